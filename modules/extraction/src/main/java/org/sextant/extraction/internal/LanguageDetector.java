package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private final Set<String> english = new HashSet<>();
    private final List<Set<String>> others = new ArrayList<>();

    /** A detector of the languages in {@code context/languages.txt}. */
    public LanguageDetector() {
        for (List<String> line : DataLines.read("context/languages.txt")) {
            Set<String> words = Set.of(line.get(1).split(" ", -1));
            if (line.get(0).equals(ENGLISH)) {
                english.addAll(words);
            } else {
                others.add(words);
            }
        }
    }

    /** Whether the text is prose in a language that is not English. */
    public boolean isForeign(String text) {
        List<String> words = words(text);
        int spokenEnglish = count(words, english);
        return isOtherScript(text) || others.stream().anyMatch(language -> speaks(words, language, spokenEnglish));
    }

    private static boolean speaks(List<String> words, Set<String> language, int spokenEnglish) {
        int spoken = count(words, language);
        return spoken >= ENOUGH_WORDS
                && spoken >= SHARE_OF_PROSE * words.size()
                && spoken >= TIMES_ENGLISH * spokenEnglish
                && words.stream().filter(language::contains).distinct().count() >= ENOUGH_DIFFERENT;
    }

    private static int count(List<String> words, Set<String> language) {
        return (int) words.stream().filter(language::contains).count();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int begin = -1;
        for (int at = 0; at <= lower.length(); at++) {
            boolean letter = at < lower.length() && Character.isLetter(lower.codePointAt(at));
            if (letter && begin < 0) {
                begin = at;
            } else if (!letter && begin >= 0) {
                words.add(lower.substring(begin, at));
                begin = -1;
            }
        }
        return words;
    }

    private static boolean isOtherScript(String text) {
        int letters = 0;
        int latin = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                letters++;
                latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return letters >= ENOUGH_LETTERS && latin * 2 < letters;
    }
}
