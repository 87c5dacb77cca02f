package org.sextant.guidance.internal.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.guidance.internal.pack.Row;

/**
 * A row with everything about it that no case changes.
 *
 * @param row the row
 * @param probes its tests, in the order of its columns
 * @param before the rows that may silence it, by number, in the order of the precedence
 * @param topic the place of its topic in the order of the pack
 * @param text the text of its conclusion; absent for a note
 * @param question what it asks for; absent where it concludes something else
 */
record PlannedRow(
        Row row,
        List<Probe> probes,
        List<Integer> before,
        int topic,
        @Nullable PackText text,
        @Nullable Question question) {

    PlannedRow {
        probes = List.copyOf(probes);
        before = List.copyOf(before);
    }

    /** Its place in the precedence, which is also its number. */
    int number() {
        return row.order();
    }

    /** The text of its conclusion. */
    PackText requireText() {
        return Optional.ofNullable(text)
                .orElseThrow(() -> new IllegalStateException("a pack in use has a text for every conclusion"));
    }
}
