package org.sextant.reading.internal.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one row a result of tables that hold many in a row: one column a test and one row a day, or one row a test and one
 * column a day. A first row that gives the tests' units, or their limits, is taken for that.
 */
final class LongRows {

    private static final Pattern UNITS = Pattern.compile("(?:units?|unidades|unidad|uom)?");
    private static final Pattern LIMITS = Pattern.compile(
            "(?:ref|reference|normal)(?: (?:range|interval|values?))?|rango(?: normal)?|valores de referencia");

    private final TableShape shape;
    private final Map<ColumnRole, Integer> columns;
    private final Map<Integer, MeasuredColumn> tests = new HashMap<>();
    private final Map<Integer, String> limits = new HashMap<>();

    LongRows(TableShape shape) {
        this.shape = shape;
        this.columns = new EnumMap<>(ColumnRole.class);
        columns.putAll(shape.columns());
        columns.remove(ColumnRole.FLAG);
        tests.putAll(shape.measured());
        int next = shape.width();
        for (ColumnRole role :
                List.of(ColumnRole.ANALYTE, ColumnRole.VALUE, ColumnRole.UNIT, ColumnRole.RANGE, ColumnRole.DATE)) {
            columns.put(role, next++);
        }
    }

    /** The rows of the shape's table, each with one result; rows as they are where they have one already. */
    List<TableRow> of(List<TableRow> rows) {
        if (shape.measured().isEmpty() && shape.days().isEmpty()) {
            return rows;
        }
        List<TableRow> results = new ArrayList<>();
        for (TableRow row : rows) {
            if (row.isRemark()) {
                results.add(row);
            } else if (!shape.days().isEmpty()) {
                shape.days()
                        .forEach((column, day) -> add(
                                results,
                                row,
                                column,
                                row.cell(ColumnRole.ANALYTE),
                                row.cell(ColumnRole.UNIT),
                                row.cell(ColumnRole.RANGE),
                                day));
            } else if (!isLegend(row)) {
                tests.forEach((column, test) ->
                        add(results, row, column, test.name(), test.unit(), limits.getOrDefault(column, ""), day(row)));
            }
        }
        return results;
    }

    private void add(
            List<TableRow> results, TableRow row, int column, String test, String unit, String range, String day) {
        String value = column < row.cells().size() ? TableRow.plain(row.cells().get(column)) : "";
        if (value.isEmpty() || value.matches("[-\\u2013\\u2014.]+")) {
            return;
        }
        List<String> cells = new ArrayList<>(
                row.cells().subList(0, Math.min(shape.width(), row.cells().size())));
        while (cells.size() < shape.width()) {
            cells.add("");
        }
        cells.addAll(List.of(test, value, unit, range, day));
        results.add(new TableRow(row.place() + ", column " + (column + 1), cells, columns));
    }

    private static String day(TableRow row) {
        String collected = row.cell(ColumnRole.DATE);
        return collected.isEmpty() ? row.cell(ColumnRole.REPORTED) : collected;
    }

    /** Whether the row only says what the columns are measured in, or against; it is remembered. */
    private boolean isLegend(TableRow row) {
        String label = day(row).toLowerCase(Locale.ROOT);
        boolean limit = LIMITS.matcher(label).matches();
        boolean unit = UNITS.matcher(label).matches()
                && tests.keySet().stream()
                        .map(column -> column < row.cells().size()
                                ? TableRow.plain(row.cells().get(column))
                                : "")
                        .noneMatch(NumberCells::isNumber);
        if (unit || limit) {
            for (Integer column : List.copyOf(tests.keySet())) {
                String cell =
                        column < row.cells().size() ? TableRow.plain(row.cells().get(column)) : "";
                if (limit) {
                    limits.put(column, cell);
                } else {
                    tests.computeIfPresent(column, (at, test) -> test.withUnit(cell));
                }
            }
        }
        return unit || limit;
    }
}
