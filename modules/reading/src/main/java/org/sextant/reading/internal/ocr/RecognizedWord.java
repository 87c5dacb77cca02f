package org.sextant.reading.internal.ocr;

import org.sextant.model.Box;

/**
 * A word as recognised.
 *
 * @param text its characters, as read and never corrected
 * @param box its place on the page image, in pixels
 * @param confidence how sure the reading is, from 0 to 1
 * @param start what it begins
 */
record RecognizedWord(String text, Box box, double confidence, Start start) {

    /** What a word begins, besides itself. */
    enum Start {
        WORD,
        LINE,
        BLOCK
    }

    RecognizedWord withConfidence(double other) {
        return new RecognizedWord(text, box, other, start);
    }

    @Override
    public String toString() {
        return "RecognizedWord[" + text.length() + " characters]";
    }
}
