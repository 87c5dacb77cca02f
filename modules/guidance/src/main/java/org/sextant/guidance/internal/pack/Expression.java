package org.sextant.guidance.internal.pack;

/** Part of a rule of a pack, ready to be worked out: calls of {@code org.sextant.guidance.rules} and nothing else. */
@FunctionalInterface
public interface Expression {

    /**
     * What it comes to.
     *
     * @param slots what the rule was given, then what its steps came to
     */
    Object on(Object[] slots);
}
