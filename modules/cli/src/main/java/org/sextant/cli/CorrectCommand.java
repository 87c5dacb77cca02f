package org.sextant.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Correction;
import org.sextant.model.CorrectionNote;
import org.sextant.server.rooms.CorrectionForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant correct}: writes down what a named person says of the records, as a document to lay beside them. */
@Command(
        name = "correct",
        description = {
            "Writes a note that says what a named person thinks of the records: right, wrong, out of date, not about me,"
                    + " about me after all, or something they do not say.",
            "Keep the note with the records: `guide` reads it as one of them. Nothing it corrects is deleted; a later"
                    + " note about the same statement replaces it.",
            "A statement is named by its place and kind, as `guide --format json` prints them; a whole document by its"
                    + " hash and part."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant correct wrong --by \"Jane Example\" --about \"sha256:4f... 812-846 Histology\" > records/note-1.txt",
            "  sextant correct about-me --by \"Jane Example\" --about \"sha256:4f... part 1\" > records/note-2.txt",
            "  sextant correct added --by \"Dr Amara Stone\" --as clinician --words \"ECOG performance status 1.\" > records/note-3.txt",
            "  sextant guide records"
        })
final class CorrectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MARK", description = "right, wrong, out-of-date, not-about-me, about-me or added")
    private String mark = "";

    @Option(
            names = "--about",
            paramLabel = "PLACE",
            description = "the statement or document that is meant; may be repeated")
    private List<String> about = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who says so")
    private String by = "";

    @Option(
            names = "--as",
            paramLabel = "WHO",
            defaultValue = "patient",
            description = "patient (default) or clinician")
    private String author = "patient";

    @Option(names = "--words", paramLabel = "TEXT", description = "what is added, or a remark")
    private @Nullable String words;

    @Override
    public Integer call() {
        CorrectionForm form = new CorrectionForm(mark.replace('-', '_'), about, by, author, words);
        try {
            Correction correction = form.toCorrection(Clock.systemUTC().instant());
            spec.commandLine().getOut().print(CorrectionNote.write(correction));
            spec.commandLine().getOut().flush();
            return Failures.DONE;
        } catch (CorrectionForm.RefusedException e) {
            throw UserProblem.usage(String.valueOf(e.getMessage()));
        }
    }
}
