package org.sextant.extraction.internal;

import java.util.List;
import java.util.Locale;
import org.sextant.model.Evidence;
import org.sextant.model.Finding;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;

/**
 * Which words were hard to read. What stands on such words is probable at most: words recognised with little confidence,
 * and recognised or look-alike words that mean something only when read as others ({@code pNO} as {@code pN0}).
 */
public final class Doubt {

    private Doubt() {}

    /** Whether the finding is what recognised words say only when some of their letters are read as others. */
    private static boolean isReadInto(Finding finding, Evidence evidence) {
        if (evidence.confidence() == null || !(finding instanceof TnmCategory category)) {
            return false;
        }
        String written = evidence.quote().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return !written.contains(category.value().toLowerCase(Locale.ROOT));
    }

    /** The places of a statement that are in doubt. */
    public static List<Evidence> list(Statement statement) {
        return statement.evidence().stream()
                .filter(place -> !place.isSurelyRead() || isReadInto(statement.finding(), place))
                .toList();
    }

    /** Whether any of these places is in doubt. */
    static boolean isAny(Finding finding, List<Evidence> places) {
        return places.stream().anyMatch(place -> !place.isSurelyRead() || isReadInto(finding, place));
    }
}
