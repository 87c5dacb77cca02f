package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Criterion;
import org.sextant.model.Truth;

/**
 * What the inputs, tests and criteria of a pack come to where a record says nothing at all, worked out once: most of what a pack asks for is
 * in no one record.
 */
final class Silence {

    /** Of results that are not there nothing depends on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final Value[] values;
    private final BitSet constant = new BitSet();
    private final List<Answer> answers;
    private final List<List<Criterion>> criteria = new ArrayList<>();
    private final List<List<Criterion>> against = new ArrayList<>();

    private Silence(Plan plan) {
        List<Input> inputs = plan.inputs();
        this.values = inputs.stream().map(Binder::silent).toArray(Value[]::new);
        for (int input = 0; input < values.length; input++) {
            constant.set(input, !inputs.get(input).isDerived());
        }
        for (List<PlannedDerivation> stage : plan.stages()) {
            stage.forEach(planned -> derive(inputs, planned));
        }
        this.answers = plan.probes().stream()
                .map(probe -> Answer.to(probe, values[probe.input()]))
                .toList();
        for (PlannedRow row : plan.rows()) {
            List<Criterion> all = row.probes().stream()
                    .map(probe -> criterion(plan, row, answers.get(probe.number())))
                    .toList();
            criteria.add(all);
            against.add(all.stream()
                    .filter(criterion -> criterion.truth() != Truth.TRUE)
                    .toList());
        }
    }

    static Silence of(Plan plan) {
        return new Silence(plan);
    }

    /** What is also made from the day is not the same on every day, and stays for each case to derive. */
    private void derive(List<Input> inputs, PlannedDerivation planned) {
        Object[] givens = new Object[planned.given().size()];
        for (int i = 0; i < givens.length; i++) {
            int input = planned.given().get(i);
            Derivation.Kind kind = planned.derivation().givens().get(i).kind();
            if (kind == Derivation.Kind.AS_OF || !constant.get(input)) {
                return;
            }
            givens[i] = kind == Derivation.Kind.LAB ? lab(inputs.get(input)) : values[input];
        }
        values[planned.target()] = planned.on(givens);
        constant.set(planned.target());
    }

    private static Lab lab(Input input) {
        return Binder.lab(input, List.of(), Binder.silent(input).grounds(), ANY_DAY, null);
    }

    private static Criterion criterion(Plan plan, PlannedRow row, Answer answer) {
        return Reasons.criterion(plan, row.row().rule(), answer, answer.value().text(), Board.ids(answer.value()));
    }

    /** Whether silence on all that a derived input is made from leaves it the same in every case. */
    boolean settles(int input) {
        return constant.get(input);
    }

    /** The value of an input. */
    Value value(int input) {
        return values[input];
    }

    /** The answer to a test. */
    Answer answer(Probe probe) {
        return answers.get(probe.number());
    }

    /** The criterion that a test of a row is, by its place in the row. */
    Criterion criterion(PlannedRow row, int test) {
        return criteria.get(row.number()).get(test);
    }

    /** Those criteria of a row that are not true. */
    List<Criterion> against(PlannedRow row) {
        return against.get(row.number());
    }
}
