package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.process.ReaderCommand;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderSupervisionTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final ReadingLimits LIMITS = limits(1, DEADLINE);

    @Test
    void a_reader_that_hangs_is_stopped_at_the_deadline_and_replaced() {
        try (RecordReader reader = RecordReader.start(LIMITS, MoodyReaderMain.class.getName())) {
            readNote(reader, "warm");
            long begin = System.nanoTime();
            DocumentText text = readNote(reader, MoodyReaderMain.HANG);
            assertThat(kinds(text)).containsExactly(IssueKind.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(DEADLINE, DEADLINE.plusSeconds(2));
            assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
            assertThat(reader.listProcessIds()).hasSize(1);
        }
    }

    @Test
    void a_picture_that_takes_too_long_or_breaks_its_reader_is_none_and_costs_no_reading() {
        try (RecordReader reader = RecordReader.start(LIMITS, MoodyReaderMain.class.getName())) {
            for (String mood : List.of(MoodyReaderMain.HANG, MoodyReaderMain.DIE, MoodyReaderMain.BABBLE)) {
                byte[] content = mood.getBytes(StandardCharsets.UTF_8);
                assertThat(reader.renderPage(
                                DocumentId.of(content), content, PageView.whole(1, 72), ReadingRequest.PLAIN))
                        .isEmpty();
                assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
            }
        }
    }

    @Test
    void a_reader_that_needs_more_heap_than_its_limit_fails_alone() {
        try (RecordReader reader = RecordReader.start(LIMITS, MoodyReaderMain.class.getName())) {
            assertThat(kinds(readNote(reader, MoodyReaderMain.BLOAT))).containsExactly(IssueKind.READER_FAILED);
            assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
        }
    }

    @Test
    void a_reader_that_dies_or_babbles_is_replaced() {
        try (RecordReader reader = RecordReader.start(LIMITS, MoodyReaderMain.class.getName())) {
            for (String mood : List.of(MoodyReaderMain.DIE, MoodyReaderMain.BABBLE)) {
                assertThat(kinds(readNote(reader, mood))).containsExactly(IssueKind.READER_FAILED);
                assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
            }
        }
    }

    @Test
    void a_reader_killed_from_outside_during_a_read_costs_that_document_only() {
        ReadingLimits patient = limits(1, Duration.ofSeconds(30));
        try (RecordReader reader = RecordReader.start(patient, MoodyReaderMain.class.getName())) {
            readNote(reader, "warm");
            long child = reader.listProcessIds().get(0);
            CompletableFuture<DocumentText> reading =
                    CompletableFuture.supplyAsync(() -> readNote(reader, MoodyReaderMain.HANG));
            await().pollDelay(Duration.ofMillis(300)).until(() -> !reading.isDone());
            ProcessHandle.of(child).orElseThrow().destroyForcibly();
            assertThat(kinds(reading.orTimeout(5, TimeUnit.SECONDS).join())).containsExactly(IssueKind.READER_FAILED);
            assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
        }
    }

    @Test
    void a_reader_killed_while_idle_costs_no_document() {
        try (RecordReader reader = RecordReader.start(LIMITS)) {
            readNote(reader, "warm");
            ProcessHandle child =
                    ProcessHandle.of(reader.listProcessIds().get(0)).orElseThrow();
            child.destroyForcibly();
            await().atMost(Duration.ofSeconds(5)).until(() -> !child.isAlive());
            assertThat(readNote(reader, "The next note.").text()).isEqualTo("The next note.");
        }
    }

    @Test
    void closing_ends_the_processes_and_a_closed_reader_says_so() {
        RecordReader reader = RecordReader.start(LIMITS);
        readNote(reader, "warm");
        ProcessHandle child = ProcessHandle.of(reader.listProcessIds().get(0)).orElseThrow();
        reader.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> !child.isAlive());
        assertThatThrownBy(() -> readNote(reader, "late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reader_that_is_stopped_leaves_no_temporary_file() throws IOException {
        Set<Path> others = scratchFolders();
        try (RecordReader reader = RecordReader.start(LIMITS, MoodyReaderMain.class.getName())) {
            readNote(reader, "warm");
            Path left = scratchFolders().stream()
                    .filter(folder -> !others.contains(folder))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(left.resolve("half-unpacked.tmp"), "what a library was busy with");
            readNote(reader, MoodyReaderMain.HANG);
            await().atMost(Duration.ofSeconds(5)).until(() -> Files.notExists(left));
            readNote(reader, "The next note.");
        }
        assertThat(scratchFolders()).isSubsetOf(others);
    }

    private static Set<Path> scratchFolders() throws IOException {
        String prefix = "sextant-reader-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void no_reader_outlives_a_parent_that_was_killed() throws IOException {
        Process parent = ReaderCommand.forMain(ForgottenParentMain.class.getName(), LIMITS.heapMb())
                .start();
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            parent.destroyForcibly();
            await().atMost(Duration.ofSeconds(5)).until(() -> !child.isAlive());
        }
    }

    @Test
    void a_reader_that_cannot_start_is_broken_machinery_and_no_fault_of_the_document() {
        try (RecordReader reader = RecordReader.start(LIMITS, "org.sextant.reading.NoSuchMain")) {
            assertThatThrownBy(() -> readNote(reader, "a note"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageNotContaining("a note");
        }
    }

    @Test
    void many_threads_share_a_few_readers() {
        ReadingLimits two = limits(2, Duration.ofSeconds(20));
        try (RecordReader reader = RecordReader.start(two)) {
            List<CompletableFuture<String>> readings = java.util.stream.IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> readNote(reader, "Note number " + i + ".").text()))
                    .toList();
            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i).join()).isEqualTo("Note number " + i + ".");
            }
            assertThat(reader.listProcessIds()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void from_an_executable_jar_the_child_starts_through_its_launcher(@TempDir Path folder) throws IOException {
        Path executable = jar(folder.resolve("executable.jar"), "BOOT-INF/classes/");
        Path plain = jar(folder.resolve("plain.jar"), "META-INF/");
        assertThat(ReaderCommand.entry("a.Main", executable.toString()))
                .containsExactly(
                        "-cp",
                        executable.toString(),
                        "-Dloader.main=a.Main",
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
        assertThat(ReaderCommand.entry("a.Main", plain.toString())).containsExactly("-cp", plain.toString(), "a.Main");
    }

    private static Path jar(Path file, String entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.closeEntry();
        }
        return file;
    }

    private static DocumentText readNote(RecordReader reader, String note) {
        byte[] content = note.getBytes(StandardCharsets.UTF_8);
        return reader.read(DocumentId.of(content), content);
    }

    private static List<IssueKind> kinds(DocumentText text) {
        return text.issues().stream().map(Issue::kind).toList();
    }

    private static ReadingLimits limits(int readers, Duration deadline) {
        return new ReadingLimits(readers, 64, deadline, Duration.ofMinutes(1), 1 << 20, 100_000, 100);
    }
}
