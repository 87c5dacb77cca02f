package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a decision table. */
final class RowReader {

    private static final Set<String> FIXED =
            Set.of("row", "rules", "conclusion", "role", "direction", "grade", "chk", "citations", "note");

    private RowReader() {}

    static List<Row> read(String file, String text, String topic, Manifest manifest, Problems problems) {
        List<CsvRow> lines = Csv.read(file, text, problems);
        if (!lines.isEmpty()) {
            checkColumns(file, lines.get(0).cells().keySet(), manifest, problems);
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRow line : lines) {
            rows.add(read(line, topic, problems));
        }
        return rows;
    }

    private static void checkColumns(String file, Set<String> columns, Manifest manifest, Problems problems) {
        for (String fixed : FIXED) {
            if (!columns.contains(fixed)) {
                problems.add(file, 1, "the column '" + fixed + "' is missing");
            }
        }
        for (String column : columns) {
            if (!FIXED.contains(column) && !manifest.inputs().containsKey(column)) {
                problems.add(file, 1, "unknown input '" + column + "': pack.yaml does not declare it");
            }
        }
    }

    private static Row read(CsvRow line, String topic, Problems problems) {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, String> cell : line.cells().entrySet()) {
            if (!FIXED.contains(cell.getKey()) && !cell.getValue().isBlank()) {
                cells.add(Cell.of(cell.getKey(), cell.getValue()));
            }
        }
        List<String> rules = words(line.get("rules"));
        return new Row(
                line.get("row"),
                line.place(),
                topic,
                rules.isEmpty() ? List.of(line.get("row")) : rules,
                cells,
                line.get("conclusion"),
                readRole(line, problems),
                line.get("direction"),
                line.get("grade"),
                line.get("chk"),
                words(line.get("citations")),
                line.get("note"),
                0);
    }

    private static RowRole readRole(CsvRow line, Problems problems) {
        String role = line.get("role").toUpperCase(Locale.ROOT);
        return Arrays.stream(RowRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(line.place(), "role must be headline, companion, alternative, additive or note");
                    return RowRole.ALTERNATIVE;
                });
    }

    static List<String> words(String cell) {
        return Arrays.stream(cell.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
