package org.sextant.model;

/**
 * A rectangle on a page, in points (1/72 inch) from the page's top left corner, y downwards.
 *
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right
 * @param height extent downwards
 */
public record Box(double x, double y, double width, double height) {

    public Box {
        Require.that(width >= 0 && height >= 0, "a box has no negative extent");
    }

    /** The smallest box around this one and another. */
    public Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
