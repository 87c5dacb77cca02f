package org.sextant.model;

import java.util.Collection;

/** The checks constructors make; one place, so that every refusal reads alike and never quotes a patient. */
final class Require {

    private Require() {}

    static String text(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    static <C extends Collection<?>> C some(C values, String name) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return values;
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
