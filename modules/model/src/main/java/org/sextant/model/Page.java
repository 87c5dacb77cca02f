package org.sextant.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One page of a document: a stretch of the document's text, and the places of its runs where they are known.
 *
 * @param number 1 for the first page of the file
 * @param begin offset of the page's first character in the document's text
 * @param end offset after its last character; equal to begin for a page without text
 * @param size how large the page is as shown; absent where the format has no page geometry
 * @param runs the placed runs in text order; empty where the format has no page geometry
 */
public record Page(int number, int begin, int end, @Nullable PageSize size, List<PlacedRun> runs) {

    public Page {
        Require.that(number >= 1, "pages count from 1");
        Require.that(0 <= begin && begin <= end, "a page does not end before it begins");
        runs = PlacedRuns.copyOf(runs);
    }

    /** A page of a format without geometry. */
    public static Page of(int number, int begin, int end) {
        return new Page(number, begin, end, null, List.of());
    }

    /** Where the words of the span stand on this page, a box for each line; none where no run touches it. */
    public List<Box> listBoxes(int spanBegin, int spanEnd) {
        return LineBoxes.of(PlacedRuns.touching(runs, spanBegin, spanEnd));
    }

    /** How sure the reading of the span is: that of its least sure run; absent where nothing had to be recognised. */
    public Optional<BigDecimal> findConfidence(int spanBegin, int spanEnd) {
        OptionalDouble least = PlacedRuns.touching(runs, spanBegin, spanEnd).stream()
                .mapToDouble(PlacedRun::confidence)
                .min();
        return least.isEmpty() || least.getAsDouble() == PlacedRun.CERTAIN
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(least.getAsDouble()).setScale(2, RoundingMode.HALF_UP));
    }

    @Override
    public String toString() {
        return Redacted.of(this, number);
    }
}
