package org.sextant.model;

/** Administrative sex, as laboratory limits need it. */
public enum Sex {
    FEMALE,
    MALE
}
