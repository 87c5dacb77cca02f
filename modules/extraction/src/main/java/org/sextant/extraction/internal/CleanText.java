package org.sextant.extraction.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A text without what only printing put into it: characters of no width, soft hyphens, ligatures, and the hyphen of a long
 * word at a line end. Letters of another script that only look like ours are put right and remembered as repaired. Keeps
 * the way back; a text with nothing of this is itself.
 */
final class CleanText {

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final BitSet repaired;

    private CleanText(String text, int[] begins, int[] ends, BitSet repaired) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.repaired = repaired;
    }

    /** The clean form of a text. */
    static CleanText of(String source) {
        int first = Printing.findFirst(source);
        return first < 0 ? new CleanText(source, new int[0], new int[0], new BitSet()) : clean(source);
    }

    private static CleanText clean(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] begins = new int[source.length() * Printing.LONGEST_LIGATURE];
        int[] ends = new int[begins.length];
        BitSet repaired = new BitSet();
        int blanks = 0;
        int at = 0;
        while (at < source.length()) {
            blanks = Character.isWhitespace(source.charAt(at)) ? blanks + 1 : 0;
            if (blanks > Printing.MOST_BLANKS) {
                at++;
                continue;
            }
            Printing.Piece piece = Printing.pieceAt(source, at);
            for (int i = 0; i < piece.text().length(); i++) {
                begins[out.length()] = at;
                ends[out.length()] = at + piece.length();
                repaired.set(out.length(), piece.repaired());
                out.append(piece.text().charAt(i));
            }
            at += piece.length();
        }
        return new CleanText(
                out.toString(), Arrays.copyOf(begins, out.length()), Arrays.copyOf(ends, out.length()), repaired);
    }

    String text() {
        return text;
    }

    /** The place in the source of a span of the clean text. */
    Span toSource(Span span) {
        if (begins.length == 0) {
            return span;
        }
        if (span.length() == 0) {
            int at = span.begin() < begins.length ? begins[span.begin()] : ends[ends.length - 1];
            return new Span(at, at);
        }
        return new Span(begins[span.begin()], ends[span.end() - 1]);
    }

    /** The first offset of the clean text that stands for this offset of the source or a later one. */
    int fromSource(int offset) {
        if (begins.length == 0) {
            return offset;
        }
        int found = Arrays.binarySearch(begins, offset);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && begins[at - 1] == offset) {
            at--;
        }
        return at;
    }

    /** Every offset that was put right. */
    IntStream listRepaired() {
        return repaired.stream();
    }

    boolean isRepaired(Span span) {
        int next = repaired.nextSetBit(span.begin());
        return next >= 0 && next < span.end();
    }
}
