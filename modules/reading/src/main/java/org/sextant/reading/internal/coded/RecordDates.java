package org.sextant.reading.internal.coded;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as structured records write them; what is no date is none. */
public final class RecordDates {

    private static final Pattern DATE =
            Pattern.compile("(?<year>[12]\\d{3})(?:-?(?<month>\\d{2})(?:-?(?<day>\\d{2}))?)?(?:[T\\d :+.Z-].*)?");

    private RecordDates() {}

    /** The date as {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, whatever time follows it. */
    public static Optional<String> find(@Nullable String written) {
        Matcher match = DATE.matcher(written == null ? "" : written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        String month = match.group("month");
        String day = match.group("day");
        try {
            if (month == null) {
                return Optional.of(match.group("year"));
            }
            YearMonth inMonth = YearMonth.of(Integer.parseInt(match.group("year")), Integer.parseInt(month));
            return Optional.of(
                    day == null
                            ? inMonth.toString()
                            : LocalDate.of(inMonth.getYear(), inMonth.getMonth(), Integer.parseInt(day))
                                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
