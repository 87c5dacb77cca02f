package org.sextant.model;

/**
 * How large a page is as a person sees it, after its rotation.
 *
 * @param width in points (1/72 inch)
 * @param height in points
 */
public record PageSize(double width, double height) {

    public PageSize {
        Require.that(width > 0 && height > 0, "a page has an extent");
    }
}
