package org.sextant.reading;

import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;

/**
 * What is to be seen of a page.
 *
 * @param page the page of the file's text, from 1
 * @param dpi how many pixels an inch of the page is to have; fewer where the picture would be too large, or where the page
 *     is an image that has fewer
 * @param part the part of the page that is wanted; absent for all of it
 */
public record PageView(int page, int dpi, @Nullable Box part) {

    private static final int COARSEST_DPI = 18;
    private static final int FINEST_DPI = 600;

    public PageView {
        if (page < 1 || dpi < COARSEST_DPI || dpi > FINEST_DPI) {
            throw new IllegalArgumentException("pages count from 1, and have " + COARSEST_DPI + " to " + FINEST_DPI
                    + " pixels an inch when they are shown");
        }
    }

    /** All of a page. */
    public static PageView whole(int page, int dpi) {
        return new PageView(page, dpi, null);
    }

    /** A part of a page with so many points of what is around it. */
    public static PageView around(int page, int dpi, Box box, double margin) {
        Box part = new Box(box.x() - margin, box.y() - margin, box.width() + 2 * margin, box.height() + 2 * margin);
        return new PageView(page, dpi, part);
    }
}
