package org.sextant.extraction.internal;

import java.util.Locale;
import java.util.Optional;
import org.sextant.model.Finding;
import org.sextant.model.TnmCategory;

/** What misread words were read as: strokes of numerals, look-alike letters, misread key words, stray full stops. */
final class Repair {

    private Repair() {}

    /** What the words that a finding stands on were read as; none where they were read as they stand. */
    static Optional<String> find(ClinicalDocument document, Finding finding, Span place) {
        String words = document.textOf(place);
        if (finding instanceof TnmCategory category) {
            String prefix = category.prefix() == null ? "" : category.prefix();
            return isWritten(category.value(), words) ? Optional.empty() : Optional.of(prefix + category.value());
        }
        Optional<String> normal = document.normalText().findRepair(place);
        return normal.isPresent() || !document.source().isRepaired(place)
                ? normal
                : Optional.of(words.replaceAll("\\s+", " ").strip());
    }

    /** Blanks and marks inside a category ({@code T 3 (a)}) are a manner of writing. */
    private static boolean isWritten(String category, String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9|!]", "").contains(category.toLowerCase(Locale.ROOT));
    }
}
