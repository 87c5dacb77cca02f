package org.sextant.model;

/** How sure the record itself is of what it affirms. Possible findings are an {@link Assertion}, not a certainty. */
public enum Certainty {
    /** Said outright. */
    CONFIRMED,
    /** Said as likely, consistent with, compatible with; shown to readers as probable. */
    PROBABLE
}
