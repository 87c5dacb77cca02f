package org.sextant.model;

/**
 * A run of text and where it stands on the page: one character of a PDF's text layer, or one word of a scan.
 *
 * @param begin offset of its first character in the document's text
 * @param end offset after its last character
 * @param box its place on the page
 */
public record PlacedRun(int begin, int end, Box box) {

    public PlacedRun {
        Require.that(0 <= begin && begin < end, "a run has a first character and an end after it");
    }
}
