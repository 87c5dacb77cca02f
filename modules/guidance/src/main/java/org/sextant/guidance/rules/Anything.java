package org.sextant.guidance.rules;

/** Nothing is known. */
public record Anything() implements Possible {

    /** Nothing is known: every value is possible. */
    public static final Possible ANYTHING = new Anything();

    @Override
    public boolean isDecided() {
        return false;
    }

    @Override
    public String text() {
        return "not recorded";
    }
}
