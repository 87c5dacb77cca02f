package org.sextant.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as the record gives it: a day, a month, or only a year. An unknown day is a range, never a guess.
 *
 * @param value ISO 8601: {@code 2024}, {@code 2024-05} or {@code 2024-05-17}
 */
public record ClinicalDate(String value) implements Comparable<ClinicalDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public ClinicalDate {
        Matcher form = FORM.matcher(value);
        Require.that(form.matches(), "a date is YYYY, YYYY-MM or YYYY-MM-DD");
        earliest(value);
    }

    /** This very day. */
    public static ClinicalDate of(LocalDate day) {
        return new ClinicalDate(day.toString());
    }

    /** The first day it can mean. */
    public LocalDate earliest() {
        return earliest(value);
    }

    /** The last day it can mean. */
    public LocalDate latest() {
        return switch (value.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(value), 12, 31);
            case 7 -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    /** Whether it names one day. */
    public boolean isDay() {
        return value.length() == 10;
    }

    /** By first possible day, then the more precise one first. */
    @Override
    public int compareTo(ClinicalDate other) {
        int byDay = earliest().compareTo(other.earliest());
        return byDay != 0 ? byDay : Integer.compare(other.value.length(), value.length());
    }

    private static LocalDate earliest(String value) {
        return switch (value.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
