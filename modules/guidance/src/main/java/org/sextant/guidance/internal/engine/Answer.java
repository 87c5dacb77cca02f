package org.sextant.guidance.internal.engine;

import org.jspecify.annotations.Nullable;
import org.sextant.guidance.rules.Anything;
import org.sextant.guidance.rules.Side;
import org.sextant.guidance.rules.Test;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Truth;

/**
 * A test put to the value of an input. In one case there is one for each test, whichever rows ask.
 *
 * @param probe the test
 * @param value the value
 * @param known what it comes to on what is known
 * @param assumed what it comes to once declared assumptions are taken
 */
record Answer(Probe probe, Value value, Truth known, Truth assumed) {

    /** Puts a test to a value. */
    static Answer to(Probe probe, Value value) {
        if (probe.test() instanceof Test.IsUnknown) {
            Truth open = value.assumed().isDecided() ? Truth.FALSE : Truth.TRUE;
            return new Answer(probe, value, value.isSettled() ? Truth.FALSE : Truth.UNKNOWN, open);
        }
        if (probe.test() instanceof Test.IsDisputed) {
            Truth disputed = isDisputed(value);
            return new Answer(probe, value, disputed, disputed == Truth.UNKNOWN ? Truth.FALSE : disputed);
        }
        return new Answer(
                probe, value, onSides(probe.test(), value), probe.test().on(value.assumed()));
    }

    private static Truth isDisputed(Value value) {
        if (value.isDisputed()) {
            return Truth.TRUE;
        }
        return value.unchecked() || value.known() instanceof Anything ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth onSides(Test test, Value value) {
        Truth first = test.on(value.sides().get(0).possible());
        for (Side side : value.sides()) {
            if (test.on(side.possible()) != first) {
                return Truth.CONFLICT;
            }
        }
        return first == Truth.UNKNOWN && value.isDisputed() ? Truth.CONFLICT : first;
    }

    /** The input. */
    String input() {
        return probe.cell().input();
    }

    /** The test as written. */
    String test() {
        return probe.cell().test();
    }

    /** Whether it asks for a disagreement of the records. */
    boolean isOfDispute() {
        return probe.test() instanceof Test.IsDisputed;
    }

    /** Whether it is true, at least once assumptions are taken. */
    boolean isHolding() {
        return known == Truth.TRUE || assumed == Truth.TRUE;
    }

    /** Whether nothing is needed or assumed to say so. */
    boolean isCertain() {
        return known == Truth.TRUE || known == Truth.FALSE;
    }

    /** Answers of one case are the same only if they are one; values are too deep to be compared at every step. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return probe.number();
    }

    @Override
    public String toString() {
        return "Answer[" + probe.cell().criterion() + "]";
    }
}
