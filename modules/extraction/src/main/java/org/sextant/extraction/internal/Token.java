package org.sextant.extraction.internal;

/**
 * A word, number or mark, as cTAKES's tokenizer cuts it.
 *
 * @param span where
 * @param kind what
 */
public record Token(Span span, Kind kind) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        SYMBOL,
        NEWLINE,
        CONTRACTION
    }
}
