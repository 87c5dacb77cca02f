package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.testkit.SampleRecords;

/** A patient whose every word is odd enough to be found wherever it leaks (invariant 6). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanaryTest {

    private static final String PAGE = """
            <html>
            <head><title>Oncology letter</title></head>
            <body>
            <p>Date: 13/05/2026</p>
            <p>Re: Zebulon Quizzlewick-Frobnitz, DOB 29/02/1948, Hospital No: XQZ-77-31337</p>
            <p>Diagnosis: clear cell carcinoma of the left kidney with two lung metastases.</p>
            <p>Mr Quizzlewick-Frobnitz juggles marmalade for a living. ECOG 1. Haemoglobin 101 g/L (130 - 170) on 12/05/2026.</p>
            <p>Plan: xylophonic cabozantinib 60 mg is scheduled. Dr Umpleby-Snark, consultant</p>
            </body>
            </html>
            """;

    private static final List<String> SECRETS = List.of(
            "zebulon",
            "quizzlewick",
            "frobnitz",
            "xqz",
            "77-31337",
            "29/02/1948",
            "1948-02-29",
            "marmalade",
            "xylophonic",
            "umpleby",
            "snark",
            "two lung metastases",
            "carcinoma of the left kidney",
            "ecog 1",
            "101 g/l");

    @TempDir
    private Path folder;

    @Test
    void nothing_of_the_patient_reaches_a_log_or_standard_error_in_any_format() throws IOException {
        Path file = Files.write(folder.resolve("page.pdf"), SampleRecords.toPdf(PAGE));
        List<String> seen = new ArrayList<>();
        List<CommandRun> runs = new ArrayList<>();
        try (LogRecorder log = new LogRecorder()) {
            for (String format : List.of("text", "json", "fhir", "eval")) {
                CommandRun run = CommandRun.of("guide", "--as-of", "2026-06-01", "--format", format, file.toString());
                runs.add(run);
                seen.add(run.err());
            }
            seen.addAll(log.lines());
        }
        assertThat(runs).allMatch(run -> run.exitCode() == Failures.DONE);
        assertThat(runs.get(1).out()).as("the page was read").contains("two lung metastases");
        assertThat(seen).allSatisfy(line -> assertThat(SECRETS.stream().filter(line.toLowerCase(Locale.ROOT)::contains))
                .isEmpty());
    }
}
