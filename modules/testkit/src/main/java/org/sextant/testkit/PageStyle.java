package org.sextant.testkit;

/**
 * How a text is laid on pages.
 *
 * @param columns how many columns of text a page has
 * @param fontSize in points
 * @param header what stands at the top of every page; empty for none
 * @param numbered whether {@code Page 2 of 3} stands at the foot of every page
 */
public record PageStyle(int columns, double fontSize, String header, boolean numbered) {

    /** One column of body text without header or page numbers. */
    public static final PageStyle PLAIN = new PageStyle(1, 10.5, "", false);

    /** One column between a hospital's header and a numbered foot, as reports are printed. */
    public static final PageStyle REPORT =
            new PageStyle(1, 10.5, "Northfield General Hospital    14 Harbour Road    Telephone 555 0100", true);

    /** The same in two columns of smaller type. */
    public static final PageStyle TWO_COLUMNS = new PageStyle(2, 9, REPORT.header(), true);
}
