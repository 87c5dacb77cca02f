package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that the matches of a pattern can begin with, gathered by the first characters they share. */
final class Openings {

    private static final Map<Pattern, Optional<Openings>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<Step> anywhere;
    private final List<Step> atWordBegins;

    private Openings(List<Step> anywhere, List<Step> atWordBegins) {
        this.anywhere = anywhere;
        this.atWordBegins = atWordBegins;
    }

    /** One more character: its classes, and what may follow; nothing where that is not known. */
    private record Step(long classes, List<Step> next) {}

    /** The openings of a pattern, read once; none where they would not help. */
    static Optional<Openings> of(Pattern pattern) {
        return KNOWN.computeIfAbsent(pattern, unread -> OpeningReader.read(unread)
                .map(all -> new Openings(steps(where(all, false), 0), steps(where(all, true), 0))));
    }

    private static List<Opening> where(Set<Opening> all, boolean atWordBegin) {
        return all.stream()
                .filter(opening -> opening.beginsWord() == atWordBegin)
                .toList();
    }

    private static List<Step> steps(List<Opening> openings, int depth) {
        Map<Long, List<Opening>> byClasses = openings.stream()
                .collect(Collectors.groupingBy(
                        opening -> opening.sets().get(depth), LinkedHashMap::new, Collectors.toList()));
        List<Step> steps = new ArrayList<>();
        byClasses.forEach((classes, sharing) -> {
            boolean open = sharing.stream().anyMatch(opening -> opening.sets().size() == depth + 1);
            steps.add(new Step(classes, open ? List.of() : steps(sharing, depth + 1)));
        });
        return List.copyOf(steps);
    }

    /** Where in the text a match may begin. */
    Places placesIn(ClassedText text) {
        Places places = new Places(text.length());
        collect(text, anywhere, text.everywhere(), 0, places);
        collect(text, atWordBegins, text.wordBegins(), 0, places);
        return places;
    }

    private static void collect(ClassedText text, List<Step> steps, long[] from, int depth, Places into) {
        for (Step step : steps) {
            long[] left = new long[from.length];
            if (text.keep(from, step.classes(), depth, left)) {
                if (step.next().isEmpty()) {
                    into.add(left);
                } else {
                    collect(text, step.next(), left, depth + 1, into);
                }
            }
        }
    }
}
