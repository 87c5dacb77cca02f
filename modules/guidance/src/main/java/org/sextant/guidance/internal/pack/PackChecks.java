package org.sextant.guidance.internal.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.guidance.rules.Test;

/** What must hold between the files of a pack. */
final class PackChecks {

    private static final Set<String> DIRECTIONS = Set.of("FOR", "AGAINST", "UNCERTAIN", "DEFINITION", "ASK");
    private static final Set<String> VERIFICATIONS = Set.of("V", "V2", "M", "U", "-");

    private static final int MOST_ROWS = 3_000;

    private final Pack pack;
    private final Problems problems;

    private PackChecks(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    static void check(Pack pack, Problems problems) {
        PackChecks checks = new PackChecks(pack, problems);
        if (pack.rows().size() > MOST_ROWS) {
            problems.add("decisions/topics.csv", 1, "the tables have more than " + MOST_ROWS + " rows");
            return;
        }
        checks.checkRows();
        DerivationChecks.check(pack, problems);
        checks.checkTopics();
        checks.checkUse();
    }

    private void checkRows() {
        Map<String, String> byId = new HashMap<>();
        Map<String, String> byContent = new HashMap<>();
        for (Row row : pack.rows()) {
            if (row.id().isBlank()) {
                problems.add(row.place(), "the row has no name");
            }
            String namesake = byId.put(row.id(), row.place());
            if (namesake != null) {
                problems.add(row.place(), "row " + row.id() + " stands twice: " + namesake);
            }
            String content =
                    new TreeSet<>(row.cells().stream().map(Cell::criterion).toList())
                            + row.conclusion()
                            + row.note()
                            + row.topic();
            String twin = byContent.put(content, row.id());
            if (twin != null) {
                problems.add(row.place(), "row " + row.id() + " repeats row " + twin);
            }
            checkRow(row);
        }
    }

    private void checkRow(Row row) {
        if (!row.id().isBlank() && !row.id().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,40}")) {
            problems.add(row.place(), "'" + row.id() + "' is no name for a row: letters, digits, '-', '_' and '.'");
        }
        if (row.cells().isEmpty()) {
            problems.add(row.place(), "row " + row.id() + " tests nothing");
        }
        row.cells().forEach(cell -> checkCell(row.place(), cell));
        for (String citation : row.citations()) {
            if (!pack.citations().containsKey(citation)) {
                problems.add(row.place(), "unknown citation '" + citation + "'");
            }
        }
        if (row.citations().isEmpty()) {
            problems.add(row.place(), "row " + row.id() + " has no citation");
        }
        if (!DIRECTIONS.contains(row.direction()) && !row.isNote()) {
            problems.add(row.place(), "direction must be one of " + new TreeSet<>(DIRECTIONS));
        }
        if (!VERIFICATIONS.contains(row.chk())) {
            problems.add(row.place(), "chk must be one of " + new TreeSet<>(VERIFICATIONS));
        }
        if (row.isNote()) {
            if (row.note().isBlank()) {
                problems.add(row.place(), "note row " + row.id() + " has no note");
            }
        } else if (row.conclusion().isBlank()) {
            problems.add(row.place(), "row " + row.id() + " concludes nothing");
        } else if (pack.findText(row.conclusion()).isEmpty()) {
            problems.add(row.place(), "conclusion " + row.conclusion() + " has no text in topics/, or no question");
        }
        Claims.check(file(row.place()), line(row.place()), row.note(), true, problems);
    }

    private static String file(String place) {
        return place.substring(0, place.lastIndexOf(':'));
    }

    private static int line(String place) {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }

    private void checkCell(String place, Cell cell) {
        Input input = pack.inputs().get(cell.input());
        Test test = Test.parse(cell.test()).orElse(null);
        if (test == null) {
            problems.add(place, "not a test: '" + cell.test() + "' for " + cell.input());
        } else if (input == null) {
            problems.add(place, "unknown input '" + cell.input() + "'");
        } else if (!fits(test, input.type())) {
            problems.add(
                    place,
                    "'" + cell.test() + "' cannot be asked of " + cell.input() + ", a "
                            + input.type().name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean fits(Test test, Input.Type type) {
        if (test instanceof Test.Not not) {
            return fits(not.inner(), type);
        }
        if (test instanceof Test.InRange) {
            return type == Input.Type.NUMBER;
        }
        if (test instanceof Test.OneOf oneOf) {
            return type == Input.Type.WORD
                    || (type == Input.Type.TRUTH
                            && oneOf.words().values().stream()
                                    .allMatch(word -> word.equals("YES") || word.equals("NO")));
        }
        return true;
    }

    private void checkTopics() {
        for (Topic topic : pack.topics().values()) {
            topic.leadsWhen().forEach(cell -> checkCell("decisions/topics.csv:1", cell));
            if (pack.rows().stream().noneMatch(row -> row.topic().equals(topic.name()))) {
                problems.add("decisions/topics.csv", 1, "topic " + topic.name() + " has no rows");
            }
        }
    }

    private void checkUse() {
        Set<String> cited = new HashSet<>();
        Set<String> concluded = new HashSet<>();
        for (Row row : pack.rows()) {
            cited.addAll(row.citations());
            concluded.add(row.conclusion().replaceAll("\\(.*", ""));
        }
        for (String citation : pack.citations().keySet()) {
            if (!cited.contains(citation)) {
                problems.add("citations.yaml", 1, "no row cites " + citation);
            }
        }
        for (String text : pack.texts().keySet()) {
            if (!concluded.contains(text)) {
                problems.add("topics/" + text + ".md", 1, "no row concludes " + text);
            }
        }
        List<String> unknown = pack.askOrder().stream()
                .filter(code -> !pack.questions().containsKey(code))
                .toList();
        unknown.forEach(code -> problems.add("pack.yaml", 1, "askOrder names an unknown question '" + code + "'"));
    }
}
