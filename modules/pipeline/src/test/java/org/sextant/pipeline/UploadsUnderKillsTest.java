package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.store.Event;
import org.sextant.store.EventKind;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Receipt;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/** R1 and R2: what was acknowledged survives any kill, and nothing is done twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsUnderKillsTest {

    private static final int CASES = 40;
    private static final long SEED = 20261123;

    @TempDir
    Path folder;

    @Test
    void uploads_under_random_kills_are_neither_lost_nor_done_twice() throws Exception {
        upload(80, 8);
    }

    @Test
    @Tag("load")
    void two_hundred_uploads_under_twenty_random_kills_are_neither_lost_nor_done_twice() throws Exception {
        upload(200, 20);
    }

    private void upload(int uploads, int kills) throws Exception {
        Random random = new Random(SEED);
        Set<Integer> deadly = new HashSet<>();
        while (deadly.size() < kills) {
            deadly.add(random.nextInt(uploads));
        }
        Map<Integer, String> acknowledged = new HashMap<>();
        ChildWalker child = start("-");
        for (int upload = 0; upload < uploads; upload++) {
            String order = "receive case-" + upload % CASES + " words of upload " + upload;
            child.order(order);
            if (deadly.contains(upload)) {
                Thread.sleep(random.nextInt(40));
                child.kill();
                Optional<String> early = child.findAnswer("ack");
                early.ifPresent(job -> acknowledged.put(order.hashCode(), job));
                child = start("-");
                child.order(order);
            }
            String job = child.getAnswer("ack");
            String before = acknowledged.put(order.hashCode(), job);
            assertThat(before).as("the job of the first acknowledgement").isIn(null, job);
        }
        child.order("exit");
        child.awaitExit();
        assertThat(acknowledged).hasSize(uploads);
        checkThatEachEndsOnce(new HashSet<>(acknowledged.values()), uploads);
    }

    @Test
    void a_reevaluation_that_is_killed_goes_on_where_it_was() throws Exception {
        int cases = 130;
        try (Store store = Store.open(StoreSettings.ofFolder(folder));
                Pipeline pipeline = Pipeline.start(
                        PipelineSettings.defaults(), store, new QuickSteps(), InProcessPipelineTest.CLOCK)) {
            for (int i = 0; i < cases; i++) {
                pipeline.receive(new CaseId("case-" + i), ("words " + i).getBytes());
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> store.jobs().countUnfinished() == 0);
        }
        try (ChildWalker child = start("evaluation:115")) {
            child.order("reevaluate");
            assertThat(child.awaitExit()).isEqualTo(137);
        }
        try (Store store = Store.open(StoreSettings.ofFolder(folder))) {
            Reevaluation halfway = store.reevaluations().list().get(0);
            assertThat(halfway.cases()).isLessThan(cases);
            assertThat(halfway.isDone()).isFalse();
        }
        QuickSteps steps = new QuickSteps();
        try (Store store = Store.open(StoreSettings.ofFolder(folder));
                Pipeline pipeline =
                        Pipeline.start(PipelineSettings.defaults(), store, steps, InProcessPipelineTest.CLOCK)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> pipeline.releases()
                    .findReevaluation(1)
                    .orElseThrow()
                    .isDone());
            assertThat(pipeline.releases().findReevaluation(1).orElseThrow().cases())
                    .isEqualTo(cases);
        }
    }

    private ChildWalker start(String halt) throws Exception {
        ChildWalker child = ChildWalker.start(StoreSettings.ofFolder(folder).url(), "sextant", "-", halt);
        child.getAnswer("ready");
        return child;
    }

    private void checkThatEachEndsOnce(Set<String> acknowledged, int uploads) {
        try (Store store = Store.open(StoreSettings.ofFolder(folder));
                Pipeline pipeline = Pipeline.start(
                        PipelineSettings.defaults(), store, new QuickSteps(), InProcessPipelineTest.CLOCK)) {
            await().atMost(Duration.ofSeconds(120)).until(() -> store.jobs().countUnfinished() == 0);
            Set<String> jobs = new HashSet<>();
            for (CaseId caseId : store.cases().list()) {
                List<Job> ofCase = pipeline.listProgress(caseId);
                assertThat(ofCase)
                        .hasSize(uploads / CASES)
                        .extracting(Job::state)
                        .containsOnly(JobState.DONE);
                ofCase.forEach(job -> jobs.add(Long.toString(job.id())));
                assertThat(store.cases().findCurrent(caseId).orElseThrow().premises())
                        .hasSize(uploads / CASES);
                assertThat(pipeline.listGuidance(caseId))
                        .extracting(
                                guidance -> guidance.recommendations().get(0).conclusion())
                        .containsExactly("STATES_" + uploads / CASES);
            }
            assertThat(jobs).isEqualTo(acknowledged);
            assertThat(store.events().list(0, 100_000))
                    .filteredOn(event -> event.kind() == EventKind.DOCUMENT_ENDED)
                    .extracting(Event::subject)
                    .doesNotHaveDuplicates()
                    .hasSize(uploads);
            Receipt again = pipeline.receive(new CaseId("case-0"), "words of upload 0".getBytes());
            assertThat(again.duplicate()).isTrue();
        }
    }
}
