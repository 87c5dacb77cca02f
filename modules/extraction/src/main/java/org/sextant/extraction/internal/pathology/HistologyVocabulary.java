package org.sextant.extraction.internal.pathology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Phrases;
import org.sextant.model.Histology;

/** The types of {@code vocabulary/histology.txt}. */
final class HistologyVocabulary {

    /** Scanners put a full stop at a line's end, also within a name: {@code SQUAMOUS CELL. CARCINOMA}. */
    private static final String STRAY_STOP = "\\.?";

    private final Map<String, Histology> types = new LinkedHashMap<>();
    private final Pattern renal;
    private final Pattern whole;

    HistologyVocabulary() {
        for (List<String> line : DataLines.read("vocabulary/histology.txt")) {
            Histology type = new Histology(line.get(0), line.get(1), List.of());
            for (String term : line.get(3).split(";", -1)) {
                types.put(term, type);
            }
        }
        renal = pattern("renal");
        whole = pattern("whole");
    }

    private static Pattern pattern(String standing) {
        String terms = Phrases.alternation(DataLines.read("vocabulary/histology.txt").stream()
                .filter(line -> line.get(2).equals(standing))
                .flatMap(line -> List.of(line.get(3).split(";", -1)).stream())
                .toList());
        return Pattern.compile(terms.replace("\\s+", STRAY_STOP + "\\s+"));
    }

    /** Words that type a renal carcinoma beside them. */
    Pattern renalTerms() {
        return renal;
    }

    /** Words that name a tumour by themselves. */
    Pattern wholeTerms() {
        return whole;
    }

    /** The type that a matched term means. */
    Optional<Histology> findType(String term) {
        return Optional.ofNullable(types.get(Phrases.normalise(term.replaceAll(STRAY_STOP + "\\s", " "))));
    }
}
