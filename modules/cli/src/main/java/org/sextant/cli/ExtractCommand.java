package org.sextant.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.pipeline.OpenRooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code sextant extract}: what each document says. */
@Command(
        name = "extract",
        description = "Finds the facts of each document, every one at its place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant extract letter.pdf report.docx",
            "  sextant extract --format fhir report.pdf > bundle.json",
            "  sextant extract --ndjson < reports.jsonl > facts.ndjson"
        })
final class ExtractCommand implements Callable<Integer> {

    enum Format {
        JSON,
        FHIR
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            defaultValue = "JSON",
            description =
                    "json: one object a file, with the documents in it and what became of all it holds (docs/schema);"
                            + " fhir: one mCODE bundle a file, one a line")
    private Format format = Format.JSON;

    @Option(
            names = "--ndjson",
            description =
                    "corpus mode: one {\"id\",\"text\"} a line on standard input, one {\"id\",\"facts\",\"issues\"} a"
                            + " line on standard output, in the same order, on all cores")
    private boolean corpus;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*", description = "documents, or folders that hold them")
    private List<Path> named = List.of();

    @Override
    public Integer call() throws IOException {
        if (corpus == !named.isEmpty()) {
            throw UserProblem.usage("Name the documents to read, or give --ndjson and lines on standard input.");
        }
        return corpus ? extractCorpus() : extractFiles();
    }

    private int extractCorpus() throws IOException {
        Progress.begins(System.err, "Starting extraction");
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults());
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            return new CorpusMode(extractor).run(in, out, System.err) == 0 ? Failures.DONE : Failures.ATTENTION;
        }
    }

    private int extractFiles() {
        List<Path> files = RecordFiles.list(named);
        Progress.begins(System.err, "Reading " + files.size() + " files");
        try (OpenRooms rooms = Rooms.open(null)) {
            JsonMapper mapper = JsonMapper.builder()
                    .configure(SerializationFeature.INDENT_OUTPUT, format == Format.JSON)
                    .build();
            List<Object> documents = new ArrayList<>();
            boolean attention = false;
            for (Path file : files) {
                DocumentText text = reading.read(rooms, file);
                List<DocumentFacts> parts = rooms.walk().extractFacts(text);
                List<Issue> issues =
                        parts.stream().flatMap(part -> part.issues().stream()).toList();
                attention |= !issues.isEmpty();
                Report.issues(System.err, issues, Map.of(text.id(), file));
                if (format == Format.FHIR) {
                    spec.commandLine().getOut().println(bundle(rooms, parts));
                } else {
                    documents.add(ExtractJson.of(text, parts));
                }
            }
            if (format == Format.JSON) {
                spec.commandLine().getOut().println(mapper.writeValueAsString(documents));
            }
            return attention ? Failures.ATTENTION : Failures.DONE;
        }
    }

    private static String bundle(OpenRooms rooms, List<DocumentFacts> parts) {
        String hash = parts.get(0).document().value();
        CaseId caseId = new CaseId("document-" + hash.substring("sha256:".length(), 23));
        CaseFacts one =
                rooms.walk().reviseCase(caseId, parts, rooms.walk().guidance().activePacks());
        return rooms.walk().buildBundle(one);
    }
}
