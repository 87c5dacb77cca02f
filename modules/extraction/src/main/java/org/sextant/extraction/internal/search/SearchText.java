package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which many patterns are sought. What it finds is what {@link Matcher#find} finds; it only does not try a
 * pattern where no match can begin. Not for several threads.
 */
public final class SearchText {

    private final String text;
    private final Deadline deadline;
    private final boolean lowerCase;
    private final PairedText pairs;
    private final Map<Pattern, Clues.Found> places;

    /** A text to search without a limit of time. */
    public SearchText(String text) {
        this(text, new Deadline());
    }

    /** A text to search until the deadline. */
    public SearchText(String text, Deadline deadline) {
        this(text, deadline, false);
    }

    private SearchText(String text, Deadline deadline, boolean lowerCase) {
        this(text, deadline, lowerCase, new PairedText(text), new HashMap<>());
    }

    private SearchText(
            String text, Deadline deadline, boolean lowerCase, PairedText pairs, Map<Pattern, Clues.Found> places) {
        this.text = text;
        this.deadline = deadline;
        this.lowerCase = lowerCase;
        this.pairs = pairs;
        this.places = places;
    }

    /**
     * This text with some of its white space written as other white space, which bears on no place where a match can begin.
     *
     * @param same the text, as long as this one
     */
    public SearchText withBlanks(String same) {
        return same.equals(text) ? this : new SearchText(same, deadline, lowerCase, pairs, places);
    }

    /** A text that has no capital letter of ASCII, which tells more of where a match can begin. */
    public static SearchText ofLowerCase(String text, Deadline deadline) {
        return new SearchText(text, deadline, true);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** When searches of it end; every one of them throws where it has passed. */
    public Deadline deadline() {
        return deadline;
    }

    /** Every match of a pattern, in text order. */
    public List<MatchResult> matches(Pattern pattern) {
        List<MatchResult> matches = new ArrayList<>();
        scan(pattern, matcher -> matches.add(matcher.toMatchResult()));
        return matches;
    }

    /** Whether the pattern matches anywhere. */
    public boolean holds(Pattern pattern) {
        return findFirst(pattern).isPresent();
    }

    /** The first match of the pattern. */
    public Optional<MatchResult> findFirst(Pattern pattern) {
        return findFirstIn(pattern, 0, text.length());
    }

    /** The first match of the pattern that lies between the offsets; what stands around them is seen. */
    public Optional<MatchResult> findFirstIn(Pattern pattern, int from, int upTo) {
        Clues.Found found = find(pattern);
        if (!found.mayLieIn(from, upTo)) {
            return Optional.empty();
        }
        Matcher matcher = seeing(pattern);
        if (found.begins().isEmpty()) {
            return matcher.region(from, upTo).find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        }
        for (int at = found.next(from); at >= 0 && at < upTo; at = found.next(at + 1)) {
            deadline.check();
            if (matcher.region(at, upTo).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** Visits each match of a pattern; the matcher stands at each in turn and must not be moved. */
    public void scan(Pattern pattern, Consumer<Matcher> visitor) {
        scanIn(pattern, 0, text.length(), visitor);
    }

    /** The matches of a pattern that lie between the offsets; what stands around them is seen. */
    public List<MatchResult> matchesIn(Pattern pattern, int from, int upTo) {
        List<MatchResult> matches = new ArrayList<>();
        scanIn(pattern, from, upTo, matcher -> matches.add(matcher.toMatchResult()));
        return matches;
    }

    /** Visits each match that begins where the caller says that one can; nothing else is known of the pattern. */
    public void scanWhere(IntPredicate mayBegin, Pattern pattern, Consumer<Matcher> visitor) {
        Matcher matcher = seeing(pattern);
        for (int at = 0; at < text.length(); ) {
            int next = at + 1;
            if (mayBegin.test(at)) {
                deadline.check();
                if (matcher.region(at, text.length()).lookingAt()) {
                    visitor.accept(matcher);
                    next = Math.max(next, matcher.end());
                }
            }
            at = next;
        }
    }

    private void scanIn(Pattern pattern, int from, int upTo, Consumer<Matcher> visitor) {
        Clues.Found found = find(pattern);
        if (!found.mayLieIn(from, upTo)) {
            return;
        }
        Matcher matcher = seeing(pattern);
        if (found.begins().isEmpty()) {
            matcher.region(from, upTo);
            while (matcher.find()) {
                deadline.check();
                visitor.accept(matcher);
            }
            return;
        }
        int at = found.next(from);
        while (at >= 0 && at < upTo) {
            deadline.check();
            int next = at + 1;
            if (matcher.region(at, upTo).lookingAt()) {
                next = matcher.end();
                visitor.accept(matcher);
            }
            at = found.next(next);
        }
    }

    /** Every match that {@code find(from)} finds, begun anew one character after the begin of each. */
    public void scanOverlapping(Pattern pattern, Consumer<Matcher> visitor) {
        Clues.Found found = find(pattern);
        if (!found.mayLieIn(0, text.length())) {
            return;
        }
        Matcher matcher = seeing(pattern);
        if (found.begins().isEmpty()) {
            for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
                deadline.check();
                visitor.accept(matcher);
            }
            return;
        }
        for (int at = found.next(0); at >= 0; at = found.next(at + 1)) {
            deadline.check();
            if (matcher.region(at, text.length()).lookingAt()) {
                visitor.accept(matcher);
            }
        }
    }

    /**
     * Whether a match may lie between the offsets; where not, the pattern has none in that stretch of the text, taken by
     * itself or in its place.
     */
    public boolean mayHold(Pattern pattern, int from, int upTo) {
        deadline.check();
        return cutsWord(from) || find(pattern).mayLieIn(from, upTo);
    }

    /** Whether the stretch begins inside a word, so that taken by itself it begins with another. */
    private boolean cutsWord(int from) {
        return from > 0 && from < text.length() && (CharClasses.setOf(text.charAt(from - 1)) & CharClasses.WORD) != 0;
    }

    /** Whether the matcher's pattern matches right at the offset; what stands before it is seen. */
    public static boolean matchesAt(Matcher matcher, int offset) {
        matcher.reset();
        return matcher.useTransparentBounds(true)
                .region(offset, matcher.regionEnd())
                .lookingAt();
    }

    private Matcher seeing(Pattern pattern) {
        return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    private Clues.Found find(Pattern pattern) {
        Clues.Found found = places.get(pattern);
        if (found == null) {
            found = Clues.of(pattern, lowerCase).in(pairs);
            places.put(pattern, found);
        }
        return found;
    }
}
