package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.reading.internal.release.Titles.Strength;

/** Finds where a page of plain text might begin: after form feeds, and at rules or gaps before a strong title. */
final class PlainLeaves {

    private static final Pattern BREAK = Pattern.compile("\\f|^[ \\t]*(?:[=_*#-]{10,})[ \\t]*$", Pattern.MULTILINE);
    private static final int HEAD = 1_200;
    private static final int HEAD_LINES = 5;

    private PlainLeaves() {}

    /** The stretches between these offsets; one where nothing parts the text. */
    static List<Leaf> cut(String text, int begin, int end, Titles words) {
        List<Leaf> leaves = new ArrayList<>();
        int from = begin;
        Matcher matcher = BREAK.matcher(text).region(begin, end);
        while (matcher.find()) {
            boolean feed = text.charAt(matcher.start()) == '\f';
            int at = feed ? matcher.end() : Math.min(end, matcher.end() + 1);
            if (at < end
                    && (feed || isHeadedAt(text, at, end, words))
                    && !text.substring(from, at).isBlank()) {
                leaves.add(Leaf.of(text, from, at));
                from = at;
            }
        }
        leaves.add(Leaf.of(text, from, end));
        return leaves;
    }

    private static boolean isHeadedAt(String text, int at, int end, Titles words) {
        List<String> lines = text.substring(at, Math.min(end, at + HEAD))
                .lines()
                .filter(line -> !Noise.is(line))
                .limit(HEAD_LINES)
                .map(String::strip)
                .toList();
        PageHead head = PageHead.of(lines, words);
        return head.named() && head.has(Strength.STRONG);
    }
}
