package org.sextant.guidance.internal.pack;

/** What a row may be in an answer. */
public enum RowRole {
    /** Leads where its topic leads and it is the first to speak. */
    HEADLINE,
    /** Leads beside the leading row of its group. */
    COMPANION,
    /** Stands after the headline. */
    ALTERNATIVE,
    /** Stands beside any headline. */
    ADDITIVE,
    /** Concludes nothing; adds its note to others. */
    NOTE
}
