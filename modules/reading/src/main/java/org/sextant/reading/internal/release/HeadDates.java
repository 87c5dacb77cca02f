package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in the heads of pages, written so that two ways of writing one day are equal: the last two digits of the year,
 * then month and day, the smaller first. Only good for comparing; extraction reads the dates.
 */
final class HeadDates {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})"
                    + "|(\\d{1,2})(?:st|nd|rd|th)?[ \\-](" + MONTHS + ")[a-z]*[ \\-,]{1,2}(\\d{4}|\\d{2})"
                    + "|\\b(" + MONTHS + ")[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OF_THE_DOCUMENT = Pattern.compile(
            "(?:\\bprint(?:ed)?\\b|\\bd\\.?o\\.?b\\b|\\bbirth|\\bborn|\\bb\\.|\\bcompar|\\bvs\\b|\\bprior|\\bprevious|\\bfax)[^\\n]{0,24}$",
            Pattern.CASE_INSENSITIVE);

    private HeadDates() {}

    /** The days in the line that may be the document's own. */
    static Set<String> list(String line) {
        Set<String> dates = new HashSet<>();
        Matcher matcher = DATE.matcher(line);
        while (matcher.find()) {
            if (!NOT_OF_THE_DOCUMENT.matcher(line.substring(0, matcher.start())).find()) {
                dates.add(key(matcher));
            }
        }
        return dates;
    }

    /** The day that stands here. */
    static Optional<String> findAt(String line, int offset) {
        Matcher matcher = DATE.matcher(line).region(offset, line.length());
        return matcher.lookingAt() ? Optional.of(key(matcher)) : Optional.empty();
    }

    /** The line without its days. */
    static String without(String line) {
        return DATE.matcher(line).replaceAll(" ");
    }

    private static String key(Matcher matcher) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                fields.add(matcher.group(i).toLowerCase(Locale.ROOT));
            }
        }
        if (matcher.group(1) != null) {
            fields.add(fields.remove(0));
        }
        int one = number(fields.get(0));
        int other = number(fields.get(1));
        return number(fields.get(2)) % 100 + ":" + Math.min(one, other) + ":" + Math.max(one, other);
    }

    private static int number(String field) {
        return Character.isDigit(field.charAt(0))
                ? Integer.parseInt(field)
                : MONTHS.indexOf(field.substring(0, 3)) / 4 + 1;
    }
}
