package org.sextant.extraction.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sextant.model.DocumentKind;

/** Tells what kind of document a text is, from the words of {@code context/document-kinds.txt} and where they stand. */
public final class KindDetector {

    private static final int TITLE_LENGTH = 400;
    private static final int TITLE_WEIGHT = 3;
    private static final int ENOUGH = 3;

    private final Map<DocumentKind, Map<String, Integer>> weights = new LinkedHashMap<>();
    private final Map<DocumentKind, Pattern> patterns = new LinkedHashMap<>();

    /** A detector of the words in {@code context/document-kinds.txt}. */
    public KindDetector() {
        for (List<String> line : DataLines.read("context/document-kinds.txt")) {
            weights.computeIfAbsent(DocumentKind.valueOf(line.get(0)), kind -> new LinkedHashMap<>())
                    .put(line.get(2), Integer.parseInt(line.get(1)));
        }
        weights.forEach((kind, words) -> patterns.put(kind, Pattern.compile(Phrases.alternation(words.keySet()))));
    }

    /** The kind that most words speak for; {@code OTHER} where too few speak. */
    public DocumentKind detect(String text) {
        DocumentKind best = DocumentKind.OTHER;
        int most = ENOUGH - 1;
        for (Map.Entry<DocumentKind, Pattern> entry : patterns.entrySet()) {
            int score = score(text, entry.getKey(), entry.getValue());
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        return best;
    }

    private int score(String text, DocumentKind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        Map<String, Integer> seen = matcher.results()
                .collect(Collectors.toMap(
                        match -> Phrases.normalise(match.group()),
                        match -> weights.getOrDefault(kind, Map.of()).getOrDefault(Phrases.normalise(match.group()), 0)
                                * (match.start() < TITLE_LENGTH ? TITLE_WEIGHT : 1),
                        Math::max));
        return seen.values().stream().mapToInt(Integer::intValue).sum();
    }
}
