package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * The words around a place that supports a statement, as fingerprints. Two places with the same fingerprint on one side
 * stand in text that was carried from one document into another, or printed from one template.
 *
 * @param begin offset of the place's first character in the file's text
 * @param end offset after its last
 * @param before fingerprint of the words that lead up to the place and the place; absent where too few do
 * @param after fingerprint of the place and the words behind it; absent where too few follow
 */
public record Passage(
        int begin,
        int end,
        @Nullable String before,
        @Nullable String after) {

    public Passage {
        Require.that(0 <= begin && begin < end, "a passage is around a place");
    }
}
