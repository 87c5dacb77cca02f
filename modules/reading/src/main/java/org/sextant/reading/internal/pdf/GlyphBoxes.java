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
        Extent extent = new Extent();
        extent.add(beginX + upX * ASCENT, beginY + upY * ASCENT);
        extent.add(glyph.getEndX() + upX * ASCENT, glyph.getEndY() + upY * ASCENT);
        extent.add(beginX - upX * DESCENT, beginY - upY * DESCENT);
        extent.add(glyph.getEndX() - upX * DESCENT, glyph.getEndY() - upY * DESCENT);
        return extent.turned(glyph).findOnPage(glyph);
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

    /** A rectangle that grows around points. */
    private static final class Extent {

        private double left = Double.POSITIVE_INFINITY;
        private double low = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void add(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            low = Math.min(low, y);
            high = Math.max(high, y);
        }

        /** From PDF's axes (y upwards, page not turned) to those of the page as shown (y downwards). */
        Extent turned(TextPosition glyph) {
            double width = glyph.getPageWidth();
            double height = glyph.getPageHeight();
            Extent shown = new Extent();
            switch (quarterTurns(glyph)) {
                case 1 -> {
                    shown.add(low, left);
                    shown.add(high, right);
                }
                case 2 -> {
                    shown.add(width - left, low);
                    shown.add(width - right, high);
                }
                case 3 -> {
                    shown.add(height - low, width - left);
                    shown.add(height - high, width - right);
                }
                default -> {
                    shown.add(left, height - low);
                    shown.add(right, height - high);
                }
            }
            return shown;
        }

        Optional<Box> findOnPage(TextPosition glyph) {
            boolean onItsSide = quarterTurns(glyph) % 2 == 1;
            double width = onItsSide ? glyph.getPageHeight() : glyph.getPageWidth();
            double height = onItsSide ? glyph.getPageWidth() : glyph.getPageHeight();
            double x = Math.max(0, left);
            double y = Math.max(0, low);
            double extentX = Math.min(width, right) - x;
            double extentY = Math.min(height, high) - y;
            return extentX >= 0 && extentY >= 0 ? Optional.of(new Box(x, y, extentX, extentY)) : Optional.empty();
        }

        private static int quarterTurns(TextPosition glyph) {
            return Math.floorMod(glyph.getRotation() / 90, 4);
        }
    }
}
