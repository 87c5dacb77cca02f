package org.sextant.store;

/** How a release stands. */
public enum ReleaseState {
    /** Offered; previewed and approved, or waiting for that. */
    PROPOSED,
    /** Its pack is or was in use. */
    PUBLISHED,
    /** It was in use, and the one before it is again. */
    ROLLED_BACK,
    /** It was never in use and will not be. */
    WITHDRAWN
}
