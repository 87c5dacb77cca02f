package org.sextant.extraction.internal.pathology;

import java.util.Set;
import java.util.regex.Pattern;

/** The words around a place of a normal text, up to the end of the sentence or of the item of a list. */
final class Clause {

    private static final int REACH = 110;
    private static final int LOOK_BACK = 16;
    private static final int LONGEST_WORD = 8;
    private static final Set<String> NEVER_LAST = Set.of(
            "no", "not", "without", "of", "for", "or", "and", "nor", "the", "is", "are", "was", "were", "by", "with",
            "any", "in", "into");
    private static final Pattern CATEGORY = Pattern.compile("(?:t ?[0-4x][a-d]?[ ,;]{0,2}p?|: ?)no$");

    private Clause() {}

    /** The words of the clause before the offset; white space at their end is kept. */
    static String before(String text, int offset) {
        int begin = offset;
        while (begin > Math.max(0, offset - REACH) && !ends(text, begin - 1, true)) {
            begin--;
        }
        return text.substring(begin, offset);
    }

    /** The words of the clause after the offset. */
    static String after(String text, int offset) {
        int end = offset;
        while (end < Math.min(text.length(), offset + REACH) && !ends(text, end, false)) {
            end++;
        }
        return text.substring(offset, end);
    }

    /** A colon ends what is before a label, not what is behind it. */
    private static boolean ends(String text, int at, boolean before) {
        char c = text.charAt(at);
        return c == ';' || (before && c == ':') || (c == '.' && !isInNumber(text, at) && !isStray(text, at));
    }

    private static boolean isInNumber(String text, int at) {
        return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** Scanned lines in capitals end in full stops after words that end no sentence; {@code pT2, No.} is a category, {@code invasion: No.} an answer. */
    private static boolean isStray(String text, int at) {
        int begin = at;
        while (begin > Math.max(0, at - LONGEST_WORD) && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return NEVER_LAST.contains(text.substring(begin, at))
                && !CATEGORY.matcher(text.substring(Math.max(0, at - LOOK_BACK), at))
                        .find();
    }
}
