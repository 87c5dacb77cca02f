package org.sextant.guidance.internal.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;

/**
 * A pack in which every row speaks for itself: the same tests over the same logic, but no precedence, and a conclusion of its own for each
 * row. What a row comes to by itself can be read off the guidance of such a pack, whatever the engine is made of.
 */
final class SoloRows {

    private static final String TABLES = "decisions";
    private static final String TEXTS = "topics";

    private final GuidanceEngine engine;
    private final Map<String, String> rowByConclusion;

    private SoloRows(GuidanceEngine engine, Map<String, String> rowByConclusion) {
        this.engine = engine;
        this.rowByConclusion = rowByConclusion;
    }

    /**
     * What a row comes to by itself.
     *
     * @param applicability where it stands
     * @param criteria its criteria: all of them where it speaks, else those that are not known to be true
     */
    record Answer(Applicability applicability, List<Criterion> criteria) {

        boolean isSpeaking() {
            return applicability == Applicability.APPLIES || applicability == Applicability.NEEDS_CONFIRMATION;
        }
    }

    /** The rows of a pack folder, written to an empty folder as a pack of their own. */
    static SoloRows of(Path pack, Path empty) throws IOException {
        Path solo = empty.resolve("solo").resolve("1");
        Map<String, String> rows = new HashMap<>();
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = pack.relativize(file);
                Path target = solo.resolve(relative.toString());
                Files.createDirectories(target.getParent());
                String folder =
                        relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
                if (folder.equals(TABLES) && !relative.endsWith("topics.csv")) {
                    Files.writeString(target, rewritten(Files.readString(file), rows));
                } else if (!folder.equals("cases") && !folder.equals(TEXTS)) {
                    Files.copy(file, target);
                }
            }
        }
        writeTexts(pack, solo, rows);
        return new SoloRows(GuidanceEngine.of(RulePacks.load(empty)), rows);
    }

    /** A table in which each row has its own conclusion and stands beside all others; of the precedence nothing is left. */
    private static String rewritten(String table, Map<String, String> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        try (CSVParser parser = CSVParser.parse(
                        table,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get());
                CSVPrinter printer = new CSVPrinter(
                        out,
                        CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(parser.getHeaderNames());
            for (CSVRecord line : parser) {
                if (!parser.getHeaderNames().contains("conclusion")) {
                    break;
                }
                String conclusion = "ROW_" + rows.size();
                rows.put(conclusion, line.get("row"));
                List<String> cells = new ArrayList<>();
                for (String column : parser.getHeaderNames()) {
                    cells.add(
                            switch (column) {
                                case "conclusion" -> conclusion;
                                case "role" -> "additive";
                                case "direction" -> "FOR";
                                default -> line.get(column);
                            });
                }
                printer.printRecord(cells);
            }
        }
        return out.toString();
    }

    /** Any text will do: that of the first conclusion of the pack, in whatever form and languages texts are. */
    private static void writeTexts(Path pack, Path solo, Map<String, String> rows) throws IOException {
        String any;
        try (Stream<Path> texts = Files.list(pack.resolve(TEXTS))) {
            any = texts.map(text -> text.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("ASK.md") && !name.equals("CONFLICT.md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(path -> path.getFileName().toString().equals(any))
                    .toList()) {
                for (String conclusion : rows.keySet()) {
                    Path target = solo.resolve(pack.relativize(file).toString()).resolveSibling(conclusion + ".md");
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What each row of the pack comes to by itself in this case, by the row's name. */
    Map<String, Answer> of(CaseFacts facts, LocalDate asOf) {
        Guidance guidance = engine.evaluate(facts, engine.activePacks().get(0), asOf);
        Map<String, Answer> answers = new TreeMap<>();
        guidance.recommendations()
                .forEach(one -> answers.put(
                        rowByConclusion.get(one.conclusion()), new Answer(one.applicability(), one.because())));
        guidance.whyNot()
                .forEach(one -> answers.put(
                        rowByConclusion.get(one.conclusion()), new Answer(one.applicability(), one.criteria())));
        return answers;
    }
}
