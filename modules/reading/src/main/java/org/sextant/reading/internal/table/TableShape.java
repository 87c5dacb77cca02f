package org.sextant.reading.internal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sextant.reading.internal.coded.TestNames;

/**
 * How a table of laboratory results, or of other records by patient, is laid out, by its headings.
 *
 * @param delimiter between its columns
 * @param begin offset of the line of its headings
 * @param row the number of that line in the file, from 1
 * @param preamble what stands above it
 * @param columns where each role stands, from 0
 * @param headings the headings, in order
 * @param measured the columns that hold one test each, where a row is a day
 * @param days the columns that hold one day each, where a row is a test
 * @param clear whether each column has a heading and no two that matter have the same
 */
record TableShape(
        char delimiter,
        int begin,
        int row,
        Preamble preamble,
        Map<ColumnRole, Integer> columns,
        List<String> headings,
        Map<Integer, MeasuredColumn> measured,
        Map<Integer, String> days,
        boolean clear) {

    /** The widest table that is a record and not an attack. */
    static final int MAX_COLUMNS = 500;

    private static final int HEADINGS_WITHIN = 40;
    private static final int LONGEST_HEADING_LINE = 20_000;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final TestNames NAMES = new TestNames();
    private static final Set<ColumnRole> LABORATORY =
            EnumSet.of(ColumnRole.UNIT, ColumnRole.RANGE, ColumnRole.LOW, ColumnRole.DATE);

    int width() {
        return headings.size();
    }

    /** The shape of a table of results or records; nothing where none of the first lines are headings of one. */
    static Optional<TableShape> find(String text) {
        List<Line> lines = firstLines(text);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().toLowerCase(Locale.ROOT).matches("\"?sep=.\"?")) {
                continue;
            }
            List<String> above = lines.subList(0, i).stream()
                    .map(Line::text)
                    .filter(other -> !other.toLowerCase(Locale.ROOT).matches("\"?sep=.\"?"))
                    .toList();
            for (char delimiter : DELIMITERS) {
                Optional<TableShape> shape = at(line, delimiter, above);
                boolean plain = above.isEmpty()
                        && shape.filter(found -> found.days().isEmpty()
                                        && found.measured().isEmpty())
                                .isPresent();
                if (shape.isPresent() && (plain || isBody(text, line, delimiter))) {
                    return shape;
                }
            }
        }
        return Optional.empty();
    }

    private record Line(int begin, int number, String text) {}

    private static List<Line> firstLines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int at = 0; at < text.length() && lines.size() < HEADINGS_WITHIN; ) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(at, number, line.strip().equals(line) ? line : line.replaceAll("[\\r ]+$", "")));
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    /** Whether what follows the headings are rows: running text under a line that looks like headings is a note. */
    private static boolean isBody(String text, Line heading, char delimiter) {
        long rows = text.substring(heading.begin())
                .lines()
                .filter(line -> line.indexOf(delimiter) >= 0)
                .count();
        long all = text.substring(heading.begin())
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        return rows > 1 && rows * 5 >= all * 4;
    }

    private static Optional<TableShape> at(Line line, char delimiter, List<String> above) {
        long wide =
                line.text().chars().filter(character -> character == delimiter).count();
        if (wide >= MAX_COLUMNS || line.text().length() > LONGEST_HEADING_LINE) {
            return wide < MAX_COLUMNS || !above.isEmpty()
                    ? Optional.empty()
                    : Optional.of(tooWide(line, delimiter, (int) wide + 1));
        }
        List<String> headings = headings(line.text(), delimiter);
        if (headings.size() < 2) {
            return Optional.empty();
        }
        Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);
        Set<ColumnRole> twice = EnumSet.noneOf(ColumnRole.class);
        boolean blank = false;
        for (int i = 0; i < headings.size(); i++) {
            Optional<ColumnRole> role = ColumnRole.find(headings.get(i));
            blank |= headings.get(i).isBlank();
            if (role.isPresent() && columns.putIfAbsent(role.get(), i) != null) {
                twice.add(role.get());
            }
        }
        boolean named = columns.containsKey(ColumnRole.ANALYTE) || columns.containsKey(ColumnRole.CODE);
        boolean values = columns.containsKey(ColumnRole.VALUE);
        Map<Integer, String> days = named && !values ? days(headings, columns) : Map.of();
        Map<Integer, MeasuredColumn> measured = named || values ? Map.of() : measured(headings, columns);
        boolean laboratory = !Collections.disjoint(columns.keySet(), LABORATORY);
        boolean results = named && values && (laboratory || headings.size() > 2);
        boolean records = columns.containsKey(ColumnRole.RECORD_NUMBER) && above.isEmpty();
        if (!results && !records && days.isEmpty() && measured.isEmpty()) {
            return Optional.empty();
        }
        long tests = measured.values().stream()
                .map(column -> ColumnRole.normal(column.name()))
                .distinct()
                .count();
        boolean clear = twice.isEmpty() && !blank && tests == measured.size();
        return Preamble.find(above, delimiter)
                .map(preamble -> new TableShape(
                        delimiter, line.begin(), line.number(), preamble, columns, headings, measured, days, clear));
    }

    private static TableShape tooWide(Line line, char delimiter, int width) {
        List<String> blank = Collections.nCopies(width, "");
        return new TableShape(
                delimiter, line.begin(), line.number(), Preamble.NONE, Map.of(), blank, Map.of(), Map.of(), false);
    }

    /** The days of a table with a column of tests; one alone may be the date of a letter that begins with such a word. */
    private static Map<Integer, String> days(List<String> headings, Map<ColumnRole, Integer> columns) {
        Map<Integer, String> days = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (DateColumn.isDate(headings.get(i))) {
                days.put(i, headings.get(i));
            }
        }
        boolean measured = columns.containsKey(ColumnRole.UNIT) || columns.containsKey(ColumnRole.RANGE);
        return days.size() > 1 || measured ? days : Map.of();
    }

    /** The tests of a table with a column of days, where their headings leave no doubt that they are tests. */
    private static Map<Integer, MeasuredColumn> measured(List<String> headings, Map<ColumnRole, Integer> columns) {
        if (!columns.containsKey(ColumnRole.DATE) && !columns.containsKey(ColumnRole.REPORTED)) {
            return Map.of();
        }
        Map<Integer, MeasuredColumn> measured = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!columns.containsValue(i) && !headings.get(i).isBlank()) {
                measured.put(i, MeasuredColumn.of(headings.get(i), NAMES));
            }
        }
        long withUnit = measured.values().stream()
                .filter(column -> !column.unit().isEmpty())
                .count();
        long known = measured.values().stream()
                .filter(column -> NAMES.isTest(column.name()))
                .count();
        return withUnit > 0 || known > 1 ? measured : Map.of();
    }

    /** The headings of a line, without blank ones at its end that programs leave there. */
    private static List<String> headings(String line, char delimiter) {
        List<String> headings = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            if (line.charAt(at) == delimiter && !quoted) {
                headings.add(bare(line.substring(from, at)));
                from = at + 1;
            }
        }
        headings.add(bare(line.substring(from)));
        while (headings.size() > 1 && headings.get(headings.size() - 1).isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }

    static String bare(String heading) {
        return heading.strip().replaceAll("^=?\"|\"$", "").replace("\uFEFF", "").strip();
    }
}
