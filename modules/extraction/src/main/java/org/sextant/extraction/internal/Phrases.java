package org.sextant.extraction.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One pattern for many fixed phrases. */
public final class Phrases {

    private Phrases() {}

    /**
     * An alternation of the phrases, the longest first, whole words, any white space between words, without case. Phrases
     * are gathered by their first letter, so that a place where none begins costs next to nothing.
     */
    public static String alternation(Collection<String> phrases) {
        return "(?i:" + alternationAsWritten(phrases) + ")";
    }

    /** The same with case, which is quicker in a text that is all in lower case, as the phrases are. */
    public static String alternationAsWritten(Collection<String> phrases) {
        Map<Character, List<String>> byFirst = phrases.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(phrase -> phrase.charAt(0), TreeMap::new, Collectors.toList()));
        String words = alternatives(byFirst, true);
        String marks = alternatives(byFirst, false);
        String wholeWords = "(?<![\\w-])(?:" + words + ")";
        return "(?:" + (marks.isEmpty() ? wholeWords : words.isEmpty() ? marks : wholeWords + "|" + marks) + ")";
    }

    private static String alternatives(Map<Character, List<String>> byFirst, boolean words) {
        return byFirst.entrySet().stream()
                .filter(entry -> Character.isLetterOrDigit(entry.getKey()) == words)
                .map(entry -> Pattern.quote(entry.getKey().toString())
                        + entry.getValue().stream()
                                .map(phrase -> rest(phrase))
                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|"));
    }

    /** The form under which a matched phrase is looked up: lower case, single spaces. */
    public static String normalise(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String rest(String phrase) {
        String body = Arrays.stream(phrase.substring(1).split(" ", -1))
                .map(word -> word.isEmpty() ? "" : Pattern.quote(word))
                .collect(Collectors.joining("\\s+"));
        boolean word = Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
        return body + (word ? "(?![\\w-])" : "");
    }
}
