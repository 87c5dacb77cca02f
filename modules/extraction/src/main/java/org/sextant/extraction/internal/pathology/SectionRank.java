package org.sextant.extraction.internal.pathology;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.HeadingKind;

/** How much a section counts for what a tumour is: the final diagnosis outranks the gross description and the history. */
final class SectionRank {

    private SectionRank() {}

    /** The rank of the section at this offset: 3 for diagnosis and synoptic list, 1 for what was received or asked. */
    static int at(ClinicalDocument document, int offset) {
        return of(document.getSectionAt(offset).kind());
    }

    /** Those of the items that stand in the highest-ranked section any of them stands in, in their order. */
    static <T> List<T> best(ClinicalDocument document, List<T> items, Function<T, Integer> offset) {
        int best = items.stream()
                .mapToInt(item -> at(document, offset.apply(item)))
                .max()
                .orElse(0);
        return items.stream()
                .filter(item -> at(document, offset.apply(item)) == best)
                .collect(Collectors.toList());
    }

    private static int of(HeadingKind kind) {
        return switch (kind) {
            case DIAGNOSIS, SYNOPTIC, ADDENDUM, ASSESSMENT -> 3;
            case GROSS, FROZEN_SECTION, CLINICAL_QUESTION, SPECIMEN, COMPARISON, FAMILY_HISTORY -> 1;
            default -> 2;
        };
    }
}
