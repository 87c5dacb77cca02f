package org.sextant.guidance.internal.pack;

/**
 * A test that a row puts to an input.
 *
 * @param input the input's name
 * @param test the test as written, with single spaces
 */
public record Cell(String input, String test) {

    /** The test written in this cell. */
    public static Cell of(String input, String written) {
        return new Cell(input, written.trim().replaceAll("\\s+", " "));
    }

    /** Input and test in one: {@code imdcCount >= 3}. */
    public String criterion() {
        return input + " " + test;
    }
}
