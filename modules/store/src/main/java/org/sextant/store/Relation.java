package org.sextant.store;

/** What an account is to a case. */
public enum Relation {
    /** The case is theirs: they add to it, share it and delete it. */
    PATIENT,
    /** They were invited: they read it, mark its facts, and record what was decided. */
    CARE_TEAM
}
