package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.testkit.Mutations;
import org.sextant.testkit.SharedData;

/** Damaged files of every kind: an answer that is text or an issue, in time, and nothing left behind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileReadingTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long MOST_HEAP_BYTES = 64L << 20;
    private static final long LARGEST_SEED_BYTES = 2L << 20;
    private static final String REPORT = "Clear cell carcinoma of the left kidney, pT1a pNX.\nGrade 2.\n";
    private static final List<String> FOLDERS = List.of(
            "data/hostile", "data/ccda", "data/hl7v2", "data/fhir/mcode_4.0.0_examples", "data/csv", "data/patients");

    @Test
    void damaged_files_are_answered_and_leave_nothing() throws IOException {
        assertThat(fuzz(renderings(), 1, QUICK)).isPositive();
    }

    @Test
    @Tag("corpus")
    void damaged_files_of_every_kind_are_answered_and_leave_nothing() throws IOException {
        List<byte[]> seeds = renderings();
        for (String folder : FOLDERS) {
            seeds.addAll(files(SharedData.require(folder)));
        }
        assertThat(fuzz(seeds, 2, LONG)).isGreaterThan(seeds.size());
    }

    private static int fuzz(List<byte[]> seeds, long seed, Duration time) throws IOException {
        Mutations mutations = new Mutations(seed);
        Map<IssueKind, Integer> issues = new EnumMap<>(IssueKind.class);
        Set<Path> before = temporaryFiles();
        int count = 0;
        ReadingLimits limits = new ReadingLimits(2, 512, DEADLINE, LONGEST, 50L << 20, 2_000_000, 200);
        try (RecordReader reader = RecordReader.start(limits)) {
            read(reader, seeds.get(0));
            long heap = usedHeap();
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                byte[] content = mutations.mutate(seeds.get(count % seeds.size()), seeds);
                DocumentText answer = read(reader, content);
                answer.issues().forEach(issue -> issues.merge(issue.kind(), 1, Integer::sum));
                count++;
            }
            assertThat(usedHeap() - heap).as("growth of the heap").isLessThan(MOST_HEAP_BYTES);
        }
        System.out.println(count + " damaged files read; issues " + issues);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .toList())
                .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(5)));
        Set<Path> left = temporaryFiles();
        left.removeAll(before);
        assertThat(left).as("temporary files").isEmpty();
        return count;
    }

    private static DocumentText read(RecordReader reader, byte[] content) {
        long begin = System.nanoTime();
        DocumentText answer = reader.read(DocumentId.of(content), content);
        assertThat(System.nanoTime() - begin)
                .as("nanoseconds for " + answer.id())
                .isLessThan(LONGEST.plus(DEADLINE).toNanos());
        assertThat(!answer.text().isEmpty() || !answer.issues().isEmpty())
                .as("an answer for " + answer.id())
                .isTrue();
        return answer;
    }

    private static List<byte[]> renderings() {
        List<byte[]> seeds = new ArrayList<>();
        for (Renderings form : Renderings.values()) {
            if (!form.isScan()) {
                seeds.add(form.render(REPORT.repeat(40)));
            }
        }
        return seeds;
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST_SEED_BYTES) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What the reader's libraries leave in the temporary folder, by their own names. */
    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName()
                            .toString()
                            .matches("(?i)(?:apache-tika|tika|pdfbox|poi|sextant-reader-"
                                    + ProcessHandle.current().pid() + "-|magick).*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
