package org.sextant.model;

/**
 * How a statement stands to the patient, now. A finder that cannot tell makes no statement: undecided is never
 * affirmed.
 */
public enum Assertion {
    /** True of the patient. */
    PRESENT,
    /** Denied of the patient; the statement is a {@link Refuted}. */
    ABSENT,
    /** Raised but not settled: possible, cannot be excluded, indeterminate. */
    POSSIBLE,
    /** Said only under a condition: if, unless, should it. */
    CONDITIONAL,
    /** True of the past, without current confirmation. */
    HISTORICAL,
    /** Intended, scheduled or proposed, not done. */
    PLANNED,
    /** True of a relative by blood. */
    FAMILY,
    /** True of somebody else, or of another patient. */
    OTHER_PERSON
}
