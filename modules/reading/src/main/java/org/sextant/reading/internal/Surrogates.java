package org.sextant.reading.internal;

/** Where a text may be cut. */
public final class Surrogates {

    private Surrogates() {}

    /** The longest length up to the limit that does not split a character of two chars. */
    public static int cut(CharSequence text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        return limit > 0 && Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
