package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.RangeOutcome;
import org.sextant.store.Receipt;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InProcessPipelineTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private static final CaseId CASE = new CaseId("case-1");

    @TempDir
    Path folder;

    private final QuickSteps steps = new QuickSteps();
    private Store store;
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        store = Store.open(StoreSettings.ofFolder(folder));
        pipeline = Pipeline.start(settings(), store, steps, CLOCK);
    }

    @AfterEach
    void stop() {
        pipeline.close();
        store.close();
    }

    private PipelineSettings settings() {
        return PipelineSettings.defaults()
                .withInbox(folder.resolve("inbox"))
                .withTimes(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofMillis(50));
    }

    @Test
    void a_document_becomes_guidance_as_of_today_and_listeners_hear_of_it() {
        List<GuidanceIssued> heard = new CopyOnWriteArrayList<>();
        pipeline.onGuidanceIssued(heard::add);
        Receipt receipt = pipeline.receive(CASE, bytes("hypertension"));
        awaitEnded(CASE);
        assertThat(pipeline.listProgress(CASE)).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo(receipt.job());
            assertThat(job.state()).isEqualTo(JobState.DONE);
        });
        Guidance guidance = pipeline.listGuidance(CASE).get(0);
        assertThat(guidance.asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(store.cases().findBundle(CASE, 1)).isPresent();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(heard).containsExactly(new GuidanceIssued(CASE, guidance.revision())));
    }

    @Test
    void concurrent_documents_of_one_case_all_end_in_the_case() {
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .parallel()
                .forEach(words -> pipeline.receive(CASE, bytes(words)));
        awaitEnded(CASE);
        CaseFacts facts = store.cases().findCurrent(CASE).orElseThrow();
        assertThat(facts.documents()).hasSize(8);
        assertThat(pipeline.listGuidance(CASE))
                .extracting(guidance -> guidance.recommendations().get(0).conclusion())
                .containsExactly("STATES_8");
        assertThat(steps.reads).hasValue(8);
    }

    @Test
    void the_same_document_again_changes_nothing() {
        Receipt first = pipeline.receive(CASE, bytes("once"));
        awaitEnded(CASE);
        Receipt second = pipeline.receive(CASE, bytes("once"));
        assertThat(second.job()).isEqualTo(first.job());
        assertThat(second.duplicate()).isTrue();
        assertThat(steps.reads).hasValue(1);
        assertThat(store.cases().currentVersion(CASE)).isEqualTo(1);
    }

    @Test
    void poison_ends_failed_without_a_retry_and_blocks_nobody() {
        CaseId other = new CaseId("case-2");
        for (int i = 0; i < 10; i++) {
            pipeline.receive(CASE, bytes("poison " + i));
        }
        pipeline.receive(other, bytes("good"));
        awaitEnded(other);
        awaitEnded(CASE);
        assertThat(pipeline.listProgress(other)).extracting(Job::state).containsExactly(JobState.DONE);
        assertThat(pipeline.listProgress(CASE)).allSatisfy(job -> {
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.findReason()).contains("IllegalArgumentException at READ_DOCUMENT");
        });
        assertThat(steps.reads).hasValue(11);
    }

    @Test
    void a_passing_failure_is_tried_again() {
        pipeline.receive(CASE, bytes("flaky"));
        awaitEnded(CASE);
        assertThat(pipeline.listProgress(CASE)).extracting(Job::state).containsExactly(JobState.DONE);
        assertThat(steps.reads).hasValue(3);
    }

    @Test
    void an_unreadable_document_ends_quarantined_and_the_case_shows_why() {
        pipeline.receive(CASE, bytes("  "));
        pipeline.receive(CASE, bytes("readable"));
        awaitEnded(CASE);
        assertThat(pipeline.listProgress(CASE))
                .extracting(Job::state)
                .containsExactly(JobState.QUARANTINED, JobState.DONE);
        assertThat(pipeline.listProgress(CASE).get(0).findReason()).contains("EMPTY");
        assertThat(store.cases().findCurrent(CASE).orElseThrow().issues()).hasSize(1);
    }

    @Test
    void a_document_whose_bell_was_lost_is_found_by_the_sweep() {
        store.documents().receive(CASE, bytes("unrung"));
        awaitEnded(CASE);
        assertThat(pipeline.listGuidance(CASE)).hasSize(1);
    }

    @Test
    void unfinished_jobs_continue_on_start() {
        pipeline.close();
        store.documents().receive(CASE, bytes("left over"));
        pipeline = Pipeline.start(settings(), store, steps, CLOCK);
        awaitEnded(CASE);
        assertThat(pipeline.listGuidance(CASE)).hasSize(1);
    }

    @Test
    void a_file_of_the_inbox_is_taken_once_and_set_aside() throws Exception {
        Path file = folder.resolve("inbox/case-7/report.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "from a folder");
        Path stray = folder.resolve("inbox/not a case/report.txt");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "whose is it?");
        CaseId caseId = new CaseId("case-7");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Files.exists(file) && !Files.exists(stray) && ended(caseId));
        assertThat(pipeline.listProgress(caseId)).hasSize(1);
        assertThat(folder.resolve("inbox/case-7/done")).isDirectoryContaining("glob:**-report.txt");
        assertThat(folder.resolve("inbox/not a case/refused")).isDirectoryContaining("glob:**-report.txt");
        assertThat(folder.resolve("inbox/not a case/refused")).isDirectoryContaining("glob:**-report.txt.txt");
        assertThat(store.cases().list()).containsExactly(caseId);
        assertThat(pipeline.listProgress(caseId).get(0).findExtension()).contains("txt");
    }

    @Test
    void a_case_that_fails_never_blocks_others_and_is_tried_again_when_asked() {
        for (String name : List.of("lucky-1", "unlucky-1", "lucky-2")) {
            pipeline.receive(new CaseId(name), bytes("words " + name));
            pipeline.receive(new CaseId(name), bytes("more words " + name));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> store.jobs().countUnfinished() == 0);
        long id = pipeline.releases().reevaluate(QuickSteps.NEWER_PACK).id();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        pipeline.releases().findReevaluation(id).orElseThrow().isDone());
        assertThat(store.reevaluations().listFailures(id, 10))
                .containsExactly(new RangeOutcome.Failed(new CaseId("unlucky-1"), "IllegalStateException"));
        assertThat(pipeline.listGuidance(new CaseId("lucky-2")))
                .extracting(Guidance::pack)
                .containsExactly(QuickSteps.NEWER_PACK);
        steps.lucky = true;
        assertThat(pipeline.releases().retryFailures(id)).isOne();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        pipeline.releases().findReevaluation(id).orElseThrow().isDone());
        assertThat(pipeline.releases().findReevaluation(id).orElseThrow().failed())
                .isZero();
        assertThat(pipeline.listGuidance(new CaseId("unlucky-1")))
                .extracting(Guidance::pack)
                .containsExactly(QuickSteps.NEWER_PACK);
    }

    @Test
    void a_newer_pack_runs_through_every_case_and_records_only_what_changed() {
        for (int i = 0; i < 6; i++) {
            for (int document = 0; document <= i % 2; document++) {
                pipeline.receive(new CaseId("many-" + i), bytes("words " + i + " " + document));
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> store.jobs().countUnfinished() == 0);
        long id = pipeline.releases().reevaluate(QuickSteps.NEWER_PACK).id();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        pipeline.releases().findReevaluation(id).orElseThrow().isDone());
        assertThat(pipeline.releases().findReevaluation(id).orElseThrow()).satisfies(done -> {
            assertThat(done.cases()).isEqualTo(6);
            assertThat(done.changed()).isEqualTo(3);
        });
        assertThat(store.changes().list(id, 10)).hasSize(3).allSatisfy(change -> {
            assertThat(change.changed().changes())
                    .extracting(one -> one.kind() + " " + one.conclusion())
                    .containsExactly("NEWLY_APPLIES NEWLY_STATES_2", "NO_LONGER_APPLIES STATES_2");
            assertThat(change.letter()).contains("New: A conclusion.");
        });
        CaseId changed = new CaseId("many-1");
        assertThat(pipeline.listGuidance(changed)).extracting(Guidance::pack).containsExactly(QuickSteps.NEWER_PACK);
        assertThat(store.guidance().listAll(changed))
                .extracting(Guidance::pack)
                .contains(QuickSteps.PACK, QuickSteps.NEWER_PACK);
        assertThat(pipeline.releases().reevaluate(QuickSteps.NEWER_PACK).isDone())
                .isTrue();
    }

    @Test
    void a_case_is_revised_for_what_the_packs_in_use_ask() {
        CaseId before = new CaseId("before");
        pipeline.receive(before, bytes("words"));
        awaitEnded(before);
        assertThat(steps.revisedFor).containsExactly(QuickSteps.PACK);
        PackReleases releases = pipeline.releases();
        long release = store.releases()
                .propose(QuickSteps.NEWER_PACK, bytes("newer"), "ada")
                .id();
        releases.approve(release, "ada");
        releases.approve(release, "bede");
        releases.publish(release, "ada");
        CaseId after = new CaseId("after");
        pipeline.receive(after, bytes("words"));
        awaitEnded(after);
        assertThat(steps.revisedFor).containsExactly(QuickSteps.NEWER_PACK);
    }

    private void awaitEnded(CaseId caseId) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ended(caseId));
    }

    private boolean ended(CaseId caseId) {
        List<Job> jobs = pipeline.listProgress(caseId);
        return !jobs.isEmpty() && jobs.stream().allMatch(job -> job.state().isTerminal());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
