package org.sextant.store;

/** What is announced. */
public enum EventKind {
    /** A document is stored with its job; the subject is the job's number. */
    DOCUMENT_RECEIVED,
    /** A document's walk has ended; the subject is the job's number. */
    DOCUMENT_ENDED,
    /** Guidance was made current; the subject is the revision. */
    GUIDANCE_ISSUED,
    /** A re-evaluation says something else of a case than was said before; the subject is its number. */
    GUIDANCE_CHANGED,
    /** Everything of a case was deleted; the subject is empty. */
    CASE_DELETED
}
