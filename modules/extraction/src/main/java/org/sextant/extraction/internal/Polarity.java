package org.sextant.extraction.internal;

/** What one voice says about a mention. cTAKES writes 0 or nothing where it decided nothing: that is UNDECIDED. */
public enum Polarity {
    AFFIRMED,
    NEGATED,
    UNDECIDED
}
