package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.store.Job;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import org.slf4j.LoggerFactory;

/** Invariant 6: a patient with an absurd name is searched for wherever the walk leaves words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanaryTest {

    private static final String CANARY = "Quuxley";
    private static final CaseId CASE = new CaseId("case-1");

    @TempDir
    Path folder;

    @Test
    void no_log_line_event_or_reason_holds_a_word_or_a_file_name_of_the_patient() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        try {
            List<String> left = walkCanaries();
            assertThat(left).isNotEmpty().noneMatch(words -> words.contains(CANARY));
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        assertThat(lines.list).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getFormattedMessage()).doesNotContain(CANARY);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    private List<String> walkCanaries() throws Exception {
        Path named = folder.resolve("inbox/case-1/" + CANARY + ", Zebulon.txt");
        Files.createDirectories(named.getParent());
        Files.writeString(named, CANARY + " came in by the folder");
        Path refused = folder.resolve("inbox/no case id/" + CANARY + ".txt");
        Files.createDirectories(refused.getParent());
        Files.writeString(refused, CANARY);
        try (Store store = Store.open(StoreSettings.ofFolder(folder));
                Pipeline pipeline = Pipeline.start(settings(), store, new QuickSteps(), InProcessPipelineTest.CLOCK)) {
            for (String words : List.of("well", "poison", "flaky")) {
                pipeline.receive(CASE, (words + " " + CANARY).getBytes(StandardCharsets.UTF_8));
            }
            pipeline.onGuidanceIssued(issued -> {
                throw new IllegalStateException(CANARY + " breaks a listener");
            });
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !Files.exists(named)
                            && !Files.exists(refused)
                            && store.jobs().list(CASE).size() == 4
                            && store.jobs().countUnfinished() == 0);
            List<Job> jobs = pipeline.listProgress(CASE);
            assertThat(jobs).anyMatch(job -> job.findReason().isPresent());
            return java.util.stream.Stream.of(
                            jobs, store.events().list(0, 1000), store.audit().list(CASE), pipeline.listGuidance(CASE))
                    .map(Object::toString)
                    .toList();
        }
    }

    private PipelineSettings settings() {
        return PipelineSettings.defaults()
                .withInbox(folder.resolve("inbox"))
                .withTimes(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(50));
    }
}
