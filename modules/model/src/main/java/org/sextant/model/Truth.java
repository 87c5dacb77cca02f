package org.sextant.model;

/** What a criterion comes to on what is known. */
public enum Truth {
    TRUE,
    FALSE,
    /** The record is silent, or not precise enough. */
    UNKNOWN,
    /** The record disagrees with itself, and the criterion turns on it. */
    CONFLICT
}
