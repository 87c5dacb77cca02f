package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cues of {@code context/cues.txt}, found in a sentence with the longest phrase first. */
final class CueLexicon {

    private record Meaning(Cue.Kind kind, Cue.Direction direction) {}

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
    List<Cue> find(String text, Span stretch) {
        List<Cue> cues = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(stretch.begin(), stretch.end());
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            for (Meaning meaning : meanings.getOrDefault(Phrases.normalise(matcher.group()), List.of())) {
                cues.add(new Cue(meaning.kind(), meaning.direction(), span));
            }
        }
        return cues;
    }
}
