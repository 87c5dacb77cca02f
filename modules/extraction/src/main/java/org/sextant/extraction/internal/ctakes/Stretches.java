package org.sextant.extraction.internal.ctakes;

import java.util.ArrayList;
import java.util.List;
import org.sextant.extraction.internal.Span;

/** Cuts a text into stretches of at most 8 KB, at a paragraph, else at a line, else at a sentence, else at a word. */
final class Stretches {

    static final int LONGEST = 8_192;

    private static final List<String> BREAKS = List.of("\n\n", "\n", ". ", " ");

    private Stretches() {}

    /** The stretches, covering the text in order. */
    static List<Span> of(String text) {
        List<Span> stretches = new ArrayList<>();
        int begin = 0;
        while (text.length() - begin > LONGEST) {
            int end = breakBefore(text, begin);
            stretches.add(new Span(begin, end));
            begin = end;
        }
        if (begin < text.length()) {
            stretches.add(new Span(begin, text.length()));
        }
        return stretches;
    }

    private static int breakBefore(String text, int begin) {
        int limit = begin + LONGEST;
        for (String mark : BREAKS) {
            int at = text.lastIndexOf(mark, limit - mark.length());
            if (at > begin + LONGEST / 2) {
                return at + mark.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
