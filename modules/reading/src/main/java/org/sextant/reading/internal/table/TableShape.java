package org.sextant.reading.internal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a table of laboratory results, or of other records by patient, is laid out, by its first line.
 *
 * @param delimiter between its columns
 * @param columns where each role stands, from 0
 * @param width how many columns it has
 * @param clear whether each column has a heading and no two that matter have the same
 */
record TableShape(char delimiter, Map<ColumnRole, Integer> columns, int width, boolean clear) {

    /** The widest table that is a record and not an attack. */
    static final int MAX_COLUMNS = 500;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** The shape of a table of results or records; nothing where the first line is no heading of one. */
    static Optional<TableShape> find(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char delimiter : DELIMITERS) {
            List<String> headings = headings(first, delimiter);
            if (headings.size() > MAX_COLUMNS) {
                return Optional.of(new TableShape(delimiter, Map.of(), headings.size(), false));
            }
            Optional<TableShape> shape = find(headings, delimiter);
            if (shape.isPresent()) {
                return shape;
            }
        }
        return Optional.empty();
    }

    private static Optional<TableShape> find(List<String> headings, char delimiter) {
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
        boolean results = columns.containsKey(ColumnRole.VALUE)
                && (columns.containsKey(ColumnRole.ANALYTE) || columns.containsKey(ColumnRole.CODE));
        boolean laboratory = !Collections.disjoint(
                columns.keySet(), EnumSet.of(ColumnRole.UNIT, ColumnRole.RANGE, ColumnRole.LOW, ColumnRole.DATE));
        boolean records = columns.containsKey(ColumnRole.RECORD_NUMBER) && headings.size() > 1;
        return records || (results && (laboratory || headings.size() > 2))
                ? Optional.of(new TableShape(delimiter, columns, headings.size(), twice.isEmpty() && !blank))
                : Optional.empty();
    }

    private static List<String> headings(String line, char delimiter) {
        List<String> headings = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            headings.add(bare(line.substring(from, at)));
            from = at + 1;
        }
        headings.add(bare(line.substring(from)));
        return headings;
    }

    private static String bare(String heading) {
        return heading.strip().replaceAll("^\"|\"$", "").strip();
    }
}
