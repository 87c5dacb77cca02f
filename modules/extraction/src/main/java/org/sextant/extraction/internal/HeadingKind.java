package org.sextant.extraction.internal;

/** What a section is for; it gives scope to everything said in it. */
public enum HeadingKind {
    /** No heading seen, or one that gives no scope. */
    NONE,
    /** Final or main diagnosis, conclusion, impression: outranks the other sections of a report. */
    DIAGNOSIS,
    /** Addendum or amended diagnosis: replaces what it amends. */
    ADDENDUM,
    /** Synoptic list: staging summary, cancer checklist. */
    SYNOPTIC,
    GROSS,
    MICROSCOPIC,
    /** Intraoperative consultation, frozen section: superseded by the final diagnosis. */
    FROZEN_SECTION,
    /** Specimens received. */
    SPECIMEN,
    /** The question put to the reporter: indication, reason for examination, clinical history of a request. */
    CLINICAL_QUESTION,
    FINDINGS,
    COMMENT,
    /** What came before: past medical, surgical or oncological history. */
    PAST_HISTORY,
    FAMILY_HISTORY,
    SOCIAL_HISTORY,
    /** History of present illness, interval history, oncological history: current unless worded otherwise. */
    PRESENT_HISTORY,
    PROCEDURE,
    MEDICATION,
    LABORATORY,
    IMAGING,
    EXAMINATION,
    /** Comparison with earlier studies. */
    COMPARISON,
    ASSESSMENT,
    /** Plan, recommendations, follow-up. */
    PLAN,
    /** Leaflets, trial descriptions, disclaimers, templates: never facts. */
    BOILERPLATE
}
