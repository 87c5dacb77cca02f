package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Anything;
import org.sextant.guidance.rules.Days;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Lab;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Side;
import org.sextant.guidance.rules.Value;
import org.sextant.guidance.rules.Words;
import org.sextant.model.Assertion;
import org.sextant.model.CaseFacts;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.LabResult;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.Refuted;
import org.sextant.model.Sex;
import org.sextant.model.Statement;

/** Reads the inputs of a pack off the premises of a case. */
final class Binder {

    private static final FactKey BIRTH_DATE = new FactKey("Patient", "birthDate");
    private static final FactKey SEX = new FactKey("Patient", "sex");
    private static final String NO = "NO";
    private static final String UNKNOWN_MEANING = "vus";
    private static final String PROBABLE = "The record says this is probable, not certain.";

    private final Plan plan;
    private final CaseFacts facts;
    private final @Nullable List<Ground>[] grounds;
    private final BitSet spoken = new BitSet();

    @SuppressWarnings("unchecked")
    Binder(Plan plan, CaseFacts facts) {
        this.plan = plan;
        this.facts = facts;
        this.grounds = (@Nullable List<Ground>[]) new List<?>[plan.inputs().size()];
        for (Premise premise : facts.premises()) {
            List<Integer> bound = plan.bindings().of(premise.key());
            if (!bound.isEmpty()) {
                add(premise, bound);
            }
        }
        for (int input = 0; input < grounds.length; input++) {
            List<Ground> some = grounds[input];
            spoken.set(input, some != null);
            if (some != null && some.size() > 1) {
                some.sort(null);
            }
        }
        hear(BIRTH_DATE, facts.patient().birthDate());
        hear(SEX, facts.patient().sex());
    }

    private void hear(FactKey key, @Nullable Object said) {
        if (said != null) {
            plan.bindings().of(key).forEach(spoken::set);
        }
    }

    /** That the record is silent on the one key of an input is what the plan knows already. */
    private void add(Premise premise, List<Integer> bound) {
        @Nullable Ground ground = null;
        for (int input : bound) {
            if (!(premise instanceof Missing) || isBoundToMany(plan.inputs().get(input))) {
                ground = ground == null ? Ground.of(premise) : ground;
                List<Ground> some = grounds[input];
                if (some == null) {
                    some = new ArrayList<>();
                    grounds[input] = some;
                }
                some.add(ground);
            }
        }
    }

    /** The value of an input of which a record says nothing at all. */
    static Value silent(Input input) {
        if (input.isDerived()) {
            return Value.open(input.name(), List.of());
        }
        return assumingSilence(
                input,
                Value.open(
                        input.name(), List.of(Ground.of(new Missing(input.from().get(0))))));
    }

    /** The inputs of which the record says anything. */
    BitSet spoken() {
        return (BitSet) spoken.clone();
    }

    /** What the record says of an input that it speaks of. */
    Value value(int number) {
        Input input = plan.inputs().get(number);
        List<Ground> said = grounds(number);
        Optional<Conflict> conflict = findConflict(said);
        if (conflict.isPresent()) {
            return disputed(input, conflict.get());
        }
        Optional<Possible> ofThePatient = findOfThePatient(input);
        if (ofThePatient.isPresent()) {
            return Value.of(input.name(), ofThePatient.get(), List.of());
        }
        Value stated = isBoundToMany(input) ? boundToMany(input, said) : boundToOne(input, said);
        return isSpokenOf(input, said) ? stated : assumingSilence(input, stated);
    }

    private List<Ground> grounds(int number) {
        List<Ground> some = grounds[number];
        return some == null ? List.of() : some;
    }

    private static Value assumingSilence(Input input, Value stated) {
        return input.silence() == null ? stated : stated.assuming(Words.of(input.silence()), input.silenceBecause());
    }

