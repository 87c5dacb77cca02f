package org.sextant.guidance.internal.engine;

/**
 * What a row that the precedence puts before another does to it here.
 *
 * @param row the other row
 * @param by the row before it, as it stands
 * @param kind what it does
 */
public record Effect(String row, Standing by, Kind kind) {

    /** What a row does to one after it. */
    public enum Kind {
        /** It applies, so the other does not. */
        SILENCES,
        /** It may apply, so the other needs confirmation. */
        DOUBTS,
        /** It is known not to apply. */
        LEAVES
    }

    /** The row before it. */
    public String byRow() {
        return by.id();
    }
}
