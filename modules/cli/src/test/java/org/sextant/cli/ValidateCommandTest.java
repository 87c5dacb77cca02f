package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_bundles_of_the_samples_are_valid_and_need_no_exclusion() {
        List<String> command = new ArrayList<>(List.of("validate", "--json"));
        Optional<Path> usCore = SharedData.find("data/fhir/packages/hl7.fhir.us.core-6.1.0.tgz");
        usCore.ifPresentOrElse(
                file -> command.addAll(List.of("--package", file.toString())),
                () -> System.out.println("US Core does not lie beside this checkout: its profiles count as plain R4"));
        command.add(CommandRun.project("fhir-samples/expected").toString());
        CommandRun run = CommandRun.of(command.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.out()).isZero();
        JsonNode files = JsonMapper.shared().readTree(run.out());
        assertThat(files.size()).isEqualTo(3);
        assertThat(files).allSatisfy(file -> {
            assertThat(SchemasTest.problems("validate.schema.json", file.toString()))
                    .isEmpty();
            assertThat(file.get("notCounted").isEmpty()).isTrue();
        });
        assertThat(run.err().contains("US Core")).isEqualTo(usCore.isEmpty());
    }

    @Test
    void what_is_wrong_is_named_with_its_place_and_ends_with_1() throws IOException {
        Path wrong = folder.resolve("observation.json");
        Files.writeString(wrong, "{\"resourceType\":\"Observation\",\"status\":\"finished\"}");
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleague");
        CommandRun run = CommandRun.of("validate", wrong.toString(), letter.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("error at Observation", "Observation.code: minimum required = 1", "0 of 2 valid.")
                .doesNotContain("colleague");
    }

    @Test
    void what_cannot_be_followed_is_said_in_a_sentence_and_ends_with_2() throws IOException {
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear colleague");
        for (List<String> named : List.of(
                List.of(folder.resolve("absent.json").toString()),
                List.of(folder.toString()),
                List.of("--package", folder.resolve("absent.tgz").toString(), letter.toString()),
                List.of("--package", letter.toString(), letter.toString()))) {
            List<String> command = new ArrayList<>(List.of("validate"));
            command.addAll(named);
            CommandRun run = CommandRun.of(command.toArray(String[]::new));
            assertThat(run.exitCode()).as(named.toString()).isEqualTo(2);
            assertThat(run.err()).isNotBlank().doesNotContain("Exception", "colleague");
        }
    }
}
