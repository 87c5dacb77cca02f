package org.sextant.store;

/** How a re-evaluation stands. */
public enum ReevaluationState {
    /** Its ranges are taken by whoever is free. */
    RUNNING,
    /** No further range is taken until it is resumed. */
    PAUSED,
    /** Every range is finished. */
    DONE,
    /** A person ended it; what was finished stays. */
    CANCELLED,
    /** Another pack of the same name came before it was through. */
    SUPERSEDED;

    /** Whether nothing of it will be done any more. */
    public boolean isEnded() {
        return this == DONE || this == CANCELLED || this == SUPERSEDED;
    }
}
