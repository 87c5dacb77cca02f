package org.sextant.reading.internal;

import java.awt.Graphics2D;
import java.io.IOException;
import org.sextant.model.PageSize;

/** A page that can be drawn. */
public interface PageDrawing {

    /** How large it is as shown, in points. */
    PageSize size() throws IOException;

    /** How many pixels an inch show all there is. */
    double finestDpi();

    /** Draws all of it on a canvas that is measured in points from the top left corner of the page. */
    void draw(Graphics2D canvas) throws IOException;
}
