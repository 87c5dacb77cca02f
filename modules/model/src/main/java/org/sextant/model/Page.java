package org.sextant.model;

import java.util.List;
import java.util.Optional;

/**
 * One page of a document: a stretch of the document's text, and the places of its runs where they are known.
 *
 * @param number 1 for the first page
 * @param begin offset of the page's first character in the document's text
 * @param end offset after its last character; equal to begin for a page without text
 * @param runs the placed runs in text order; empty where the format has no page geometry
 */
public record Page(int number, int begin, int end, List<PlacedRun> runs) {

    public Page {
        Require.that(number >= 1, "pages count from 1");
        Require.that(0 <= begin && begin <= end, "a page does not end before it begins");
        runs = List.copyOf(runs);
    }

    /** The smallest box around every run that touches the span, if any run does. */
    public Optional<Box> findBox(int spanBegin, int spanEnd) {
        return runs.stream()
                .filter(run -> run.begin() < spanEnd && spanBegin < run.end())
                .map(PlacedRun::box)
                .reduce(Box::and);
    }

    @Override
    public String toString() {
        return Redacted.of(this, number);
    }
}
