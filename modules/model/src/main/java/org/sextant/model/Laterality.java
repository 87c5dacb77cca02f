package org.sextant.model;

/** The side of a paired organ. */
public enum Laterality {
    LEFT,
    RIGHT,
    BILATERAL
}
