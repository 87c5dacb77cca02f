package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.search.SearchText;

/** The cues of {@code context/cues.txt}, found in a sentence with the longest phrase first. */
final class CueLexicon {

    private record Meaning(Cue.Kind kind, Cue.Direction direction) {}

    /** {@code T1 NO MX}: the letters of a node category beside its T are no denial. */
    private static final Pattern TUMOR_CATEGORY = Pattern.compile("T ?(?:[0-4Xx]|[1-4lI][a-d]) ?[,/;]? ?p?$");

    private static final int CATEGORY_LENGTH = 8;

    private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
    private final Pattern pattern;

    CueLexicon() {
        for (List<String> line : DataLines.read("context/cues.txt")) {
            Cue.Direction direction = line.get(1).isEmpty()
                    ? Cue.Direction.NONE
                    : Cue.Direction.valueOf(line.get(1).toUpperCase(Locale.ROOT));
            meanings.computeIfAbsent(line.get(2), phrase -> new ArrayList<>())
                    .add(new Meaning(Cue.Kind.valueOf(line.get(0)), direction));
        }
        pattern = Pattern.compile(Phrases.alternation(meanings.keySet()));
    }

    /** The cues of a stretch of text, in text order; a phrase that can mean several things gives several. */
    List<Cue> find(SearchText text, Span stretch) {
        List<Cue> cues = new ArrayList<>();
        for (MatchResult matcher : text.matchesIn(pattern, stretch.begin(), stretch.end())) {
            if (isNodeCategory(text.text(), matcher)) {
                continue;
            }
            Span span = new Span(matcher.start(), matcher.end());
            for (Meaning meaning : meanings.getOrDefault(Phrases.normalise(matcher.group()), List.of())) {
                cues.add(new Cue(meaning.kind(), meaning.direction(), span));
            }
        }
        return cues;
    }

    private static boolean isNodeCategory(String text, MatchResult cue) {
        String before = text.substring(Math.max(0, cue.start() - CATEGORY_LENGTH), cue.start());
        return cue.group().startsWith("N") && TUMOR_CATEGORY.matcher(before).find();
    }
}
