package org.sextant.guidance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values that something may still have, given what is known. */
public sealed interface Possible permits Anything, Words, Numbers, Days {

    /** Whether exactly one value is possible. */
    boolean isDecided();

    /** As a person reads it: {@code YES}, {@code 2..4}, {@code >= 6}, {@code lung | bone}, {@code not recorded}. */
    String text();

    /** What is possible if either this or the other may be so. */
    default Possible or(Possible other) {
        if (this instanceof Words words && other instanceof Words others) {
            List<String> all = new ArrayList<>(words.values());
            all.addAll(others.values());
            return Words.of(all);
        }
        if (this instanceof Numbers numbers && other instanceof Numbers others) {
            return numbers.hull(others);
        }
        if (this instanceof Days days && other instanceof Days others) {
            return days.hull(others);
        }
        return Anything.ANYTHING;
    }

    /** What is possible if both are so; empty where they exclude each other. */
    default Optional<Possible> and(Possible other) {
        if (this instanceof Anything) {
            return Optional.of(other);
        }
        if (other instanceof Anything) {
            return Optional.of(this);
        }
        if (this instanceof Words words && other instanceof Words others) {
            return words.common(others);
        }
        if (this instanceof Numbers numbers && other instanceof Numbers others) {
            return numbers.common(others);
        }
        if (this instanceof Days days && other instanceof Days others) {
            return days.common(others);
        }
        return Optional.empty();
    }
}
