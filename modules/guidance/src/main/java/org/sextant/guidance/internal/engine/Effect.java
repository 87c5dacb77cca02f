package org.sextant.guidance.internal.engine;

/**
 * What a row that the precedence puts before another does to it here.
 *
 * @param row the other row
 * @param by the row before it
 * @param kind what it does
 * @param standing the row before it, as it stands
 */
public record Effect(String row, String by, Kind kind, Standing standing) {

    /** What a standing row does to another. */
    public static Effect of(Standing standing, String row, Kind kind) {
        return new Effect(row, standing.row(), kind, standing);
    }

    /** What a row does to one after it. */
    public enum Kind {
        /** It applies, so the other does not. */
        SILENCES,
        /** It applies once assumptions are taken, so that with them the other does not: nothing can be said of that one. */
        WITHHOLDS,
        /** It may apply, so the other needs confirmation. */
        DOUBTS,
        /** It is known not to apply. */
        LEAVES
    }
}
