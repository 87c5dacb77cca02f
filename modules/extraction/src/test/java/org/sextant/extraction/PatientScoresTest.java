package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.testkit.SharedData;

/** Runs the invented patients through extraction and their scorer; the report lies in {@code target/patients}. */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PatientScoresTest {

    @Test
    void the_invented_patients_score_at_least_what_was_promised() throws IOException, InterruptedException {
        Path patients = SharedData.require("data/patients");
        Path scorer = SharedData.require("tools/score_patients.py");
        Path out = Path.of("target", "patients");
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            PatientScores.write(patients, out, text -> extractor.extract(text).get(0));
        }
        Path report = out.resolve("report.txt");

        Process process = new ProcessBuilder(
                        "python3", scorer.toString(), patients.toString(), out.toString(), "--verbose")
                .redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String micro = Files.readAllLines(report).stream()
                .filter(line -> line.startsWith("MICRO"))
                .findFirst()
                .orElseThrow();
        String[] figures = micro.strip().split("\\s+");
        assertThat(Double.parseDouble(figures[figures.length - 2])).isGreaterThanOrEqualTo(0.80);
    }
}
