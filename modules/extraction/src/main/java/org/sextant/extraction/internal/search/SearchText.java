package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which many patterns are sought. What it finds is what {@link Matcher#find} finds; it only does not try a
 * pattern where no match can begin. Not for several threads.
 */
public final class SearchText {

    private final String text;
    private final PairedText pairs;
    private final Map<Pattern, Optional<Places>> places = new HashMap<>();

    /** A text to search. */
    public SearchText(String text) {
        this.text = text;
        this.pairs = new PairedText(text);
    }

    /** The text. */
    public String text() {
        return text;
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
        Optional<Places> known = placesOf(pattern);
        int at = known.map(places -> places.next(from)).orElse(from);
        if (at < 0 || at >= upTo) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        if (known.isEmpty()) {
            return matcher.region(from, upTo).find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        }
        while (at >= 0 && at < upTo) {
            if (matcher.region(at, upTo).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
            at = known.get().next(at + 1);
        }
        return Optional.empty();
    }

    /** Visits each match of a pattern; the matcher stands at each in turn and must not be moved. */
    public void scan(Pattern pattern, Consumer<Matcher> visitor) {
        Optional<Places> known = placesOf(pattern);
        Matcher matcher = pattern.matcher(text);
        if (known.isEmpty()) {
            while (matcher.find()) {
                visitor.accept(matcher);
            }
            return;
        }
        Places begins = known.get();
        matcher.useAnchoringBounds(false).useTransparentBounds(true);
        int at = begins.next(0);
        while (at >= 0) {
            int next = at + 1;
            if (matcher.region(at, text.length()).lookingAt()) {
                next = matcher.end();
                visitor.accept(matcher);
            }
            at = begins.next(next);
        }
    }

    /** The matches of a pattern that lie between the offsets; what stands around them is seen. */
    public List<MatchResult> matchesIn(Pattern pattern, int from, int upTo) {
        Optional<Places> known = placesOf(pattern);
        List<MatchResult> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        if (known.isEmpty()) {
            matcher.region(from, upTo).results().forEach(matches::add);
            return matches;
        }
        int at = known.get().next(from);
        while (at >= 0 && at < upTo) {
            int next = at + 1;
            if (matcher.region(at, upTo).lookingAt()) {
                next = matcher.end();
                matches.add(matcher.toMatchResult());
            }
            at = known.get().next(next);
        }
        return matches;
    }

    /** Every match that {@code find(from)} finds, begun anew one character after the begin of each. */
    public void scanOverlapping(Pattern pattern, Consumer<Matcher> visitor) {
        Optional<Places> known = placesOf(pattern);
        Matcher matcher = pattern.matcher(text);
        if (known.isEmpty()) {
            for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
                visitor.accept(matcher);
            }
            return;
        }
        matcher.useAnchoringBounds(false).useTransparentBounds(true);
        for (int at = known.get().next(0); at >= 0; at = known.get().next(at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                visitor.accept(matcher);
            }
        }
    }

    /**
     * Whether a match may begin between the offsets; where not, the pattern has none in that stretch of the text, taken by
     * itself or in its place.
     */
    public boolean mayHold(Pattern pattern, int from, int upTo) {
        Optional<Places> known = placesOf(pattern);
        if (known.isEmpty() || cutsWord(from)) {
            return true;
        }
        int next = known.get().next(from);
        return next >= 0 && next < upTo;
    }

    /** Whether the stretch begins inside a word, so that taken by itself it begins with another. */
    private boolean cutsWord(int from) {
        return from > 0 && from < text.length() && (CharClasses.setOf(text.charAt(from - 1)) & CharClasses.WORD) != 0;
    }

    private Optional<Places> placesOf(Pattern pattern) {
        return places.computeIfAbsent(
                pattern, unsought -> Openings.of(unsought).map(openings -> openings.placesIn(pairs)));
    }
}
