package org.sextant.guidance.internal.pack;

/**
 * A word of a pack's rules.
 *
 * @param kind what it is
 * @param text the word; of a text, without its quotation marks
 * @param line the line it stands on
 */
record LogicToken(Kind kind, String text, int line) {

    /** What a word is. */
    enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A text between quotation marks. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** Brackets, points, operators. */
        SIGN,
        /** Past the last word. */
        END
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end of the file" : "'" + text + "'";
    }
}
