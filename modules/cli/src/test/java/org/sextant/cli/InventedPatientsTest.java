package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented patients of the development data, each as of the day of its gold answers, scored by the shared scorer. */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class InventedPatientsTest {

    @TempDir
    private Path folder;

    @Test
    void every_patient_is_answered_and_the_scores_hold_their_floor() throws Exception {
        Path patients = SharedData.require("data/patients");
        Path outputs = Files.createDirectories(CommandRun.project("modules/cli/target/eval"));
        for (Path gold : golds(patients)) {
            answer(gold, outputs);
        }
        System.out.println(score(patients, outputs));
        JsonNode scores = JsonMapper.shared().readTree(Files.readString(outputs.resolveSibling("eval-scores.json")));
        floor().forEach((limit, figure) -> {
            String measure = limit.toString().substring(limit.toString().indexOf('.') + 1);
            double scored = scores.get(measure).asDouble();
            double bound = Double.parseDouble(figure.toString());
            if (limit.toString().startsWith("atLeast.")) {
                assertThat(scored).as(measure).isGreaterThanOrEqualTo(bound);
            } else {
                assertThat(scored).as(measure).isLessThanOrEqualTo(bound);
            }
        });
    }

    private static Properties floor() throws IOException {
        Properties floor = new Properties();
        try (InputStream in = InventedPatientsTest.class.getResourceAsStream("/eval-floor.properties")) {
            floor.load(in);
        }
        return floor;
    }

    private static List<Path> golds(Path patients) throws IOException {
        try (Stream<Path> files = Files.walk(patients)) {
            return files.filter(file -> file.getFileName().toString().endsWith("gold.json"))
                    .sorted()
                    .toList();
        }
    }

    private void answer(Path gold, Path outputs) throws IOException {
        JsonNode answers = JsonMapper.shared().readTree(Files.readString(gold));
        String id = answers.get("id").asString();
        Path masters = Files.createDirectories(folder.resolve(id));
        List<Path> texts;
        try (Stream<Path> files = Files.walk(gold.getParent())) {
            texts = files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .toList();
        }
        for (Path text : texts) {
            Files.copy(text, masters.resolve(text.getFileName()));
        }
        String day = answers.get("expected").get("asOf").asString();
        CommandRun run = CommandRun.of("guide", "--format", "eval", "--id", id, "--as-of", day, masters.toString());
        assertThat(run.exitCode()).as(id).isLessThanOrEqualTo(Failures.ATTENTION);
        Files.writeString(outputs.resolve(id + ".json"), run.out());
    }

    private static String score(Path patients, Path outputs) throws IOException, InterruptedException {
        Path scorer = SharedData.require("tools/score_patients.py");
        ProcessBuilder command = new ProcessBuilder(
                "python3",
                scorer.toString(),
                patients.toString(),
                outputs.toString(),
                "--json",
                outputs.resolveSibling("eval-scores.json").toString());
        try {
            Process process = command.redirectErrorStream(true).start();
            try (BufferedReader lines = process.inputReader()) {
                String table = String.join("\n", lines.lines().toList());
                assertThat(process.waitFor()).as(table).isZero();
                return table;
            }
        } catch (IOException e) {
            System.out.println("skipped: there is no python3 to run the scorer");
            return Assumptions.abort("there is no python3 to run the scorer");
        }
    }
}
