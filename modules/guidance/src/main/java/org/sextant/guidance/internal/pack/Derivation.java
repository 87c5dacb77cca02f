package org.sextant.guidance.internal.pack;

import java.util.List;

/**
 * A rule of logic/*.drl, read: it makes the value of one derived input from the values of others.
 *
 * @param place file and line
 * @param name its title
 * @param givens what it is made from
 * @param steps the steps on the way
 * @param result the value, from what is given and what the steps came to
 * @param code the steps and the value as written, in one form whatever the white space
 * @param input the derived input
 * @param rule the id of the published rule
 */
public record Derivation(
        String place,
        String name,
        List<Given> givens,
        List<Expression> steps,
        Expression result,
        List<String> code,
        String input,
        String rule) {

    public Derivation {
        givens = List.copyOf(givens);
        steps = List.copyOf(steps);
        code = List.copyOf(code);
    }

    /** What a given is. */
    public enum Kind {
        /** The value of an input. */
        VALUE,
        /** The laboratory results of an analyte. */
        LAB,
        /** The day of the guidance. */
        AS_OF
    }

    /**
     * Something a rule is given.
     *
     * @param variable the name the rule has for it
     * @param kind what it is
     * @param name the input or the analyte; empty for the day
     */
    public record Given(String variable, Kind kind, String name) {}

    /** The inputs whose values it needs. */
    public List<String> needs() {
        return givens.stream()
                .filter(given -> given.kind() == Kind.VALUE)
                .map(Given::name)
                .distinct()
                .toList();
    }
}
