package org.sextant.reading.internal.pdf;

import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.sextant.model.Box;

/** Where a glyph stands on the page as a person sees it: after the page's rotation, from the top left, in points. */
final class GlyphBoxes {

    /** Share of the font size above and below the base line that a highlight covers; fonts' own figures are not to be trusted. */
    private static final double ASCENT = 0.76;

    private static final double DESCENT = 0.22;

    private GlyphBoxes() {}

    /** The glyph's box, cut to the page; nothing for a glyph that lies off the page. */
    static Optional<Box> findBox(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        double length = length(matrix);
        double size = size(glyph);
        if (length == 0 || !Double.isFinite(size)) {
            return Optional.empty();
        }
        double upX = matrix.getShearX() / length * size;
        double upY = matrix.getScaleY() / length * size;
        double beginX = matrix.getTranslateX();
        double beginY = matrix.getTranslateY();
        double left = Math.min(beginX, glyph.getEndX()) + Math.min(upX * ASCENT, -upX * DESCENT);
        double low = Math.min(beginY, glyph.getEndY()) + Math.min(upY * ASCENT, -upY * DESCENT);
        double right = Math.max(beginX, glyph.getEndX()) + Math.max(upX * ASCENT, -upX * DESCENT);
        double high = Math.max(beginY, glyph.getEndY()) + Math.max(upY * ASCENT, -upY * DESCENT);
        double width = glyph.getPageWidth();
        double height = glyph.getPageHeight();
        return switch (Math.floorMod(glyph.getRotation() / 90, 4)) {
            case 1 -> findOnPage(low, left, high, right, height, width);
            case 2 -> findOnPage(width - right, low, width - left, high, width, height);
            case 3 -> findOnPage(height - high, width - right, height - low, width - left, height, width);
            default -> findOnPage(left, height - high, right, height - low, width, height);
        };
    }

    /** How large the glyph's font is as shown, in points. */
    static double size(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        return Math.max(length(matrix), glyph.getHeightDir());
    }

    /** The common case of upright letters needs no root. */
    private static double length(Matrix matrix) {
        return matrix.getShearX() == 0
                ? Math.abs(matrix.getScaleY())
                : Math.hypot(matrix.getShearX(), matrix.getScaleY());
    }

    /** From PDF's axes (y upwards, page not turned) brought to those of the page as shown, and cut to it. */
    private static Optional<Box> findOnPage(
            double left, double top, double right, double bottom, double pageWidth, double pageHeight) {
        double x = Math.max(0, left);
        double y = Math.max(0, top);
        double width = Math.min(pageWidth, right) - x;
        double height = Math.min(pageHeight, bottom) - y;
        return width >= 0 && height >= 0 ? Optional.of(new Box(x, y, width, height)) : Optional.empty();
    }
}
