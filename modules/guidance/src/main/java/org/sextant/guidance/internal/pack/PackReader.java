package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.guidance.Language;
import org.sextant.model.Citation;
import org.sextant.model.PackId;

/** Reads the files of a pack, and notes everything that is wrong with them on the way. */
public final class PackReader {

    private static final List<String> REQUIRED = List.of(
            "pack.yaml",
            "CHANGES.md",
            "INTERPRETATIONS.md",
            "citations.yaml",
            "decisions/precedence.csv",
            "decisions/topics.csv");

    private final PackFiles files;
    private final Problems problems;

    private PackReader(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The pack that these files are, as far as they can be read; what is wrong is added to {@code problems}. */
    public static Pack read(PackFiles files, Problems problems) {
        files.problems().forEach(problems::add);
        Pack pack = new PackReader(files, problems).read();
        PackChecks.check(pack, problems);
        return pack;
    }

    private Pack read() {
        for (String required : REQUIRED) {
            if (files.find(required).isEmpty()) {
                problems.add(required, 1, "the file is missing");
            }
        }
        Manifest manifest = Manifest.read(
                Yaml.readMapping("pack.yaml", files.find("pack.yaml").orElse(""), problems), problems);
        Map<String, Topic> topics = readTopics();
        List<Row> inFileOrder = new ArrayList<>();
        for (Topic topic : topics.values()) {
            String file = "decisions/" + topic.name() + ".csv";
            Optional<String> text = files.find(file);
            if (text.isEmpty()) {
                problems.add("decisions/topics.csv", 1, "topic " + topic.name() + " has no table " + file);
            }
            text.ifPresent(table -> inFileOrder.addAll(RowReader.read(file, table, topic.name(), manifest, problems)));
        }
        for (String file : files.list("decisions", ".csv")) {
            String name = file.substring("decisions/".length(), file.length() - ".csv".length());
            if (!topics.containsKey(name) && !name.equals("topics") && !name.equals("precedence")) {
                problems.add(file, 1, "the table is not listed in decisions/topics.csv");
            }
        }
        Precedence precedence =
                Precedence.read(files.find("decisions/precedence.csv").orElse(""), inFileOrder, manifest, problems);
        return new Pack(
                new PackId(manifest.id(), manifest.version(), files.hash()),
                manifest.status(),
                manifest.title(),
                manifest.conditions(),
                manifest.disclaimer(),
                manifest.inputs(),
                manifest.questions(),
                manifest.askOrder(),
                topics,
                precedence.rows(),
                precedence.silencings(),
                precedence.beside(),
                readCitations(),
                readTexts(),
                readLogic());
    }

    private Map<String, Topic> readTopics() {
        String file = "decisions/topics.csv";
        Map<String, Topic> topics = new LinkedHashMap<>();
        List<CsvRow> rows = Csv.read(file, files.find(file).orElse(""), problems).stream()
                .sorted(Comparator.comparingInt(row -> row.number("order").orElse(Integer.MAX_VALUE)))
                .toList();
        for (CsvRow row : rows) {
            String name = row.get("topic");
            String leads = row.get("leadsWhen").trim();
            List<Cell> tests = new ArrayList<>();
            if (!leads.equals("always") && !leads.equals("never")) {
                for (String test : leads.split(";", -1)) {
                    String[] parts = test.trim().split("\\s+", 2);
                    if (parts.length == 2) {
                        tests.add(Cell.of(parts[0], parts[1]));
                    } else {
                        problems.add(row.place(), "leadsWhen must be always, never, or tests like 'primaryInSitu YES'");
                    }
                }
            }
            if (topics.put(name, new Topic(name, topics.size(), !leads.equals("never"), tests, row.get("title")))
                    != null) {
                problems.add(row.place(), "topic " + name + " stands twice");
            }
        }
        return topics;
    }

    private Map<String, Citation> readCitations() {
        String file = "citations.yaml";
        Map<String, Citation> citations = new LinkedHashMap<>();
        for (YamlItem item : Yaml.readList(file, files.find(file).orElse(""), problems)) {
            if (item.text("id").isBlank() || item.text("text").isBlank()) {
                problems.add(file, item.line(), "a citation needs id and text");
                continue;
            }
            Citation citation = new Citation(
                    item.text("id"),
                    item.text("text"),
                    item.find("doi").orElse(null),
                    item.find("pmid").orElse(null),
                    item.text("verified").equals("true"));
            if (citations.put(citation.id(), citation) != null) {
                problems.add(file, item.line(), "citation " + citation.id() + " stands twice");
            }
        }
        return citations;
    }

    private Map<String, PackText> readTexts() {
        Map<String, PackText> texts = new LinkedHashMap<>();
        for (String file : files.list("topics", ".md")) {
            String code = file.substring("topics/".length(), file.length() - ".md".length());
            texts.put(code, TextReader.read(file, files.find(file).orElse(""), Language.ENGLISH, problems));
        }
        return texts;
    }

    private List<Derivation> readLogic() {
        return files.list("logic", ".drl").stream()
                .flatMap(file -> LogicReader.read(file, files.find(file).orElse(""), problems).stream())
                .toList();
    }
}
