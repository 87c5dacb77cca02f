package org.sextant.reading.internal.ocr;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.bytedeco.leptonica.PIX;
import org.sextant.model.Box;

/**
 * A page image made ready to be recognised, and the way back from its pixels to those of the page as it came.
 *
 * @param pix the pixels, in native memory; whoever made the page destroys them
 * @param back takes a point of these pixels to the page as it came
 */
record StraightPage(PIX pix, AffineTransform back) {

    /** The box on the page as it came that surrounds this one, cut to the page. */
    Box boxOnPage(int left, int top, int right, int bottom, PageImage page) {
        Rectangle2D there = new Path2D.Double(new Rectangle2D.Double(left, top, right - left, bottom - top), back)
                .getBounds2D()
                .createIntersection(new Rectangle2D.Double(0, 0, page.width(), page.height()));
        return new Box(
                Math.max(0, there.getX()),
                Math.max(0, there.getY()),
                Math.max(0, there.getWidth()),
                Math.max(0, there.getHeight()));
    }
}
