package org.sextant.testkit;

import java.util.List;
import org.sextant.model.Box;

/**
 * What a renderer drew on one page, and where.
 *
 * @param width in points
 * @param height in points
 * @param words the words in the order drawn; each box is the word's advance by the font's ascent and descent
 */
public record RenderedPage(double width, double height, List<Word> words) {

    public RenderedPage {
        words = List.copyOf(words);
    }

    /** A word without blanks, and its place in points from the page's top left corner. */
    public record Word(String text, Box box) {}
}
