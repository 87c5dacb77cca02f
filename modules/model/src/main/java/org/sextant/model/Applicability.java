package org.sextant.model;

/** How a recommendation stands to this case. */
public enum Applicability {
    /** Every criterion is met by what the record states. */
    APPLIES,
    /** It applies if what is named as assumed or needed is so. */
    NEEDS_CONFIRMATION,
    /** What is named as needed decides; nothing can be said without it. */
    UNDETERMINED,
    /** At least one criterion is known not to be met. */
    DOES_NOT_APPLY
}
