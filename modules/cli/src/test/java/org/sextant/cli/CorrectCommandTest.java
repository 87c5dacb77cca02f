package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.Correction;
import org.sextant.model.CorrectionNote;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectCommandTest {

    @Test
    void a_note_beside_the_records_changes_what_guide_finds(@TempDir Path records) throws Exception {
        Files.writeString(
                records.resolve("report.txt"),
                "SURGICAL PATHOLOGY REPORT\nDate: 2026-01-05\nDiagnosis: Left kidney, radical nephrectomy: papillary renal cell carcinoma, pT1b.\n");
        String before =
                CommandRun.of("guide", "--format", "json", records.toString()).out();
        Matcher histology = Pattern.compile(
                        "\"kind\" : \"Histology\",\\s+\"value\" : \"papillary\".*?\"document\" : \"([^\"]+)\".*?\"begin\" : (\\d+),\\s+\"end\" : (\\d+)",
                        Pattern.DOTALL)
                .matcher(before);
        assertThat(histology.find()).isTrue();
        CommandRun note = CommandRun.of(
                "correct",
                "wrong",
                "--by",
                "Jane Example",
                "--about",
                histology.group(1) + " " + histology.group(2) + "-" + histology.group(3) + " Histology");
        assertThat(note.exitCode()).isZero();
        assertThat(CorrectionNote.find(note.out()).map(Correction::mark)).contains(Correction.Mark.WRONG);
        Files.writeString(records.resolve("note.txt"), note.out());

        String after =
                CommandRun.of("guide", "--format", "json", records.toString()).out();
        assertThat(premises(before)).contains("\"papillary\"");
        assertThat(premises(after)).doesNotContain("\"papillary\"").contains("\"TnmCategory\"");
    }

    private static String premises(String json) {
        return json.substring(json.indexOf("\"premises\""), json.indexOf("\"conflicts\""));
    }

    @Test
    void a_note_that_says_nothing_is_refused_with_what_to_do() {
        assertThat(CommandRun.of("correct", "wrong", "--by", "Jane").err()).contains("which statement is meant");
        assertThat(CommandRun.of("correct", "nice", "--by", "Jane").err()).contains("Choose one of the marks");
        assertThat(CommandRun.of("correct", "added", "--by", "Jane").exitCode()).isEqualTo(2);
    }
}
