package org.sextant.reading.internal.hl7;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Escape sequences of the standard, decoded once: what a decoded character looks like is never decoded or cut again. */
final class EscapeSequences {

    /** Stands for a sequence that nobody here knows. */
    private static final String MARK = "\uFFFD";

    private static final int LONGEST = 64;
    private static final Pattern HEX = Pattern.compile("X(?:[0-9A-Fa-f]{2})+");
    private static final Pattern NEW_LINE = Pattern.compile("\\.(?:br|sp\\d*|ce)");
    private static final Pattern INDENT = Pattern.compile("\\.(?:in|ti)[+-]?\\d*");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]");

    private EscapeSequences() {}

    static String decode(String raw, Delimiters delimiters) {
        if (raw.indexOf(delimiters.escape()) < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            int begin = raw.indexOf(delimiters.escape(), at);
            int end = begin < 0 ? -1 : raw.indexOf(delimiters.escape(), begin + 1);
            if (end < 0 || end - begin > LONGEST || !isSequence(raw.substring(begin + 1, end))) {
                int next = begin < 0 ? raw.length() : begin + 1;
                out.append(raw, at, next);
                at = next;
            } else {
                out.append(raw, at, begin).append(meaning(raw.substring(begin + 1, end), delimiters));
                at = end + 1;
            }
        }
        return out.toString();
    }

    /** A lone escape character, as in a path or a careless text, is itself. */
    private static boolean isSequence(String inside) {
        return inside.matches("[.A-Z][A-Za-z0-9+-]*");
    }

    private static String meaning(String sequence, Delimiters delimiters) {
        return switch (sequence) {
            case "F" -> String.valueOf(delimiters.field());
            case "S" -> String.valueOf(delimiters.component());
            case "R" -> String.valueOf(delimiters.repetition());
            case "T" -> String.valueOf(delimiters.subcomponent());
            case "E" -> String.valueOf(delimiters.escape());
            case "H", "N", ".fi", ".nf" -> "";
            default -> ofFormat(sequence);
        };
    }

    private static String ofFormat(String sequence) {
        if (NEW_LINE.matcher(sequence).matches()) {
            return "\n";
        }
        if (INDENT.matcher(sequence).matches() || sequence.startsWith(".sk")) {
            return " ";
        }
        if (HEX.matcher(sequence).matches()) {
            byte[] bytes = HexFormat.of().parseHex(sequence.substring(1));
            String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\r\n?", "\n");
            return CONTROL.matcher(text).replaceAll(" ");
        }
        return MARK;
    }
}
