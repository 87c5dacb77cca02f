package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.testkit.SampleRecords;

/** Documents in, the kept guidance and bundle out; {@code -Dgolden=write} keeps what comes out now. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplePatientsTest {

    private static final Path SAMPLES = CommandRun.project("fhir-samples");
    private static final String AS_OF = "2026-06-15";
    private static final Path JDKS = Path.of("/usr/lib/jvm");
    private static final int NEWER_JDK = 25;
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    /** Words of the people on the pages; a log knows none of them. */
    private static final List<String> NAMES = List.of(
            "quillfeather", "barnaby", "oyelaran", "philippa", "bramblewick", "ignatius", "brambleworth", "agnes");

    private static Set<String> patients() {
        return SampleRecords.PATIENTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void the_documents_are_what_the_generator_makes(String patient) throws IOException {
        for (String document : SampleRecords.PATIENTS.getOrDefault(patient, List.of())) {
            assertThat(Files.readAllBytes(SAMPLES.resolve(patient).resolve(document + ".pdf")))
                    .as(document)
                    .isEqualTo(SampleRecords.pdf(patient, document));
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void the_guidance_and_the_bundle_are_those_kept_and_the_log_is_clean(String patient) throws IOException {
        CommandRun json;
        CommandRun fhir;
        try (LogRecorder log = new LogRecorder()) {
            json = guide(patient, "json");
            fhir = guide(patient, "fhir");
            assertThat(log.complaints()).isEmpty();
            assertThat(Stream.concat(log.lines().stream(), Stream.of(json.err(), fhir.err())))
                    .noneMatch(line -> NAMES.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains));
        }
        assertThat(List.of(json.exitCode(), fhir.exitCode())).allMatch(code -> code <= Failures.ATTENTION);
        assertThat(SchemasTest.problems("guide.schema.json", json.out())).isEmpty();
        compare(patient + ".guidance.json", json.out());
        compare(patient + ".bundle.json", fhir.out());
    }

    @Test
    void another_run_gives_the_same_bytes() {
        assertThat(guide("kidney-in-place", "json")).isEqualTo(guide("kidney-in-place", "json"));
        assertThat(guide("kidney-in-place", "fhir")).isEqualTo(guide("kidney-in-place", "fhir"));
    }

    @Test
    void another_language_time_zone_and_character_set_give_the_same_bytes() throws Exception {
        assertThat(inAnotherJvm(
                        Path.of(System.getProperty("java.home")),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-9"))
                .isEqualTo(guide("late-solitary-metastasis", "json").out());
    }

    @Test
    void a_newer_jdk_gives_the_same_bytes() throws Exception {
        Optional<Path> newer = findJdk(NEWER_JDK);
        if (newer.isEmpty()) {
            System.out.println("not held against JDK " + NEWER_JDK + ": there is none in " + JDKS);
        }
        Assumptions.assumeTrue(newer.isPresent());
        assertThat(inAnotherJvm(newer.orElseThrow(), "-Dfile.encoding=UTF-8"))
                .isEqualTo(guide("late-solitary-metastasis", "json").out());
    }

    private static Optional<Path> findJdk(int version) throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(JDKS)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().contains("-" + version))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        }
    }

    /** What a sample's guidance is as JSON in a child JVM of this JDK. */
    private static String inAnotherJvm(Path jdk, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-Xmx1g"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SextantCommand.class.getName(),
                "guide",
                "--as-of",
                AS_OF,
                "--format",
                "json",
                SAMPLES.resolve("late-solitary-metastasis").toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        assertThat(process.waitFor()).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_text_names_the_sources_and_says_what_it_is_not() {
        CommandRun text = guide("kidney-in-place", "text");
        assertThat(text.out())
                .startsWith("Sextant · where the records stand, as of " + AS_OF)
                .contains(
                        "Questions to bring to your care team",
                        "What was found",
                        "Please note",
                        "Rules: kidney/2026.1");
    }

    private static CommandRun guide(String patient, String format) {
        return CommandRun.of(
                "guide",
                "--as-of",
                AS_OF,
                "--format",
                format,
                SAMPLES.resolve(patient).toString());
    }

    private static void compare(String name, String output) throws IOException {
        Path golden = SAMPLES.resolve("expected").resolve(name);
        if (WRITE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, output);
        }
        assertThat(output).isEqualTo(Files.readString(golden));
    }
}
