package org.sextant.guidance.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.LabResult;
import org.sextant.model.LabUnits;
import org.sextant.model.Sex;

/**
 * The laboratory results of one analyte as rules use them: the latest one, or each side of a conflict. There is one for
 * every input that the pack takes from a {@code LabResult}, whether the record holds a result or not; without a usable
 * result every question to it is open.
 *
 * @param analyte the analyte, for example {@code hemoglobin}
 * @param input the name of the pack's input for it
 * @param readings the results
 * @param silent the premise that says there is none, where there is none
 * @param asOf the day the guidance holds for
 * @param sex the patient's, for limits that depend on it
 * @param recentDays results older than this are not used; 0 for no limit
 * @param elseLow the lower limit to use where the laboratory printed none, with its unit
 * @param elseHigh the upper limit likewise
 */
public record Lab(
        String analyte,
        String input,
        List<Reading> readings,
        List<Ground> silent,
        LocalDate asOf,
        @Nullable Sex sex,
        int recentDays,
        @Nullable String elseLow,
        @Nullable String elseHigh) {

    private static final String NO_LIMIT =
            "The report prints no normal range for %s; a common limit of %s is used, so this is provisional.";
    private static final String NO_DATE = "The %s result has no date; it is taken as recent.";

    public Lab {
        readings = List.copyOf(readings);
        silent = List.copyOf(silent);
    }

    /**
     * One result.
     *
     * @param result the result with its limits
     * @param date when it was drawn; absent where nobody says
     * @param grounds the premise that states it; none for one that is only supposed
     */
    public record Reading(LabResult result, @Nullable ClinicalDate date, List<Ground> grounds) {

        public Reading {
            grounds = List.copyOf(grounds);
        }

        /** A result as a record states it. */
        public static Reading of(Fact stated) {
            return new Reading((LabResult) stated.finding(), stated.date(), List.of(Ground.of(stated)));
        }

        @Override
        public String toString() {
            return "Reading[redacted]";
        }
    }

    /** The same results, used only if drawn at most so many days before the day the guidance holds for. */
    public Lab recent(int days) {
        return new Lab(analyte, input, readings, silent, asOf, sex, days, elseLow, elseHigh);
    }

    /** A lower limit for results printed without one, for example {@code 13.0 g/dL}; what rests on it is assumed. */
    public Lab elseLow(String men, String women) {
        @Nullable String limit = men.equals(women) ? men : sex == Sex.MALE ? men : sex == Sex.FEMALE ? women : null;
        return new Lab(analyte, input, readings, silent, asOf, sex, recentDays, limit, elseHigh);
    }

    /** An upper limit for results printed without one, for example {@code 10.2 mg/dL}; what rests on it is assumed. */
    public Lab elseHigh(String limit) {
        return new Lab(analyte, input, readings, silent, asOf, sex, recentDays, elseLow, limit);
    }

    /** Whether the result is strictly below the laboratory's lower limit (rules.md LAB-01 to LAB-03). */
    public Value isLow() {
        return judged(true);
    }

    /** Whether the result is strictly above the laboratory's upper limit. */
    public Value isHigh() {
        return judged(false);
    }

    /** The result in this unit, as a number. */
    public Value in(String unit) {
        return each(reading -> number(reading.result(), unit)
                .map(value -> asRead(reading, Numbers.of(value)))
                .orElseGet(() -> Value.open(input, reading.grounds())));
    }

    private Value judged(boolean below) {
        return each(reading -> judge(reading, below));
    }

    private Value judge(Reading reading, boolean below) {
        LabResult lab = reading.result();
        @Nullable BigDecimal printed = below ? lab.low() : lab.high();
        if (printed != null) {
            return asRead(reading, compared(lab.value(), printed, below));
        }
        @Nullable String common = below ? elseLow : elseHigh;
        Value open = Value.open(input, reading.grounds());
        if (common == null) {
            return open;
        }
        int space = common.indexOf(' ');
        BigDecimal limit = new BigDecimal(common.substring(0, space));
        Optional<BigDecimal> value = number(lab, common.substring(space + 1));
        return value.map(found -> open.assuming(
                        asRead(reading, compared(found, limit, below)).assumed(), NO_LIMIT.formatted(analyte, common)))
                .orElse(open);
    }

    private static Possible compared(BigDecimal value, BigDecimal limit, boolean below) {
        int order = value.compareTo(limit);
        return (below ? order < 0 : order > 0) ? Words.YES : Words.NO;
    }

    private Optional<BigDecimal> number(LabResult lab, String unit) {
        return lab.unit() == null ? Optional.empty() : LabUnits.convert(analyte, lab.value(), lab.unit(), unit);
    }

    /** What a reading says, if it can be used at all: not provisional, not too old, not merely probable. */
    private Value asRead(Reading reading, Possible said) {
        Value open = Value.open(input, reading.grounds());
        if (reading.result().provisional() != null) {
            return open;
        }
        if (recentDays == 0) {
            return Value.of(input, said, reading.grounds());
        }
        if (reading.date() == null) {
            return open.assuming(said, NO_DATE.formatted(analyte));
        }
        LocalDate oldest = asOf.minusDays(recentDays);
        if (!reading.date().earliest().isBefore(oldest)) {
            return Value.of(input, said, reading.grounds());
        }
        return reading.date().latest().isBefore(oldest) ? open : open.assuming(said, NO_DATE.formatted(analyte));
    }

    private Value each(Function<Reading, Value> question) {
        if (readings.isEmpty()) {
            return Value.open(input, silent);
        }
        List<Value> answers = readings.stream().map(question).toList();
        if (answers.size() == 1) {
            return answers.get(0);
        }
        List<Side> sides = new ArrayList<>();
        answers.forEach(answer -> sides.addAll(answer.sides()));
        return Value.disputed(input, sides);
    }

    @Override
    public String toString() {
        return "Lab[" + analyte + "]";
    }
}
