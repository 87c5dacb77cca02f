package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One pattern for many fixed phrases. */
public final class Phrases {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Phrases() {}

    /**
     * An alternation of the phrases, the longest first, whole words, any white space between words, without case. Phrases
     * share what they begin with, so that a place where none begins costs next to nothing.
     */
    public static String alternation(Collection<String> phrases) {
        return "(?i:" + alternationAsWritten(phrases) + ")";
    }

    /** The same with case, which is quicker in a text that is all in lower case, as the phrases are. */
    public static String alternationAsWritten(Collection<String> phrases) {
        Branch words = new Branch();
        Branch marks = new Branch();
        for (String phrase : phrases) {
            (Character.isLetterOrDigit(phrase.charAt(0)) ? words : marks).add(phrase);
        }
        String wholeWords = "(?<![\\w-])" + words.expression();
        return "(?:"
                + (marks.isEmpty()
                        ? wholeWords
                        : words.isEmpty() ? marks.expression() : wholeWords + "|" + marks.expression())
                + ")";
    }

    /** The form under which a matched phrase is looked up: lower case, single spaces. */
    public static String normalise(String phrase) {
        return BLANKS.matcher(phrase.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** What phrases that begin alike go on with, letter by letter. */
    private static final class Branch {

        private final Map<Character, Branch> next = new TreeMap<>();
        /** What a phrase that ends here asks of what follows; empty where none ends here. */
        private Optional<String> end = Optional.empty();

        boolean isEmpty() {
            return next.isEmpty();
        }

        void add(String phrase) {
            Branch branch = this;
            for (int i = 0; i < phrase.length(); i++) {
                branch = branch.next.computeIfAbsent(phrase.charAt(i), first -> new Branch());
            }
            boolean word = Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
            branch.end = Optional.of(word ? "(?![\\w-])" : "");
        }

        /** The longer phrases before the one that ends here. */
        String expression() {
            List<String> alternatives = new ArrayList<>();
            next.forEach((c, branch) -> alternatives.add(quote(c) + branch.expression()));
            end.ifPresent(alternatives::add);
            return alternatives.size() == 1
                    ? alternatives.get(0)
                    : alternatives.stream().collect(Collectors.joining("|", "(?:", ")"));
        }

        private static String quote(char c) {
            return c == ' ' ? "\\s+" : Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
        }
    }
}
