package org.sextant.store;

/** Where a document stands on its walk. Every document ends in one of the last three. */
public enum JobState {
    /** Stored with its job; nothing has begun. */
    RECEIVED,
    /** Its bytes are becoming text. */
    READING,
    /** Its facts are being found. */
    EXTRACTING,
    /** Its facts are becoming part of the case. */
    REVISING,
    /** The case is becoming an mCODE bundle. */
    BUNDLING,
    /** The case is held against the active packs. */
    EVALUATING,
    /** The guidance is being made current and announced. */
    ISSUING,
    /** Everything in it that could be used is in the case. */
    DONE,
    /** Nothing in it was used, for a reason that lies in the document. */
    QUARANTINED,
    /** The machinery could not process it; a person must look. */
    FAILED;

    /** Whether the walk has ended. */
    public boolean isTerminal() {
        return compareTo(DONE) >= 0;
    }
}
