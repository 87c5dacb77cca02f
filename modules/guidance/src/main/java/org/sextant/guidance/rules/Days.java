package org.sextant.guidance.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;

/**
 * A day between two days, both included. Arithmetic is calendar arithmetic (rules.md CL-16): one year after 29 February
 * is 28 February, and an unknown day of a month is every day of it.
 *
 * @param earliest the first day it can be; absent where there is none
 * @param latest the last day it can be; absent where there is none
 */
public record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) implements Possible {

    /** The days that a date as precise as this can mean. */
    public static Days of(ClinicalDate date) {
        return new Days(date.earliest(), date.latest());
    }

    /** This very day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** Both ends moved alike. */
    Days moved(UnaryOperator<LocalDate> by) {
        return new Days(earliest == null ? null : by.apply(earliest), latest == null ? null : by.apply(latest));
    }

    /** Whether this day comes before the other: YES, NO, or open. */
    Possible before(Days other) {
        if (latest != null && other.earliest != null && latest.isBefore(other.earliest)) {
            return Words.YES;
        }
        if (earliest != null && other.latest != null && !earliest.isBefore(other.latest)) {
            return Words.NO;
        }
        return Anything.ANYTHING;
    }

    Days hull(Days other) {
        return new Days(
                earliest == null || other.earliest == null ? null : min(earliest, other.earliest),
                latest == null || other.latest == null ? null : max(latest, other.latest));
    }

    Optional<Possible> common(Days other) {
        @Nullable
        LocalDate from =
                earliest == null ? other.earliest : other.earliest == null ? earliest : max(earliest, other.earliest);
        @Nullable
        LocalDate to = latest == null ? other.latest : other.latest == null ? latest : min(latest, other.latest);
        return from != null && to != null && from.isAfter(to) ? Optional.empty() : Optional.of(new Days(from, to));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public boolean isDecided() {
        return earliest != null && earliest.equals(latest);
    }

    @Override
    public String text() {
        if (earliest == null) {
            return latest == null ? "any day" : "until " + latest;
        }
        if (latest == null) {
            return "from " + earliest;
        }
        return isDecided() ? earliest.toString() : earliest + " to " + latest;
    }
}
