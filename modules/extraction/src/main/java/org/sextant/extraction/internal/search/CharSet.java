package org.sextant.extraction.internal.search;

/**
 * The classes of which a regular expression's character set holds any member, and those of which it surely holds all; the
 * second is what its negation leaves out.
 *
 * @param any classes with a member in the set
 * @param whole classes that lie wholly in it
 */
record CharSet(long any, long whole) {

    static final CharSet EMPTY = new CharSet(0, 0);
    static final CharSet EVERYTHING = new CharSet(CharClasses.ALL, CharClasses.ALL);
    /** What is not looked into. */
    static final CharSet UNKNOWN = new CharSet(CharClasses.ALL, 0);

    static CharSet of(char c) {
        long set = CharClasses.setOf(c);
        return new CharSet(set, CharClasses.isAlone(c) ? set : 0);
    }

    static CharSet whole(long classes) {
        return new CharSet(classes, classes);
    }

    /** The characters from one to another. */
    static CharSet range(char first, char last) {
        if (last >= 0x80) {
            return UNKNOWN;
        }
        CharSet range = EMPTY;
        for (char c = first; c <= last; c++) {
            range = range.or(of(c));
        }
        return first <= '0' && last >= '9' ? range.or(whole(CharClasses.DIGITS)) : range;
    }

    CharSet or(CharSet other) {
        return new CharSet(any | other.any, whole | other.whole);
    }

    CharSet not() {
        return new CharSet(CharClasses.ALL & ~whole, CharClasses.ALL & ~any);
    }

    boolean holdsAll(long classes) {
        return (classes & ~whole) == 0;
    }
}
