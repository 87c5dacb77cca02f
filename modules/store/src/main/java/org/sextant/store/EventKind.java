package org.sextant.store;

/** What is announced. */
public enum EventKind {
    /** A document is stored with its job; the subject is the job's number. */
    DOCUMENT_RECEIVED,
    /** A document's walk has ended; the subject is the job's number. */
    DOCUMENT_ENDED,
    /** Guidance was made current; the subject is the revision. */
    GUIDANCE_ISSUED,
    /** Everything of a case was deleted; the subject is empty. */
    CASE_DELETED
}
