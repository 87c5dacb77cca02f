package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of one rule, held against the case.
 *
 * @param rule the rule's id, for example {@code CN-03}
 * @param input the input it tests, as the pack declares it
 * @param label the input in plain words, for example {@code Karnofsky score}
 * @param test the test as the pack writes it, for example {@code >= 3}
 * @param value what the case has for the input, as a person reads it; absent where it has nothing
 * @param truth what it comes to
 * @param assumption the pack's declared assumption that made it true, where one did
 * @param premises ids of the premises that made it so
 */
public record Criterion(
        String rule,
        String input,
        String label,
        String test,
        @Nullable String value,
        Truth truth,
        @Nullable String assumption,
        List<String> premises) {

    public Criterion {
        Require.text(rule, "rule");
        Require.text(input, "input");
        Require.text(label, "label");
        premises = List.copyOf(premises);
    }

    @Override
    public String toString() {
        return Redacted.of(this, rule + " " + input + " " + truth);
    }
}
