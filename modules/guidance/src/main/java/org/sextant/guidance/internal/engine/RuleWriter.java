package org.sextant.guidance.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.internal.pack.Topic;
import org.sextant.guidance.rules.Value;

/** Writes the tables of a pack as rules: the tests of each input, the tests that make a row, the topics that lead. */
final class RuleWriter {

    private final StringBuilder out = new StringBuilder();

    private RuleWriter() {}

    /** The tables of a pack in Drools' rule language; equal packs give equal text. */
    static String write(Pack pack) {
        RuleWriter writer = new RuleWriter();
        writer.line("package decide;");
        writer.line("");
        writer.line("// " + pack.id().name() + " " + pack.id().version() + ", written from its decision tables");
        writer.line("");
        for (Class<?> used : List.of(Answer.class, Lead.class, RowAnswer.class, Row.class, Value.class)) {
            writer.line("import " + used.getName() + ";");
        }
        writer.writeTests(pack);
        pack.rows().stream().filter(row -> !row.cells().isEmpty()).forEach(writer::writeRow);
        pack.topics().values().stream().filter(Topic::leads).forEach(writer::writeLead);
        return writer.out.toString();
    }

    private void writeTests(Pack pack) {
        Map<String, TreeSet<String>> testsByInput = new TreeMap<>();
        Stream<Cell> ofRows = pack.rows().stream().flatMap(row -> row.cells().stream());
        Stream<Cell> ofTopics = pack.topics().values().stream().flatMap(topic -> topic.leadsWhen().stream());
        Stream.concat(ofRows, ofTopics).forEach(cell -> testsByInput
                .computeIfAbsent(cell.input(), input -> new TreeSet<>())
                .add(cell.test()));
        testsByInput.forEach((input, tests) -> {
            begin("tests of " + input);
            line("    $value : Value( name == \"" + input + "\" )");
            line("then");
            tests.forEach(test -> line("    insert( Answer.to(\"" + test + "\", $value) );"));
            line("end");
        });
    }

    private void writeRow(Row row) {
        begin(row.id());
        line("    $row : Row( id == \"" + row.id() + "\" )");
        StringBuilder answers = new StringBuilder();
        int number = 0;
        for (Cell cell : row.cells()) {
            number++;
            line("    $" + number + " : Answer( criterion == \"" + cell.criterion() + "\" )");
            answers.append(", $").append(number);
        }
        line("then");
        line("    insert( RowAnswer.of($row" + answers + ") );");
        line("end");
    }

    private void writeLead(Topic topic) {
        begin(topic.name() + " leads");
        if (topic.leadsWhen().isEmpty()) {
            line("    org.sextant.guidance.rules.AsOf()");
        }
        for (Cell cell : topic.leadsWhen()) {
            line("    Answer( criterion == \"" + cell.criterion() + "\", isHolding() )");
        }
        line("then");
        line("    insert( new Lead(\"" + topic.name() + "\") );");
        line("end");
    }

    private void begin(String rule) {
        line("");
        line("rule \"" + rule + "\"");
        line("when");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
