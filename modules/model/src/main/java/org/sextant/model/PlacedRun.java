package org.sextant.model;

/**
 * A run of text and where it stands on the page: one character of a PDF's text layer, or one word of a scan.
 *
 * @param begin offset of its first character in the document's text
 * @param end offset after its last character
 * @param box its place on the page
 * @param confidence how sure its reading is, from 0 to 1; {@link #CERTAIN} where nothing had to be recognised
 */
public record PlacedRun(int begin, int end, Box box, double confidence) {

    /** The confidence of a text layer. A recognised word is never quite as sure. */
    public static final double CERTAIN = 1;

    public PlacedRun {
        Require.that(0 <= begin && begin < end, "a run has a first character and an end after it");
        Require.that(0 <= confidence && confidence <= CERTAIN, "a confidence lies between 0 and 1");
    }

    /** A run of a text layer. */
    public PlacedRun(int begin, int end, Box box) {
        this(begin, end, box, CERTAIN);
    }

    /** The same run, so many characters further on. */
    public PlacedRun shifted(int by) {
        return by == 0 ? this : new PlacedRun(begin + by, end + by, box, confidence);
    }

    boolean touches(int spanBegin, int spanEnd) {
        return begin < spanEnd && spanBegin < end;
    }
}
