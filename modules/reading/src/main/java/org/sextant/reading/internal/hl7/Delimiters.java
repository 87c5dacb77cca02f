package org.sextant.reading.internal.hl7;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The five characters a message is cut with, as its MSH-1 and MSH-2 give them.
 *
 * @param field between fields
 * @param component between the components of a field
 * @param repetition between the repetitions of a field
 * @param escape around an escape sequence
 * @param subcomponent between the parts of a component
 */
record Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    private static final String USUAL = "^~\\&";

    /** The delimiters of a message by its header segment; the usual ones where MSH-2 gives none. */
    static Delimiters of(String header) {
        char field = header.charAt(3);
        int end = header.indexOf(field, 4);
        String given = header.substring(4, end < 0 ? header.length() : end);
        return new Delimiters(field, at(given, 0), at(given, 1), at(given, 2), at(given, given.length() == 5 ? 4 : 3));
    }

    List<String> split(String text, char at) {
        return List.of(text.split(Pattern.quote(String.valueOf(at)), -1));
    }

    private static char at(String given, int index) {
        return given.length() > index ? given.charAt(index) : USUAL.charAt(Math.min(index, USUAL.length() - 1));
    }
}
