package org.sextant.server.pages;

import java.util.List;
import java.util.Optional;
import org.sextant.model.Box;
import org.sextant.model.Page;
import org.sextant.model.PageSize;

/**
 * A picture of a page, or of a part of it, and what is marked on it.
 *
 * @param source where it is fetched from
 * @param alt what it shows, in words
 * @param frame what it shows, in points of the page
 * @param found the places of other facts
 * @param marked the place that it is about, a box for each line
 */
record Picture(String source, String alt, Box frame, List<Box> found, List<Box> marked) {

    /** Points around words that make them readable in their place. */
    private static final double BESIDE = 72;

    private static final double ABOVE = 14;

    /** Words do not touch the edge of their mark. */
    private static final double AIR = 1.5;

    private static final double PIXELS_PER_POINT = 96 / 72.0;

    Picture {
        found = found.stream().map(Picture::withAir).toList();
        marked = marked.stream().map(Picture::withAir).toList();
    }

    /** The part of a page to show around a span of its text; nothing where its words have no place on it. */
    static Optional<Box> findFrame(Page page, int begin, int end) {
        PageSize size = page.size();
        if (size == null) {
            return Optional.empty();
        }
        return page.listBoxes(begin, end).stream().reduce(Box::and).map(words -> {
            double left = Math.max(0, words.x() - BESIDE);
            double top = Math.max(0, words.y() - ABOVE);
            double right = Math.min(size.width(), words.x() + words.width() + BESIDE);
            double bottom = Math.min(size.height(), words.y() + words.height() + ABOVE);
            return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        });
    }

    /** The frame as SVG wants it. */
    public String viewBox() {
        return frame.x() + " " + frame.y() + " " + frame.width() + " " + frame.height();
    }

    /** How wide it is in life, in pixels of a page. */
    public long width() {
        return Math.round(frame.width() * PIXELS_PER_POINT);
    }

    /** How high it is in life, in pixels of a page. */
    public long height() {
        return Math.round(frame.height() * PIXELS_PER_POINT);
    }

    private static Box withAir(Box words) {
        return new Box(words.x() - AIR, words.y() - AIR, words.width() + 2 * AIR, words.height() + 2 * AIR);
    }

    @Override
    public String toString() {
        return "Picture[" + source + "]";
    }
}