    /**
     * Whether anything but denials is said: of an input that takes in many words, one of them denied is no less ground for what
     * the pack takes for granted in silence than no word at all.
     */
    private static boolean isSpokenOf(Input input, List<Ground> grounds) {
        return grounds.stream()
                .map(Ground::premise)
                .anyMatch(premise -> !(premise instanceof Missing
                        || (premise instanceof Refuted && isOpenEnded(input) && NO.equals(input.silence()))));
    }

    /** Birth date and sex are part of the case itself, under its revision, and so need no premise. */
    private Optional<Possible> findOfThePatient(Input input) {
        PatientIdentity patient = facts.patient();
        if (input.isBoundTo(BIRTH_DATE) && patient.birthDate() != null) {
            return Optional.of(Days.of(patient.birthDate()));
        }
        if (input.isBoundTo(SEX) && patient.sex() != null) {
            return Optional.of(Words.of(patient.sex().name()));
        }
        return Optional.empty();
    }

    /** The laboratory results that an input comes from. */
    Lab lab(int number, LocalDate asOf) {
        Input input = plan.inputs().get(number);
        List<Ground> grounds = grounds(number);
        List<Lab.Reading> readings = new ArrayList<>();
        Optional<Conflict> conflict = findConflict(grounds);
        if (conflict.isPresent()) {
            conflict.get().sides().stream()
                    .filter(Fact.class::isInstance)
                    .map(side -> Lab.Reading.of((Fact) side))
                    .forEach(readings::add);
        } else {
            for (Ground ground : latest(usable(input, grounds))) {
                if (ground.premise() instanceof Fact fact && fact.finding() instanceof LabResult) {
                    readings.add(Lab.Reading.of(fact));
                }
            }
        }
        List<Ground> open = readings.isEmpty() ? orMissing(input, grounds) : List.of();
        return lab(input, readings, open, asOf, facts.patient().sex());
    }

    /** A result of an input that nobody has recorded, taken as drawn on that day. */
    Lab supposedLab(int number, LabResult result, LocalDate asOf) {
        Lab.Reading reading = new Lab.Reading(result, ClinicalDate.of(asOf), List.of());
        return lab(
                plan.inputs().get(number),
                List.of(reading),
                List.of(),
                asOf,
                facts.patient().sex());
    }

    /** Results of an input; where there are none, the premises that say so. */
    static Lab lab(Input input, List<Lab.Reading> readings, List<Ground> open, LocalDate asOf, @Nullable Sex sex) {
        return new Lab(input.from().get(0).qualifier(), input.name(), readings, open, asOf, sex, 0, null, null);
    }

    private static boolean isBoundToMany(Input input) {
        return input.from().size() > 1 || isOpenEnded(input);
    }

    private static boolean isOpenEnded(Input input) {
        return input.from().stream().anyMatch(key -> key.qualifier().endsWith("*"));
    }

    /** A dispute that nothing settles; beside a statement of its own key a conflict is there to be shown, not to rule. */
    private static Optional<Conflict> findConflict(List<Ground> grounds) {
        for (Ground ground : grounds) {
            if (ground.premise() instanceof Conflict conflict
                    && grounds.stream()
                            .map(Ground::premise)
                            .noneMatch(other ->
                                    other instanceof Statement && other.key().equals(conflict.key()))) {
                return Optional.of(conflict);
            }
        }
        return Optional.empty();
    }

    private static Value disputed(Input input, Conflict conflict) {
        List<Ground> grounds = List.of(Ground.of(conflict));
        List<Side> sides = conflict.sides().stream()
                .map(side -> new Side(isUsable(input, side) ? Readings.read(input, side) : Anything.ANYTHING, grounds))
                .toList();
        return Value.disputed(input.name(), sides);
    }

