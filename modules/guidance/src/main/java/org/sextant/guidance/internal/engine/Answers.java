package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Days;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Numbers;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Side;
import org.sextant.guidance.rules.Value;
import org.sextant.guidance.rules.Words;
import org.sextant.model.LabResult;
import org.sextant.model.Sex;

/**
 * What an input of a case may turn out to be, as far as it makes a difference to the rules: the words and limits that the pack writes down for
 * it cut all answers into pieces, and pieces that come to the same are one.
 */
final class Answers {

    private final Plan plan;
    private final Binder binder;
    private final LocalDate asOf;
    private final Board now;
    private final @Nullable Sex sex;

    /** The answers in a case of which the rules have fired. */
    Answers(Plan plan, Binder binder, LocalDate asOf, Board now, @Nullable Sex sex) {
        this.plan = plan;
        this.binder = binder;
        this.asOf = asOf;
        this.now = now;
        this.sex = sex;
    }

    /** The answers to what is not known: none that the record rules out, and of a dispute only what its sides say. */
    List<Supposition> of(int input) {
        Value known = now.value(input);
        if (known.isDisputed()
                && known.sides().stream().allMatch(side -> side.possible().isDecided())) {
            return merged(
                    input,
                    known.sides().stream()
                            .map(Side::possible)
                            .map(side -> supposition(input, side))
                            .toList());
        }
        return merged(
                input,
                any(input).stream()
                        .flatMap(answer -> narrowed(answer, known.known()).stream())
                        .toList());
    }

    /** The answers that there can be, whatever the record says. */
    List<Supposition> instead(int input) {
        return merged(input, any(input));
    }

    private Optional<Supposition> narrowed(Supposition answer, Possible known) {
        return answer.lab() == null
                ? answer.shown().and(known).map(shown -> supposition(answer.input(), shown))
                : Optional.of(answer);
    }

    private List<Supposition> any(int input) {
        Input asked = plan.inputs().get(input);
        WrittenTests written = new WrittenTests(plan, input);
        if (asked.type() == Input.Type.NUMBER && written.isLab()) {
            return written.labLimits(sex).map(limits -> labs(input, limits)).orElse(List.of());
        }
        Stream<? extends Possible> pieces =
                switch (asked.type()) {
                    case TRUTH -> Stream.of(Words.YES, Words.NO);
                    case WORD -> written.words().stream().map(Words::of);
                    case NUMBER -> Limits.numbers(written.limits()).stream();
                    case DATE -> Limits.days(written.limits(anchors(input)), asOf).stream();
                };
        return saying(pieces.map(piece -> supposition(input, piece)).toList());
    }

    private static Supposition supposition(String name, int input, Possible piece) {
        Possible one = piece instanceof Numbers range
                ? Numbers.of(Limits.within(range))
                : piece instanceof Days range ? Days.of(Limits.within(range)) : piece;
        return new Supposition(input, piece, Value.of(name, one, List.of()), null);
    }

    private Supposition supposition(int input, Possible piece) {
        return supposition(plan.inputs().get(input).name(), input, piece);
    }

    /** The day of the guidance, and what is known of the other days that a rule holds the input against. */
    private Set<LocalDate> anchors(int input) {
        Set<LocalDate> anchors = new TreeSet<>(Set.of(asOf));
        for (PlannedDerivation planned : readers(input)) {
            for (int other : planned.given()) {
                if (other >= 0
                        && other != input
                        && plan.inputs().get(other).type() == Input.Type.DATE
                        && now.value(other).known() instanceof Days days
                        && days.isDecided()) {
                    anchors.add(Limits.within(days));
                }
            }
        }
        return anchors;
    }

    /** Results of the day of the guidance, with the limits the pack takes where a laboratory prints none. */
    private List<Supposition> labs(int input, WrittenTests.LabLimits limits) {
        Input asked = plan.inputs().get(input);
        String analyte = asked.from().get(0).qualifier();
        List<Supposition> labs = new ArrayList<>();
        for (Numbers piece : Limits.numbers(limits.all())) {
            BigDecimal number = Limits.within(piece);
            LabResult result = new LabResult(analyte, number, limits.unit(), limits.low(), limits.high(), null);
            Lab lab = binder.supposedLab(input, result, asOf);
            Value value = Value.of(asked.name(), Numbers.of(number), List.of());
            labs.add(new Supposition(input, piece, value, lab));
        }
        return saying(labs);
    }

    /** A number that no person has, or a cancer of another organ, tells rules nothing; what tells nothing is no answer. */
    private List<Supposition> saying(List<Supposition> answers) {
        List<Long> open = answers.stream().map(this::open).toList();
        long least = open.stream().mapToLong(Long::longValue).min().orElse(0);
        return IntStream.range(0, answers.size())
                .filter(answer -> open.get(answer) == least)
                .mapToObj(answers::get)
                .toList();
    }

    /** How many values that are made of an answer alone it leaves open. */
    private long open(Supposition answer) {
        Board board = board(answer);
        return readers(answer.input()).stream()
                .filter(planned -> answer.lab() != null || planned.given().size() == 1)
                .filter(planned -> !board.value(planned.target()).isSettled())
                .count();
    }

    /** Answers that come to the same are one; of numbers and days only those side by side, so that each is one range. */
    private List<Supposition> merged(int input, List<Supposition> answers) {
        List<Supposition> merged = new ArrayList<>();
        List<List<Object>> outcomes = new ArrayList<>();
        for (Supposition answer : answers) {
            List<Object> outcome = outcome(input, answer);
            int same = answer.shown() instanceof Words ? outcomes.indexOf(outcome) : outcomes.size() - 1;
            if (same >= 0 && outcomes.get(same).equals(outcome)) {
                Supposition first = merged.get(same);
                merged.set(same, first.showing(first.shown().or(answer.shown())));
            } else {
                merged.add(answer);
                outcomes.add(outcome);
            }
        }
        return merged;
    }

    /** What tests of the input, and all that is derived from it, come to. */
    private List<Object> outcome(int input, Supposition answer) {
        Board board = board(answer);
        List<Object> outcome = new ArrayList<>();
        for (Probe probe : plan.probes()) {
            if (probe.input() == input) {
                outcome.add(board.answer(probe).known());
            }
        }
        for (List<PlannedDerivation> stage : plan.stages()) {
            for (PlannedDerivation planned : stage) {
                if (planned.sources().get(input)) {
                    Value value = board.value(planned.target());
                    outcome.add(value.sides().stream().map(Side::possible).toList());
                    outcome.add(value.assumed());
                }
            }
        }
        return outcome;
    }

    /** The case with an answer, as far as values are derived; nothing is decided on it. */
    private Board board(Supposition answer) {
        Board board = new Board(plan, binder, asOf);
        board.suppose(answer);
        plan.stages().forEach(stage -> stage.stream().filter(board::isSpokenOf).forEach(board::derive));
        return board;
    }

    private List<PlannedDerivation> readers(int input) {
        return plan.stages().stream()
                .flatMap(List::stream)
                .filter(planned -> planned.given().contains(input))
                .toList();
    }

    /** What is derived from an input as laboratory results, of which a newer one may always come. */
    List<Integer> labReaders(int input) {
        return readers(input).stream()
                .filter(planned -> IntStream.range(0, planned.given().size())
                        .anyMatch(given -> planned.given().get(given) == input
                                && planned.derivation().givens().get(given).kind() == Derivation.Kind.LAB))
                .map(PlannedDerivation::target)
                .toList();
    }
}
