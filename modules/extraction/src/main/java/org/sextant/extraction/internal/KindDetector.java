package org.sextant.extraction.internal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.DocumentKind;

/** Tells what kind of document a text is, from the words of {@code context/document-kinds.txt} and where they stand. */
public final class KindDetector {

    private static final int TITLE_LENGTH = 400;
    private static final int TITLE_WEIGHT = 3;
    private static final int ENOUGH = 3;

    private final Map<String, Map<DocumentKind, Integer>> weights = new LinkedHashMap<>();
    private final Pattern words;

    /** A detector of the words in {@code context/document-kinds.txt}. */
    public KindDetector() {
        for (List<String> line : DataLines.read("context/document-kinds.txt")) {
            weights.computeIfAbsent(line.get(2), word -> new EnumMap<>(DocumentKind.class))
                    .put(DocumentKind.valueOf(line.get(0)), Integer.parseInt(line.get(1)));
        }
        words = Pattern.compile(Phrases.alternation(weights.keySet()));
    }

    /** The kind that most words speak for; {@code OTHER} where too few speak. */
    public DocumentKind detect(SearchText text) {
        Map<DocumentKind, Integer> scores = new EnumMap<>(DocumentKind.class);
        Set<String> seen = new HashSet<>();
        for (MatchResult matcher : text.matches(words)) {
            String word = Phrases.normalise(matcher.group());
            if (seen.add(word)) {
                int times = matcher.start() < TITLE_LENGTH ? TITLE_WEIGHT : 1;
                weights.getOrDefault(word, Map.of())
                        .forEach((kind, weight) -> scores.merge(kind, weight * times, Integer::sum));
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH)
                .max(Map.Entry.<DocumentKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(DocumentKind.OTHER);
    }
}
