package org.sextant.extraction.internal.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.search.SearchText;

/** Whether a document writes the day or the month of a date in figures first. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNDECIDED;

    private static final Pattern WITNESS = Pattern.compile(
            "\\b(?:labs?|bloods?|cbc|cmp|ct|mri|brain|head|on|from|since|dx|bx|scan|clinic|visit|seen|pet|given|scheduled|for|until|due|dated|done)\\s+(\\d{1,2})/(\\d{1,2})(?![\\d/])"
                    + "|(?<![\\d/])(?=0\\d/(?:1[3-9]|2\\d|3[01])(?![\\d/])|(?:1[3-9]|2\\d|3[01])/0\\d(?![\\d/]))(\\d\\d)/(\\d\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST_COUNTRY = Pattern.compile(
            "\\b(?:bloods|NHS|haem\\w+|tumours?|oedema|anaem\\w+|\\w*aemia|Hosp No|[uµ]mol/L|infirmary|fortnight\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String FIGURES = "\\W{0,3}(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?!\\d)";

    /** Two events that follow one another within days: a stay in hospital, a specimen on its way through a laboratory. */
    private static final Pattern STAY = Pattern.compile(
            "\\b(?:admitted|admission(?: date)?|adm(?: date)?|(?:date )?(?:coll(?:ected|ection date|\\.)?|taken|drawn|received|rec'?d|rec|rcvd))"
                    + FIGURES
                    + "[^\\d\\n]{1,40}?\\b(?:discharged?(?: date)?|disch(?: date)?|dc|(?:date )?(?:received|rec'?d|rec|rcvd|reported|report(?: date)?|rpt))"
                    + FIGURES,
            Pattern.CASE_INSENSITIVE);

    /** A stay is this long at most, in days, where one order of its dates is to be believed ... */
    private static final int LONGEST_STAY = 31;

    /** ... and more than this, or less than none, in the order that is not. */
    private static final int NO_STAY = 60;

    /** What a document's own dates, words and spelling say of it, the surest first. */
    static DateOrder of(SearchText text) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Pattern pattern : List.of(DateGrammar.NUMERIC, WITNESS)) {
            for (MatchResult m : text.matches(pattern)) {
                boolean full = pattern.equals(DateGrammar.NUMERIC);
                boolean worded = !full && m.group(1) != null;
                int first = DateGrammar.number(m, full || worded ? 1 : 3);
                int second = DateGrammar.number(m, full ? 3 : worded ? 2 : 4);
                dayFirst += first > 12 && first <= 31 && second >= 1 && second <= 12 ? 1 : 0;
                monthFirst += second > 12 && second <= 31 && first >= 1 && first <= 12 ? 1 : 0;
            }
        }
        if (dayFirst > 0 != monthFirst > 0) {
            return dayFirst > 0 ? DAY_FIRST : MONTH_FIRST;
        }
        if (dayFirst > 0) {
            return UNDECIDED;
        }
        boolean dayName = text.holds(DateGrammar.DAY_NAME);
        boolean nameDay = text.holds(DateGrammar.NAME_DAY);
        if (dayName && !nameDay && text.holds(DAY_FIRST_COUNTRY)) {
            return DAY_FIRST;
        }
        // A writer who puts the month before the day in words does so in figures.
        return nameDay && !dayName ? MONTH_FIRST : ofStays(text);
    }

    /** The order in which what takes days takes days, and not months. */
    private static DateOrder ofStays(SearchText text) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (MatchResult stay : text.matches(STAY)) {
            boolean days = isStay(stay, 2, 1);
            boolean noDays = isNoStay(stay, 2, 1);
            boolean months = isStay(stay, 1, 2);
            boolean noMonths = isNoStay(stay, 1, 2);
            dayFirst += days && noMonths ? 1 : 0;
            monthFirst += months && noDays ? 1 : 0;
        }
        return dayFirst > 0 == monthFirst > 0 ? UNDECIDED : dayFirst > 0 ? DAY_FIRST : MONTH_FIRST;
    }

    private static boolean isStay(MatchResult stay, int month, int day) {
        return findDays(stay, month, day)
                .filter(days -> days >= 0 && days <= LONGEST_STAY)
                .isPresent();
    }

    private static boolean isNoStay(MatchResult stay, int month, int day) {
        return findDays(stay, month, day)
                .filter(days -> days >= 0 && days <= NO_STAY)
                .isEmpty();
    }

    /** The days between its dates, read in one order; nothing where one of them is then no date. */
    private static Optional<Long> findDays(MatchResult stay, int month, int day) {
        try {
            return Optional.of(ChronoUnit.DAYS.between(date(stay, 0, month, day), date(stay, 3, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(MatchResult stay, int before, int month, int day) {
        return LocalDate.of(
                DateGrammar.year(stay.group(before + 3)),
                DateGrammar.number(stay, before + month),
                DateGrammar.number(stay, before + day));
    }
}
