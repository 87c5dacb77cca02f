package org.sextant.guidance.internal.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.rules.Value;

/**
 * A rule of a pack with its inputs by number.
 *
 * @param derivation the rule
 * @param given the number of the input behind each of its givens; -1 for the day
 * @param target the number of the derived input
 * @param sources the inputs that it is made from, by number, with all that those are made from
 */
record PlannedDerivation(Derivation derivation, List<Integer> given, int target, BitSet sources) {

    PlannedDerivation {
        given = List.copyOf(given);
    }

    /** The value that comes of what the rule is given, in its order. */
    Value on(Object[] givens) {
        Object[] slots =
                Arrays.copyOf(givens, givens.length + derivation.steps().size());
        for (int i = givens.length; i < slots.length; i++) {
            slots[i] = derivation.steps().get(i - givens.length).on(slots);
        }
        return (Value) derivation.result().on(slots);
    }
}