    /** Any of several keys: yes if one is stated, no only if every one of them is denied. */
    private static Value boundToMany(Input input, List<Ground> grounds) {
        List<Ground> usable = usable(input, grounds);
        List<Ground> denied = usable.stream().filter(Binder::isDenial).toList();
        List<Ground> stated =
                usable.stream().filter(ground -> !isDenial(ground)).toList();
        if (!stated.isEmpty()) {
            boolean certain = stated.stream().anyMatch(Binder::isConfirmed);
            Value yes = Value.of(input.name(), Words.YES, stated);
            return certain ? yes : Value.open(input.name(), stated).assuming(Words.YES, PROBABLE);
        }
        boolean allDenied = !isOpenEnded(input)
                && input.from().stream().allMatch(key -> denied.stream()
                        .anyMatch(ground ->
                                isConfirmed(ground) && ground.premise().key().equals(key)));
        return allDenied
                ? Value.of(input.name(), Words.NO, denied)
                : Value.open(input.name(), orMissing(input, grounds));
    }

    /** An assessment that says NO denies like any other denial; one with a word of its own states what it is about. */
    private static boolean isDenial(Ground ground) {
        return Readings.truth((Statement) ground.premise()).equals(Words.NO);
    }

    private static Value boundToOne(Input input, List<Ground> grounds) {
        List<Ground> latest = latest(withoutOtherDenials(input, usable(input, grounds)));
        if (latest.isEmpty()) {
            return Value.open(input.name(), orMissing(input, grounds));
        }
        if (latest.stream().anyMatch(ground -> !isConfirmed(ground))) {
            Possible probable = Readings.read(input, (Statement) latest.get(0).premise());
            return Value.open(input.name(), latest).assuming(probable, PROBABLE);
        }
        List<Side> sides = latest.stream()
                .map(ground -> new Side(Readings.read(input, (Statement) ground.premise()), List.of(ground)))
                .toList();
        return Value.disputed(input.name(), sides);
    }

    /** That it is not one word says nothing against another: no progression today leaves the response of last month as it was. */
    private static List<Ground> withoutOtherDenials(Input input, List<Ground> usable) {
        if (input.type() != Input.Type.WORD) {
            return usable;
        }
        List<Ground> stated = latest(usable.stream()
                .filter(ground -> ground.premise() instanceof Fact)
                .toList());
        List<Possible> words = stated.stream().map(Binder::word).toList();
        return words.isEmpty()
                ? usable
                : usable.stream()
                        .filter(ground -> ground.premise() instanceof Fact || words.contains(word(ground)))
                        .toList();
    }

    private static Possible word(Ground ground) {
        return Readings.word(((Statement) ground.premise()).finding());
    }

    /** The grounds that say nothing usable; where there are none, the premise that the record is silent. */
    private static List<Ground> orMissing(Input input, List<Ground> grounds) {
        return grounds.isEmpty() ? List.of(Ground.of(new Missing(input.from().get(0)))) : grounds;
    }

    private static List<Ground> usable(Input input, List<Ground> grounds) {
        return grounds.stream()
                .filter(ground -> ground.premise() instanceof Statement statement && isUsable(input, statement))
                .toList();
    }

    private static boolean isUsable(Input input, Statement statement) {
        return statement instanceof Refuted
                || (!isOfUnknownMeaning(statement.finding())
                        && (statement.assertion() == Assertion.PRESENT
                                || input.assertions().contains(statement.assertion())));
    }

    /** A gene variant of which nobody knows what it means says neither that the gene is changed nor that it is not. */
    private static boolean isOfUnknownMeaning(Finding finding) {
        return finding instanceof GenomicVariant variant && UNKNOWN_MEANING.equals(variant.status());
    }

    private static boolean isConfirmed(Ground ground) {
        return !(ground.premise() instanceof Fact fact) || fact.certainty() == Certainty.CONFIRMED;
    }

    /** The statements of the latest day; those without a date count as the oldest. */
    private static List<Ground> latest(List<Ground> statements) {
        Optional<LocalDate> day = statements.stream().map(Binder::day).max(Comparator.naturalOrder());
        return statements.stream()
                .filter(ground -> day.isPresent() && day(ground).equals(day.get()))
                .toList();
    }

    private static LocalDate day(Ground ground) {
        ClinicalDate date = ((Statement) ground.premise()).date();
        return date == null ? LocalDate.MIN : date.earliest();
    }
}
