package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells prose in another language from English and from what is no prose. It says so only where many of that language's
 * little words stand and few of English: a table, a list of results or a few lines are never called foreign.
 */
public final class LanguageDetector {

    private static final String ENGLISH = "en";
    private static final int ENOUGH_WORDS = 8;
    private static final int ENOUGH_DIFFERENT = 4;
    private static final double SHARE_OF_PROSE = 0.12;
    private static final int TIMES_ENGLISH = 2;
    private static final int ENOUGH_LETTERS = 40;

    /** The languages of each little word, as bits; English is the first. */
    private final Map<String, Integer> languages = new HashMap<>();

    private int others;
    private int longest;

    /** A detector of the languages in {@code context/languages.txt}. */
    public LanguageDetector() {
        for (List<String> line : DataLines.read("context/languages.txt")) {
            int language = line.get(0).equals(ENGLISH) ? 1 : 1 << ++others;
            for (String word : line.get(1).split(" ", -1)) {
                longest = Math.max(longest, word.length());
                languages.merge(word, language, (one, other) -> one | other);
            }
        }
    }

    /** Whether the text is prose in a language that is not English. */
    public boolean isForeign(String text) {
        return isOtherScript(text) || speaksAnother(text.toLowerCase(Locale.ROOT));
    }

    private boolean speaksAnother(String lower) {
        int[] spoken = new int[others + 1];
        List<Set<String>> different = new ArrayList<>();
        for (int language = 0; language <= others; language++) {
            different.add(new HashSet<>());
        }
        int words = 0;
        int begin = -1;
        for (int at = 0; at <= lower.length(); at++) {
            boolean letter = at < lower.length() && isLetter(lower, at);
            if (letter && begin < 0) {
                begin = at;
            } else if (!letter && begin >= 0) {
                words++;
                String word = at - begin <= longest ? lower.substring(begin, at) : "";
                int of = languages.getOrDefault(word, 0);
                for (int language = 0; of != 0; language++, of >>>= 1) {
                    if ((of & 1) != 0) {
                        spoken[language]++;
                        different.get(language).add(word);
                    }
                }
                begin = -1;
            }
        }
        for (int language = 1; language <= others; language++) {
            if (spoken[language] >= ENOUGH_WORDS
                    && spoken[language] >= SHARE_OF_PROSE * words
                    && spoken[language] >= TIMES_ENGLISH * spoken[0]
                    && different.get(language).size() >= ENOUGH_DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(text.codePointAt(at));
    }

    private static boolean isOtherScript(String text) {
        int letters = 0;
        int latin = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isLetter(text, at)) {
                letters++;
                latin += c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return letters >= ENOUGH_LETTERS && latin * 2 < letters;
    }
}
