package org.sextant.model;

import java.math.BigDecimal;
import java.util.List;
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
 * @param boxes its places on the page, one for each line it stands on; empty where the page has no geometry. Words that
 *     stand on the next page are in the quote and not among the boxes
 * @param confidence how sure the least sure word was recognised, from 0 to 1 with two digits; absent where nothing had to be
 * @param path the coded entry it comes from, in a structured record: an XPath, a FHIRPath, an HL7 segment, a table's row
 * @param readAs what the quote was read as, where misread letters or marks were put right first ({@code pTla} as {@code
 *     pT1a}); absent where it was read as it stands
 */
public record Evidence(
        DocumentId document,
        int page,
        int begin,
        int end,
        String quote,
        String finder,
        List<Box> boxes,
        @Nullable BigDecimal confidence,
        @Nullable String path,
        @Nullable String readAs) {

    /**
     * Of 100,000 words of scans at 150 and 200 dpi those at least this sure were wrong once in 1,200, those between 0.70 and
     * this once in 17 (docs/measurements.md).
     */
    private static final BigDecimal SURE = new BigDecimal("0.85");

    public Evidence {
        Require.that(page >= 1, "pages count from 1");
        Require.that(0 <= begin && begin < end, "evidence has a first character and an end after it");
        Require.that(quote.length() == end - begin, "a quote is exactly its span");
        Require.text(finder, "finder");
        boxes = List.copyOf(boxes);
    }

    /** Evidence in a text that nobody had to recognise, without a place on its page. */
    public Evidence(DocumentId document, int page, int begin, int end, String quote, String finder) {
        this(document, page, begin, end, quote, finder, List.of(), null, null, null);
    }

    /** The same evidence, of a coded entry. */
    public Evidence ofEntry(String entryPath) {
        return new Evidence(document, page, begin, end, quote, finder, boxes, confidence, entryPath, readAs);
    }

    /** The same evidence, whose words were put right and read as these. */
    public Evidence putRight(String words) {
        return new Evidence(document, page, begin, end, quote, finder, boxes, confidence, path, words);
    }

    /** Whether nothing had to be recognised, or all of it was with confidence enough to stand on. */
    public boolean isSurelyRead() {
        return confidence == null || confidence.compareTo(SURE) >= 0;
    }

    @Override
    public String toString() {
        return Redacted.of(this, document + ":" + page + ":" + begin + "-" + end);
    }
}
