package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextant.cli.ReadingOptions.ReadFiles;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.Language;
import org.sextant.guidance.PackLibrary;
import org.sextant.guidance.RulePacks;
import org.sextant.guidance.TopicFinder;
import org.sextant.guidance.TopicFinder.Answered;
import org.sextant.guidance.TopicFinder.Found;
import org.sextant.guidance.TopicFinder.NotCovered;
import org.sextant.guidance.TopicFinder.Unsure;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.WalkedCase;
import org.sextant.server.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant ask}: a question in free text in, what published evidence says to it out; nothing is stored. */
@Command(
        name = "ask",
        description = {
            "Answers a question in your own words, in English or Spanish: what it depends on, what is known, and the"
                    + " questions to bring. With one patient's documents, how they look against that.",
            "Nothing is stored."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant ask \"Is surgery an option for metastatic kidney cancer?\"",
            "  sextant ask \"can they take out my kidney if it has spread?\" fhir-samples/kidney-in-place",
            "  sextant ask \"¿Se pueden operar las metástasis en el pulmón?\""
        })
final class AskCommand implements Callable<Integer> {

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day the guidance holds for, YYYY-MM-DD; today, if not given")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--lang",
            paramLabel = "en|es",
            defaultValue = "en",
            description = "the language of the answer where the question does not tell")
    private String lang = "en";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "a folder of rule packs to use instead of the built-in")
    private @Nullable Path rules;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Parameters(index = "0", paramLabel = "QUESTION", description = "the question, in quotation marks")
    private String question = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description = "one patient's documents, or folders of them")
    private List<Path> named = List.of();

    @Override
    public Integer call() {
        Language preferred = Language.find(lang)
                .orElseThrow(() -> UserProblem.usage("There is no language " + lang + ". Say --lang en or --lang es."));
        RulePacks packs = Rooms.packs(rules);
        PackLibrary library = PackLibrary.of(packs);
        Found found = TopicFinder.over(library).find(question, preferred);
        Wording words = Wording.of(found.language());
        PrintWriter out = spec.commandLine().getOut();
        if (found instanceof Answered answered) {
            return named.isEmpty()
                    ? print(AnswerReport.write(answered.answer(), words))
                    : answer(answered.answer(), library, words);
        }
        if (found instanceof Unsure unsure) {
            out.println(AnswerReport.candidates(unsure.candidates(), words));
        } else if (found instanceof NotCovered other) {
            out.println(AnswerReport.notCovered(other.says(), words));
        }
        return Failures.ATTENTION;
    }

    private int print(String report) {
        spec.commandLine().getOut().println(report);
        return Failures.DONE;
    }

    /** What the documents say to that decision. */
    private int answer(GeneralAnswer answer, PackLibrary library, Wording words) {
        List<Path> files = RecordFiles.list(named);
        Progress.begins(System.err, "Reading " + files.size() + " files");
        try (OpenRooms rooms = Rooms.open(rules)) {
            ReadFiles read = reading.readAll(rooms, files);
            Progress.begins(System.err, "Finding what they say and what follows");
            LocalDate day = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(clock));
            WalkedCase walked = rooms.walk().walkTexts(new CaseId("ask"), read.texts(), facts -> day);
            Optional<Guidance> guidance = walked.guidance().stream()
                    .filter(one -> one.pack().equals(answer.pack()))
                    .findFirst()
                    .map(one -> library.translate(one, answer.language()));
            print(AnswerReport.write(answer, guidance, library, words));
            Report.issues(System.err, walked.facts().issues(), read.names());
            return walked.facts().issues().isEmpty() ? Failures.DONE : Failures.ATTENTION;
        }
    }
}
