package org.sextant.reading.internal.table;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.ClinicalDate;

/**
 * The dates of one column. Whether the day or the month comes first is settled by the whole column or not at all; two-digit
 * years and numbers of days are never guessed.
 */
final class DateColumn {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[T ].*|\\d{4,6})?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[ T,].*)?");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(\\d{1,2})[- /.]([a-z]{3})[a-z]*\\.?[- /.,]+(\\d{4})(?: .*)?");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private final boolean dayFirst;
    private final boolean monthFirst;
    private boolean ambiguous;

    /** A column of these cells. */
    DateColumn(List<String> cells) {
        dayFirst = cells.stream().anyMatch(cell -> exceeds(cell, 1));
        monthFirst = cells.stream().anyMatch(cell -> exceeds(cell, 2));
    }

    /** Whether a heading is a day. */
    static boolean isDate(String heading) {
        return YEAR_FIRST.matcher(heading).matches()
                || YEAR_LAST.matcher(heading).matches()
                || NAMED.matcher(heading).matches();
    }

    /** Whether a date asked for could be read in two ways, or not at all. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** The date of a cell; only its year where the rest is in doubt. */
    Optional<ClinicalDate> find(String cell) {
        Matcher yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher named = NAMED.matcher(cell);
        if (named.matches()) {
            String name = named.group(2).toLowerCase(Locale.ROOT);
            int month = Math.max(ENGLISH.indexOf(name), SPANISH.indexOf(name)) + 1;
            return date(named.group(3), String.valueOf(month), named.group(1));
        }
        Matcher yearLast = YEAR_LAST.matcher(cell);
        if (yearLast.matches()) {
            return findYearLast(yearLast);
        }
        ambiguous |= !cell.isBlank();
        return Optional.empty();
    }

    private Optional<ClinicalDate> findYearLast(Matcher date) {
        String first = date.group(1);
        String second = date.group(2);
        boolean alike = Integer.parseInt(first) == Integer.parseInt(second);
        if (dayFirst == monthFirst && !alike) {
            ambiguous = true;
            return Optional.of(new ClinicalDate(date.group(3)));
        }
        return dayFirst ? date(date.group(3), second, first) : date(date.group(3), first, second);
    }

    private Optional<ClinicalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    new ClinicalDate("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException | IllegalArgumentException e) {
            ambiguous = true;
            return Optional.empty();
        }
    }

    private static boolean exceeds(String cell, int place) {
        Matcher date = YEAR_LAST.matcher(cell);
        return date.matches() && Integer.parseInt(date.group(place)) > 12;
    }
}
