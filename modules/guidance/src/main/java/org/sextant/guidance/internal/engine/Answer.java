package org.sextant.guidance.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sextant.guidance.rules.Anything;
import org.sextant.guidance.rules.Side;
import org.sextant.guidance.rules.Test;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Truth;

/**
 * A test put to the value of an input.
 *
 * @param criterion input and test in one: {@code imdcCount >= 3}
 * @param test the test as written
 * @param value the value
 * @param known what it comes to on what is known
 * @param assumed what it comes to once declared assumptions are taken
 */
public record Answer(String criterion, String test, Value value, Truth known, Truth assumed) {

    private static final Map<String, Test> TESTS = new ConcurrentHashMap<>();

    /** Puts a test, as cells write it, to a value. */
    public static Answer to(String test, Value value) {
        Test parsed = TESTS.computeIfAbsent(
                test, text -> Test.parse(text).orElseThrow(() -> new IllegalArgumentException("not a test: " + text)));
        String criterion = value.name() + " " + test;
        if (parsed instanceof Test.IsUnknown) {
            Truth open = value.assumed().isDecided() ? Truth.FALSE : Truth.TRUE;
            return new Answer(criterion, test, value, value.isSettled() ? Truth.FALSE : Truth.UNKNOWN, open);
        }
        if (parsed instanceof Test.IsDisputed) {
            Truth disputed = isDisputed(value);
            return new Answer(criterion, test, value, disputed, disputed == Truth.UNKNOWN ? Truth.FALSE : disputed);
        }
        return new Answer(criterion, test, value, onSides(parsed, value), parsed.on(value.assumed()));
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

    /** Whether it is true, at least once assumptions are taken. */
    public boolean isHolding() {
        return known == Truth.TRUE || assumed == Truth.TRUE;
    }

    /** Whether nothing is needed or assumed to say so. */
    public boolean isCertain() {
        return known == Truth.TRUE || known == Truth.FALSE;
    }
}
