package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.rules.AsOf;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Truth;

/**
 * One case before the rules of a pack: the values of its inputs, the answers to the tests put to them, and the rows that no test is known
 * to keep from speaking. Filled by rules while they fire; of one thread.
 */
final class Board {

    private final Plan plan;
    private final Binder binder;
    private final AsOf asOf;
    private final @Nullable Value[] values;
    private final @Nullable Answer[] answers;
    private final BitSet spoken;
    private final BitSet open = new BitSet();
    private final BitSet supposed = new BitSet();
    private final @Nullable Lab[] supposedLabs;
    private final @Nullable String[] texts;
    private final @Nullable List<String>[] grounds;

    @SuppressWarnings("unchecked")
    Board(Plan plan, Binder binder, LocalDate asOf) {
        this.plan = plan;
        this.binder = binder;
        this.spoken = binder.spoken();
        this.asOf = new AsOf(asOf);
        int inputs = plan.inputs().size();
        this.values = new @Nullable Value[inputs];
        this.answers = new @Nullable Answer[plan.probes().size()];
        this.supposedLabs = new @Nullable Lab[inputs];
        this.texts = new @Nullable String[inputs];
        this.grounds = (@Nullable List<String>[]) new List<?>[inputs];
    }

    /** The value of an input: derived by then, or bound when first asked for. */
    Value value(int input) {
        Value value = values[input];
        if (value == null) {
            value = spoken.get(input) ? binder.value(input) : plan.silence().value(input);
            values[input] = value;
        }
        return value;
    }

    /** Puts an answer in the place of what is known of an input, whatever records say and rules derive. */
    void suppose(Supposition supposition) {
        int input = supposition.input();
        values[input] = supposition.value();
        supposedLabs[input] = supposition.lab();
        spoken.set(input);
        supposed.set(input);
    }

    /** Whether an answer has been put in the place of what is known of an input. */
    boolean isSupposed(int input) {
        return supposed.get(input);
    }

    /** Whether a record says anything of what a derived input is made from, or what is made of silence differs from day to day. */
    boolean isSpokenOf(PlannedDerivation planned) {
        return !plan.silence().settles(planned.target()) || planned.sources().intersects(spoken);
    }

    /** Works out a derived input from what its rule is given. */
    void derive(PlannedDerivation planned) {
        if (supposed.get(planned.target())) {
            return;
        }
        Object[] givens = new Object[planned.given().size()];
        for (int i = 0; i < givens.length; i++) {
            int input = planned.given().get(i);
            givens[i] = switch (planned.derivation().givens().get(i).kind()) {
                case VALUE -> value(input);
                case LAB -> lab(input);
                case AS_OF -> asOf;
            };
        }
        values[planned.target()] = planned.on(givens);
        spoken.set(planned.target());
    }

    private Lab lab(int input) {
        Lab lab = supposedLabs[input];
        return lab == null ? binder.lab(input, asOf.date()) : lab;
    }

    /** The answer to a test. */
    Answer answer(Probe probe) {
        Answer answer = answers[probe.number()];
        if (answer == null) {
            answer = spoken.get(probe.input())
                    ? Answer.to(probe, value(probe.input()))
                    : plan.silence().answer(probe);
            answers[probe.number()] = answer;
        }
        return answer;
    }

    /** Whether a test is not known to fail. */
    boolean may(Probe probe) {
        return answer(probe).known() != Truth.FALSE;
    }

    /** Notes that no test of a row is known to fail. */
    void open(PlannedRow row) {
        open.set(row.number());
    }

    /** Whether no test of a row is known to fail. */
    boolean isOpen(PlannedRow row) {
        return open.get(row.number());
    }

    /** The value of an input as a person reads it. */
    String text(int input) {
        String text = texts[input];
        if (text == null) {
            text = value(input).text();
            texts[input] = text;
        }
        return text;
    }

    /** The ids of the premises that the value of an input stands on. */
    List<String> grounds(int input) {
        List<String> ids = grounds[input];
        if (ids == null) {
            ids = ids(value(input));
            grounds[input] = ids;
        }
        return ids;
    }

    /** The ids of the premises that a value stands on. */
    static List<String> ids(Value value) {
        return value.grounds().stream().map(Ground::id).toList();
    }

    @Override
    public String toString() {
        return "Board[redacted]";
    }
}
