package org.sextant.reading.internal.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.reading.internal.coded.TestNames;

/**
 * A column that holds the values of one test.
 *
 * @param name the test, as its heading names it
 * @param unit the unit of its values; blank where the heading gives none
 */
record MeasuredColumn(String name, String unit) {

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]");
    private static final Pattern BESIDE = Pattern.compile("(.+?)(?:\\s*,\\s*|\\s+)(\\S*[/%]\\S*)");

    /** The column under a heading such as {@code Hb (g/dL)} or {@code WBC 10^9/L}. */
    static MeasuredColumn of(String heading, TestNames names) {
        for (Pattern form : new Pattern[] {IN_BRACKETS, BESIDE}) {
            Matcher match = form.matcher(heading.strip());
            if (match.matches() && names.isUnit(match.group(2))) {
                return new MeasuredColumn(match.group(1).strip(), match.group(2));
            }
        }
        return new MeasuredColumn(heading.strip(), "");
    }

    MeasuredColumn withUnit(String other) {
        return unit.isEmpty() ? new MeasuredColumn(name, other) : this;
    }
}
