package org.sextant.extraction.internal.pathology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes of a checklist that prints every choice: {@code [ ] clear cell [x] papillary}, {@code ___ G1 _X_ G2}. */
final class Ticks {

    private static final Pattern BOX =
            Pattern.compile("(?<empty>\\[ ?\\]|\\( \\)|☐|□|(?<![xX_])_{2,6}(?![xX_]))|_+[xX]_+|[\\[(][xX][\\])]|☒|☑");
    private static final Pattern END = Pattern.compile("[:;\\n]|\\. ");
    private static final int REACH = 60;

    private Ticks() {}

    /** Whether the choice that begins at the offset, or holds it, stands behind an empty box. */
    static boolean isUnticked(String text, int offset) {
        String before = text.substring(Math.max(0, offset - REACH), offset);
        String[] parts = END.split(before, -1);
        boolean empty = false;
        Matcher box = BOX.matcher(parts[parts.length - 1]);
        while (box.find()) {
            empty = box.group("empty") != null;
        }
        return empty;
    }
}
