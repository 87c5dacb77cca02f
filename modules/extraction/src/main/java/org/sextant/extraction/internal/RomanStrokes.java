package org.sextant.extraction.internal;

import java.util.Locale;
import java.util.Set;

/**
 * The strokes of the Roman numeral after a grade or stage, which recognition takes for small letters and digits: {@code
 * Grade Ill}, {@code stage lllA}, {@code WHO grade 1V}. A number that may be one ({@code grade 1}) is one.
 */
final class RomanStrokes {

    private static final String STROKES = "Il1|";
    private static final String BETWEEN = " .:;,=(\n\r\t";
    private static final int LONGEST = 3;
    private static final int FARTHEST = 4;
    private static final int LONGEST_LABEL = 8;
    private static final Set<String> LABELS = Set.of("grade", "stage", "group", "grouping");

    private RomanStrokes() {}

    /** Whether the character at this offset is a stroke of such a numeral and not written as one. */
    static boolean isMisreadAt(String source, int at) {
        char c = source.charAt(at);
        if (c == 'I' || STROKES.indexOf(c) < 0) {
            return false;
        }
        int begin = at;
        while (begin > 0 && at - begin < LONGEST && isStroke(source, begin - 1)) {
            begin--;
        }
        int end = at + 1;
        while (end - at <= LONGEST && isStroke(source, end)) {
            end++;
        }
        return isNumeral(source, begin, end) && isLabelled(source, begin);
    }

    private static boolean isNumeral(String source, int begin, int end) {
        boolean four = end - begin == 1 && isOneOf("Vv", source, end);
        int after = four ? end + 1 : end;
        int rest = isOneOf("ABCabc", source, after) ? after + 1 : after;
        boolean number = end - begin == 1 && source.charAt(begin) == '1' && !four;
        return end - begin <= LONGEST && !number && !isPartOfWord(source, rest);
    }

    private static boolean isLabelled(String source, int begin) {
        int end = begin;
        while (end > 0 && begin - end < FARTHEST && BETWEEN.indexOf(source.charAt(end - 1)) >= 0) {
            end--;
        }
        int first = end;
        while (first > 0 && end - first <= LONGEST_LABEL && Character.isLetter(source.charAt(first - 1))) {
            first--;
        }
        return end < begin && LABELS.contains(source.substring(first, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isStroke(String source, int at) {
        return isOneOf(STROKES, source, at);
    }

    private static boolean isOneOf(String characters, String source, int at) {
        return at < source.length() && characters.indexOf(source.charAt(at)) >= 0;
    }

    private static boolean isPartOfWord(String source, int at) {
        return at < source.length() && Character.isLetterOrDigit(source.charAt(at));
    }
}
