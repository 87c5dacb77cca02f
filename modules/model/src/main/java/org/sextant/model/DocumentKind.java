package org.sextant.model;

/** What kind of document a record is; reconciliation ranks sources by it. */
public enum DocumentKind {
    SURGICAL_PATHOLOGY,
    BIOPSY_PATHOLOGY,
    ONCOLOGY_NOTE,
    SURGERY_NOTE,
    OPERATIVE_NOTE,
    RADIOLOGY,
    LABORATORY,
    DISCHARGE_SUMMARY,
    PROBLEM_LIST,
    PATIENT_REPORTED,
    OTHER
}
