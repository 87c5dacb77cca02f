package org.sextant.extraction.internal.search;

/**
 * Classes of characters, few enough that a set of them is the bits of one {@code long}: each letter without its case, the
 * digits, white space, each ASCII mark, everything else, and the end of the text.
 */
final class CharClasses {

    /** Every class of characters; the end of the text is none. */
    static final long ALL = (1L << 61) - 1;

    static final int END_OF_TEXT = 61;
    static final long END = 1L << END_OF_TEXT;
    static final int COUNT = 62;
    /** The letters are the classes before this one. */
    static final int FIRST_BEHIND_LETTERS = 26;

    static final long LETTERS = (1L << FIRST_BEHIND_LETTERS) - 1;
    static final long DIGITS = 1L << 26;
    static final long BLANKS = 1L << 28;
    /** All but ASCII, and control characters; a member may take two {@code char}s. */
    static final long OTHERS = 1L << 29;

    private static final int UNDERSCORE = 27;
    /** What {@code \w} matches. */
    static final long WORD = LETTERS | DIGITS | 1L << UNDERSCORE;

    private static final int FIRST_MARK = 30;
    private static final byte[] CLASS_OF = new byte[128];

    static {
        int mark = FIRST_MARK;
        for (int c = 0; c < CLASS_OF.length; c++) {
            CLASS_OF[c] = (byte) Long.numberOfTrailingZeros(OTHERS);
            if (Character.isLetter(c)) {
                CLASS_OF[c] = (byte) (Character.toLowerCase(c) - 'a');
            } else if (Character.isDigit(c)) {
                CLASS_OF[c] = (byte) Long.numberOfTrailingZeros(DIGITS);
            } else if (c == '_') {
                CLASS_OF[c] = UNDERSCORE;
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                CLASS_OF[c] = (byte) Long.numberOfTrailingZeros(BLANKS);
            } else if (c > ' ' && c < 0x7F) {
                CLASS_OF[c] = (byte) mark++;
            }
        }
    }

    /** How many of ten thousand characters of prose are of the class: the letters, digits, underscore, blanks, others. */
    private static final int[] SHARES = {
        650, 150, 280, 340, 1020, 180, 160, 490, 560, 15, 60, 320, 190, 560, 600, 160, 10, 480, 510, 730, 220, 80, 190,
        20, 160, 10, 200, 1, 1700, 20
    };

    private static final int SHARE_OF_A_MARK = 20;

    private CharClasses() {}

    /** What share of the characters of a text are of one of these classes, roughly. */
    static double shareOf(long set) {
        int share = 0;
        for (int i = 0; i < END_OF_TEXT; i++) {
            share += (set & 1L << i) == 0 ? 0 : i < SHARES.length ? SHARES[i] : SHARE_OF_A_MARK;
        }
        return Math.min(1, share / 10_000.0);
    }

    /** The number of the class of a character. */
    static int of(char c) {
        return c < CLASS_OF.length ? CLASS_OF[c] : Long.numberOfTrailingZeros(OTHERS);
    }

    /** The class of a character as a set. */
    static long setOf(char c) {
        return 1L << of(c);
    }

    /** Whether the class of the character has no other member. */
    static boolean isAlone(char c) {
        return of(c) >= FIRST_MARK || c == '_';
    }
}
