package org.sextant.extraction.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One pattern for many fixed phrases. */
public final class Phrases {

    private Phrases() {}

    /** An alternation of the phrases, the longest first, whole words, any white space between words, without case. */
    public static String alternation(Collection<String> phrases) {
        return phrases.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Phrases::pattern)
                .collect(Collectors.joining("|", "(?i:", ")"));
    }

    /** The form under which a matched phrase is looked up: lower case, single spaces. */
    public static String normalise(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String pattern(String phrase) {
        String body = java.util.Arrays.stream(phrase.split(" ", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        String before = isWord(phrase.charAt(0)) ? "(?<![\\w-])" : "";
        String after = isWord(phrase.charAt(phrase.length() - 1)) ? "(?![\\w-])" : "";
        return before + body + after;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
