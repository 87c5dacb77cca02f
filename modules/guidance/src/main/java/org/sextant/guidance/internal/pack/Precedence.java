package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The declared order of a pack's rows, and which rows silence which.
 *
 * @param rows all rows, in order of precedence
 * @param silencings who silences whom
 * @param beside pairs of rows that stand in one answer by their order, although one is for and the other against
 */
record Precedence(List<Row> rows, List<Silencing> silencings, Set<Set<String>> beside) {

    private static final String FILE = "decisions/precedence.csv";

    static Precedence read(String text, List<Row> inFileOrder, Manifest manifest, Problems problems) {
        List<CsvRow> lines = Csv.read(FILE, text, problems).stream()
                .sorted(Comparator.comparingInt(line -> line.number("order").orElse(Integer.MAX_VALUE)))
                .toList();
        Map<String, Integer> listed = new HashMap<>();
        Map<String, CsvRow> suppressing = new LinkedHashMap<>();
        for (CsvRow line : lines) {
            if (line.number("order").isEmpty()) {
                problems.add(line.place(), "order must be a number");
            }
            if (listed.put(line.get("row"), listed.size()) != null) {
                problems.add(line.place(), "row " + line.get("row") + " stands twice");
            }
            suppressing.put(line.get("row"), line);
        }
        List<Row> ordered = order(inFileOrder, listed);
        Map<String, Row> byId = new LinkedHashMap<>();
        ordered.forEach(row -> byId.putIfAbsent(row.id(), row));
        Set<Silencing> silencings = new LinkedHashSet<>();
        for (CsvRow line : suppressing.values()) {
            Row by = byId.get(line.get("row"));
            if (by == null) {
                problems.add(line.place(), "precedence names an unknown row '" + line.get("row") + "'");
                continue;
            }
            for (String word : RowReader.words(line.get("suppresses"))) {
                List<Row> silenced = targets(word, by, ordered, manifest);
                if (silenced.isEmpty() && !word.equals("later") && !word.equals("surgical")) {
                    problems.add(line.place(), "suppresses an unknown row or topic '" + word + "'");
                }
                silenced.forEach(row -> silencings.add(new Silencing(by.id(), row.id())));
            }
        }
        checkCycles(silencings, problems);
        return new Precedence(
                ordered, List.copyOf(silencings), beside(suppressing.values(), byId, silencings, problems));
    }

    private static Set<Set<String>> beside(
            Collection<CsvRow> lines, Map<String, Row> byId, Set<Silencing> silencings, Problems problems) {
        Set<Set<String>> beside = new LinkedHashSet<>();
        for (CsvRow line : lines) {
            String row = line.get("row");
            for (String other : RowReader.words(line.get("beside"))) {
                if (!byId.containsKey(other) || other.equals(row)) {
                    problems.add(line.place(), "stands beside an unknown row '" + other + "'");
                } else if (silencings.contains(new Silencing(row, other))
                        || silencings.contains(new Silencing(other, row))) {
                    problems.add(line.place(), "cannot stand beside " + other + ": one suppresses the other");
                } else {
                    beside.add(Set.of(row, other));
                }
            }
        }
        return Set.copyOf(beside);
    }

    private static List<Row> order(List<Row> inFileOrder, Map<String, Integer> listed) {
        List<Row> ordered = new ArrayList<>();
        inFileOrder.stream()
                .sorted(Comparator.comparingInt(row -> listed.getOrDefault(row.id(), Integer.MAX_VALUE)))
                .forEach(row -> ordered.add(row.at(ordered.size())));
        return ordered;
    }

    private static List<Row> targets(String word, Row by, List<Row> rows, Manifest manifest) {
        Predicate<Row> target =
                switch (word) {
                    case "later" ->
                        row -> row.topic().equals(by.topic())
                                && row.order() > by.order()
                                && (row.direction().equals("FOR")
                                        || row.direction().equals("UNCERTAIN"))
                                && row.role() != RowRole.ADDITIVE
                                && !row.group().equals(by.group());
                    case "surgical" -> row -> manifest.surgical().contains(row.conclusion());
                    default -> row -> row.id().equals(word) || row.topic().equals(word);
                };
        return rows.stream()
                .filter(row -> !row.id().equals(by.id()) && !row.isNote())
                .filter(target)
                .toList();
    }

    private static void checkCycles(Set<Silencing> silencings, Problems problems) {
        Map<String, Set<String>> reach = new LinkedHashMap<>();
        silencings.forEach(one ->
                reach.computeIfAbsent(one.by(), by -> new LinkedHashSet<>()).add(one.row()));
        for (String start : reach.keySet()) {
            Set<String> seen = new LinkedHashSet<>(reach.get(start));
            List<String> open = new ArrayList<>(seen);
            while (!open.isEmpty()) {
                for (String next : reach.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
            if (seen.contains(start)) {
                problems.add(FILE, 1, "row " + start + " would silence itself, through the rows it suppresses");
            }
        }
    }
}
