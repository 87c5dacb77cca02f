package org.sextant.extraction.internal;

/**
 * Breaks lines that no person wrote: a megabyte without a line break, a stop or a blank would cost analysis the square of
 * its length. A break takes the place of a blank, so that no offset moves. Reports that lost their line breaks are shorter
 * and stay as they are.
 */
final class LongLines {

    private static final int LONGEST = 50_000;
    private static final int PIECE = 2_000;

    private LongLines() {}

    /** The text, with every line above the limit broken into pieces. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        StringBuilder cut = new StringBuilder(text);
        int begin = 0;
        while (begin < text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (end - begin > LONGEST) {
                cutLine(cut, begin, end);
            }
            begin = end + 1;
        }
        return cut.toString();
    }

    private static void cutLine(StringBuilder text, int begin, int end) {
        int from = begin;
        while (end - from > PIECE) {
            int blank = text.lastIndexOf(" ", from + PIECE);
            int at = blank > from ? blank : from + PIECE;
            text.setCharAt(at, '\n');
            from = at + 1;
        }
    }
}
