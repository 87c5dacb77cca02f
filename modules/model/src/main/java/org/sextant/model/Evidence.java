package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * The place in a document that supports a statement.
 *
 * @param document the document's content hash
 * @param page the page, from 1
 * @param begin offset of the first supporting character in the document's text
 * @param end offset after the last
 * @param quote the very words; equals the slice of the document's text
 * @param finder the name of what found it, for example {@code tnm-grammar}
 * @param box the place on the page, where the page has geometry
 */
public record Evidence(
        DocumentId document,
        int page,
        int begin,
        int end,
        String quote,
        String finder,
        @Nullable Box box) {

    public Evidence {
        Require.that(page >= 1, "pages count from 1");
        Require.that(0 <= begin && begin < end, "evidence has a first character and an end after it");
        Require.that(quote.length() == end - begin, "a quote is exactly its span");
        Require.text(finder, "finder");
    }

    @Override
    public String toString() {
        return Redacted.of(this, document + ":" + page + ":" + begin + "-" + end);
    }
}
