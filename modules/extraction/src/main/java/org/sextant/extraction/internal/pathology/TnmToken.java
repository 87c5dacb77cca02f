package org.sextant.extraction.internal.pathology;

import java.util.Locale;

/** Reads one TNM category, with the letters that scanners put for digits. */
final class TnmToken {

    /**
     * A category.
     *
     * @param value normalised, for example {@code T3a}
     * @param guessed whether a letter had to be guessed ({@code pT3o})
     */
    record Category(String value, boolean guessed) {}

    private TnmToken() {}

    /** The T category of what stands behind the T. */
    static Category tumour(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replaceAll("\\(?m\\)?i?$", "");
        if (lower.equals("is")) {
            return new Category("Tis", false);
        }
        if (lower.equals("x")) {
            return new Category("TX", false);
        }
        String digit = digit(lower.substring(0, 1));
        String letter = lower.substring(1);
        boolean guessed = letter.equals("o");
        return new Category("T" + digit + (guessed ? "a" : letter), guessed);
    }

    /** The N or M category of what stands behind the letter. */
    static String other(String axis, String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals("x")
                ? axis + "X"
                : axis + digit(lower.substring(0, 1)) + lower.substring(1).replace("mic", "mi");
    }

    /** The prefix in lower case, in the order it is written: {@code yp}; {@code pr} and {@code rp} are both {@code rp}. */
    static String prefix(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals("pr") ? "rp" : lower.equals("py") ? "yp" : lower;
    }

    /** The category's own prefix, else that of the T before it. */
    static String prefix(String own, String inherited) {
        return own.isEmpty() ? inherited : prefix(own);
    }

    private static String digit(String written) {
        return switch (written) {
            case "o" -> "0";
            case "l", "i", "|", "!" -> "1";
            default -> written;
        };
    }
}
