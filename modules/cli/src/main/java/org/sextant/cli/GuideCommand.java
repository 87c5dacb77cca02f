package org.sextant.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.cli.ReadingOptions.ReadFiles;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.SourceDocument;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.WalkedCase;
import org.sextant.server.output.GuideJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code sextant guide}: one patient's documents in, the case and its guidance out; nothing is stored. */
@Command(
        name = "guide",
        description = {
            "Reads one patient's documents and prints where the records stand and what published evidence says.",
            "Nothing is stored."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant guide fhir-samples/kidney-in-place",
            "  sextant guide --as-of 2025-06-01 --format json letter.pdf labs.txt > guidance.json",
            "  sextant guide --format fhir my-records > bundle.json"
        })
final class GuideCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        FHIR,
        EVAL
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day the guidance holds for, YYYY-MM-DD; today, if not given (for eval: the day of the"
                    + " newest document)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "text, json (docs/schema), fhir (an mCODE bundle with the guidance) or eval (the neutral"
                    + " evaluation format)")
    private Format format = Format.TEXT;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "a folder of rule packs to use instead of the built-in")
    private @Nullable Path rules;

    @Option(names = "--id", description = "what the output calls the patient; the folder's name, if not given")
    private @Nullable String id;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "one patient's documents, or folders of them")
    private List<Path> named = List.of();

    @Override
    public Integer call() {
        List<Path> files = RecordFiles.list(named);
        Progress.begins(System.err, "Reading " + files.size() + " files");
        try (OpenRooms rooms = Rooms.open(rules)) {
            ReadFiles read = reading.readAll(rooms, files);
            Progress.begins(System.err, "Finding what they say and what follows");
            LocalDate today = LocalDate.now(clock);
            WalkedCase walked = rooms.walk().walkTexts(new CaseId("guide"), read.texts(), facts -> day(facts, today));
            spec.commandLine().getOut().println(render(rooms, walked, read.names(), day(walked.facts(), today)));
            Report.issues(System.err, walked.facts().issues(), read.names());
            return walked.facts().issues().isEmpty() ? Failures.DONE : Failures.ATTENTION;
        }
    }

    /** Evaluation compares answers of a past day, which only the documents themselves can tell. */
    private LocalDate day(CaseFacts facts, LocalDate today) {
        Optional<LocalDate> given = Optional.ofNullable(asOf);
        if (given.isPresent() || format != Format.EVAL) {
            return given.orElse(today);
        }
        return facts.documents().stream()
                .filter(document -> !document.quarantined())
                .map(SourceDocument::date)
                .flatMap(date -> Optional.ofNullable(date).stream())
                .map(date -> date.latest())
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private String render(OpenRooms rooms, WalkedCase walked, Map<DocumentId, Path> names, LocalDate day) {
        return switch (format) {
            case TEXT -> Report.write(walked, outlooks(rooms, walked), names, day);
            case JSON ->
                JSON.writeValueAsString(CodePoints.recount(
                        GuideJson.of(walked.facts(), walked.guidance(), outlooks(rooms, walked), day), texts(walked)));
            case FHIR -> rooms.walk().buildBundle(walked.facts(), walked.guidance());
            case EVAL -> JSON.writeValueAsString(EvaluationJson.of(patientName(), walked, names));
        };
    }

    private static List<Outlook> outlooks(OpenRooms rooms, WalkedCase walked) {
        return walked.guidance().stream()
                .flatMap(one -> rooms.walk().guidance().exploreCase(walked.facts(), one).stream())
                .toList();
    }

    private static Map<String, String> texts(WalkedCase walked) {
        return walked.texts().stream()
                .collect(Collectors.toMap(text -> text.id().value(), DocumentText::text, (one, other) -> one));
    }

    private String patientName() {
        Path first = named.get(0).toAbsolutePath().normalize();
        Path folder = first.toFile().isDirectory() ? first : first.getParent();
        return Optional.ofNullable(id)
                .orElseGet(() -> folder == null ? "patient" : String.valueOf(folder.getFileName()));
    }
}
