package org.sextant.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** The codes of the tables under {@code codes/}, by kind, term and qualifier. */
final class Codes {

    private static final List<String> TABLES = List.of(
            "conditions", "genes", "laboratory", "medications", "observations", "procedures", "relatives", "units");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int COLUMNS = 6;

    private record Key(String kind, String term, String qualifier) {}

    private record Code(String system, String value) {}

    private final Map<Key, List<Code>> codes = new HashMap<>();

    private Codes() {}

    /** Reads every table; a bad table stops the start with every bad row listed. */
    static Codes load() {
        Map<String, String> systems = new HashMap<>();
        rows("systems").forEach(row -> systems.put(row[0], row[1]));
        Codes loaded = new Codes();
        List<String> problems = new ArrayList<>();
        for (String table : TABLES) {
            for (String[] row : rows(table)) {
                String system = row.length == COLUMNS ? systems.get(row[3]) : null;
                if (system == null) {
                    problems.add(table + ": " + String.join("|", row));
                } else {
                    loaded.codes
                            .computeIfAbsent(new Key(row[0], row[1], row[2]), key -> new ArrayList<>())
                            .add(new Code(system, row[4]));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("code tables hold rows without a known system or with columns missing: "
                    + String.join("; ", problems));
        }
        return loaded;
    }

    /** The concept of this term: its exact words as text, and the codes the tables hold for it, perhaps none. */
    CodeableConcept concept(String kind, String term, @Nullable String qualifier) {
        CodeableConcept concept = Texts.concept(term);
        concept.setCoding(list(kind, term, qualifier));
        return concept;
    }

    /** The concept of a question that has one code whatever the case says; the text is for the reader. */
    CodeableConcept question(String kind, String text) {
        CodeableConcept concept = Texts.concept(text);
        concept.setCoding(list(kind, "", null));
        return concept;
    }

    /** The codes of a term with this qualifier, else those that serve any qualifier. */
    List<Coding> list(String kind, String term, @Nullable String qualifier) {
        String word = term.toLowerCase(Locale.ROOT);
        List<Code> any = codes.getOrDefault(new Key(kind, word, ""), List.of());
        List<Code> found = qualifier == null
                ? any
                : codes.getOrDefault(new Key(kind, word, qualifier.toLowerCase(Locale.ROOT)), any);
        return new ArrayList<>(found.stream()
                .map(code -> new Coding(code.system(), code.value(), null))
                .toList());
    }

    private static List<String[]> rows(String table) {
        return Tables.rows("codes/" + table + ".bsv").stream()
                .map(row -> BAR.split(row, -1))
                .toList();
    }
}
