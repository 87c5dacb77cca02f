package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;

/** Systemic cancer drugs by ingredient, brand, habitual short form and regimen, from {@code vocabulary/}. */
final class MedicationLexicon {

    /** A drug, or a regimen of several, named in the text. */
    record Mention(List<String> ingredients, Span span) {}

    private static final String SUPPORTIVE = "supportive";
    private static final List<String> JOINTS = List.of("/", " + ", "+", "-", " / ", " and ", " & ", " plus ");
    private static final Map<String, List<String>> BY_NAME = new LinkedHashMap<>();

    static {
        for (List<String> line : DataLines.read("vocabulary/drug.txt")) {
            if (!line.get(2).equals(SUPPORTIVE)) {
                listed(line.get(3)).forEach(name -> BY_NAME.put(name, List.of(line.get(0))));
            }
        }
        for (List<String> line : DataLines.read("vocabulary/drug-short-forms.txt")) {
            writings(listed(line.get(0))).forEach(name -> BY_NAME.put(name, listed(line.get(1))));
        }
    }

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w\\-])(?:"
                    + BY_NAME.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")(?![\\w])(?!-ACRIN)",
            Pattern.CASE_INSENSITIVE);

    private MedicationLexicon() {}

    private static List<String> listed(String field) {
        return List.of(field.split(";", -1));
    }

    private static List<String> writings(List<String> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        return JOINTS.stream()
                .flatMap(joint -> Stream.of(parts.get(0) + joint + parts.get(1), parts.get(1) + joint + parts.get(0)))
                .toList();
    }

    /** The drugs named in the stretch, in order. */
    static List<Mention> find(SearchText text, Span within) {
        List<Mention> found = new ArrayList<>();
        for (MatchResult name : text.matchesIn(NAME, within.begin(), within.end())) {
            found.add(new Mention(
                    BY_NAME.getOrDefault(name.group().toLowerCase(Locale.ROOT), List.of()),
                    new Span(name.start(), name.end())));
        }
        return found;
    }
}
