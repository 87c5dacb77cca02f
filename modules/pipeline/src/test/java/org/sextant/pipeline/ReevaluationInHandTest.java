package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.store.Event;
import org.sextant.store.EventKind;
import org.sextant.store.Reevaluation;
import org.sextant.store.ReevaluationState;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/**
 * A re-evaluation that is paused, resumed, slowed, cancelled or superseded (F50) at any moment: no case is published twice, and what
 * ends ends as if nobody had touched it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReevaluationInHandTest {

    private static final int CASES = 60;
    private static final int CHANGING = CASES / 2;
    private static final int RANGE = 2;
    private static final LocalDate DAY = LocalDate.now(InProcessPipelineTest.CLOCK);

    private static Store store;
    private static Pipeline pipeline;

    @BeforeAll
    static void sixty_cases(@TempDir Path folder) {
        store = Store.open(StoreSettings.ofFolder(folder));
        ManyCases.walk(store, CASES);
        pipeline = Pipeline.start(
                PipelineSettings.defaults()
                        .withTimes(Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofMillis(50)),
                store,
                new QuickSteps(),
                InProcessPipelineTest.CLOCK);
    }

    @AfterAll
    static void stop() {
        pipeline.close();
        store.close();
    }

    @Test
    void paused_and_resumed_at_any_moment_each_case_is_published_once() throws Exception {
        finish(begin(QuickSteps.PACK, null));
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            PackId pack = seed % 2 == 0 ? QuickSteps.NEWER_PACK : QuickSteps.PACK;
            long id = begin(pack, 300);
            while (!get(id).state().isEnded()) {
                if (store.reevaluations().pause(id)) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
                    pipeline.releases().resume(id);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
            }
            assertThat(get(id).cases()).as("seed " + seed).isEqualTo(CASES);
            assertThat(announced(id)).as("seed " + seed).doesNotHaveDuplicates().hasSize(CHANGING);
            assertThat(spoken()).as("seed " + seed).containsOnly(pack);
        }
    }

    @Test
    void cancelled_nothing_more_becomes_current_and_begun_again_the_rest_follows() throws Exception {
        finish(begin(QuickSteps.PACK, null));
        long id = begin(QuickSteps.NEWER_PACK, 100);
        await().atMost(Duration.ofSeconds(20)).until(() -> get(id).cases() >= 10);
        store.reevaluations().cancel(id);
        List<CaseId> told = announced(id);
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(announced(id)).isEqualTo(told).hasSizeLessThan(CHANGING);
        assertThat(get(id).state()).isEqualTo(ReevaluationState.CANCELLED);
        long again = begin(QuickSteps.NEWER_PACK, null);
        finish(again);
        assertThat(spoken()).containsOnly(QuickSteps.NEWER_PACK);
        assertThat(announced(again)).doesNotContainAnyElementsOf(told).hasSize(CHANGING - told.size());
    }

    @Test
    void superseded_no_case_stays_on_the_pack_in_the_middle() {
        finish(begin(QuickSteps.PACK, null));
        long middle = begin(QuickSteps.NEWER_PACK, 100);
        await().atMost(Duration.ofSeconds(20)).until(() -> get(middle).cases() >= 10);
        finish(begin(QuickSteps.PACK, null));
        assertThat(get(middle).state()).isEqualTo(ReevaluationState.SUPERSEDED);
        assertThat(spoken()).containsOnly(QuickSteps.PACK);
    }

    @Test
    void slowed_all_hands_together_take_no_more_than_they_may() {
        finish(begin(QuickSteps.PACK, null));
        long begun = System.nanoTime();
        finish(begin(QuickSteps.NEWER_PACK, 60));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(800));
    }

    private static long begin(PackId pack, @Nullable Integer casesPerSecond) {
        long id = store.reevaluations().begin(pack, DAY, RANGE).id();
        store.reevaluations().setPace(id, casesPerSecond);
        return id;
    }

    private static void finish(long id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> get(id).isDone());
    }

    private static Reevaluation get(long id) {
        return store.reevaluations().find(id).orElseThrow();
    }

    /** The cases that a re-evaluation announced, in order. */
    private static List<CaseId> announced(long id) {
        return store.events().list(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.kind() == EventKind.GUIDANCE_CHANGED)
                .filter(event -> event.subject().equals(Long.toString(id)))
                .map(Event::caseId)
                .toList();
    }

    /** Which packs speak of the cases that the newer one says something else of. */
    private static List<PackId> spoken() {
        return store.cases().list().stream()
                .flatMap(caseId -> store.guidance().listCurrent(caseId).stream())
                .filter(guidance ->
                        guidance.recommendations().get(0).conclusion().endsWith("STATES_2"))
                .map(Guidance::pack)
                .toList();
    }
}
