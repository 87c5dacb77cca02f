package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.PackId;
import org.sextant.pipeline.Pipeline;
import org.sextant.pipeline.PipelineSettings;
import org.sextant.store.Reevaluation;
import org.sextant.store.Release;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import org.sextant.testkit.PackArchive;

/**
 * How fast every stored case is held against a release of the kidney pack in which one row changed, and how that compares with
 * evaluation alone, on H2 and on PostgreSQL: {@code mvn test -pl modules/bench -am -Dslow.tags= -Dtest=ReevaluationSpeedTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtest.heap=1g -Dbench.cases=100000}. The cases lie there with their guidance, as many
 * documents' walks would have left them. How fast cases are evaluated for the first time, which writes all guidance with changes and
 * letters, is measured on fewer of them. Filling takes longer than what is measured: with {@code -Dbench.folder} and {@code
 * -Dbench.fill-only=true} the databases are filled and kept, and a second call without the latter measures on a quiet machine.
 */
@Tag("load")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReevaluationSpeedTest {

    private static final int CASES = Integer.getInteger("bench.cases", 5_000);
    private static final int FIRST = Math.min(CASES, Integer.getInteger("bench.first", 1_000));
    private static final int SAMPLE = 2_000;
    private static final int MOST_COUNTED_BY_HAND = 5_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.now(CLOCK);

    private static final RulePacks BUNDLED = RulePacks.bundled();
    private static final PackId KIDNEY = BUNDLED.list().stream()
            .filter(pack -> pack.name().equals("kidney"))
            .findFirst()
            .orElseThrow();
    private static final RulePacks KIDNEY_ALONE = RulePacks.ofArchive(BUNDLED.archive(KIDNEY));
    private static final SyntheticCases INVENTED = SyntheticCases.of(KIDNEY_ALONE, "kidney", 2026);

    @Test
    void every_case_on_h2(@TempDir Path temporary) throws Exception {
        StoreSettings settings = StoreSettings.ofFolder(folder(temporary, "h2"));
        measure("H2", settings, settings.url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @Test
    void every_case_on_postgresql(@TempDir Path temporary) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder(temporary, "postgresql"))
                .setCleanDataDirectory(false)
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            measure("PostgreSQL", StoreSettings.ofPostgres(url, "postgres", "postgres"), url);
        }
    }

    private static Path folder(Path temporary, String database) throws IOException {
        String kept = System.getProperty("bench.folder", temporary.toString());
        return Files.createDirectories(Path.of(kept, database + "-" + CASES));
    }

    private static void measure(String name, StoreSettings settings, String plainUrl) throws Exception {
        EvaluatingSteps steps = new EvaluatingSteps(GuidanceEngine.of(KIDNEY_ALONE));
        if (!isFilled(settings)) {
            fill(name, settings, plainUrl, steps);
        }
        if (!Boolean.getBoolean("bench.fill-only")) {
            release(name, settings, steps);
        }
    }

    private static boolean isFilled(StoreSettings settings) {
        try (Store store = Store.open(settings)) {
            return store.cases().list().size() == CASES;
        }
    }

    private static void fill(String name, StoreSettings settings, String plainUrl, EvaluatingSteps steps)
            throws Exception {
        try (StoredCases stored = StoredCases.open(plainUrl, settings.user(), settings.password())) {
            stored.add(0, FIRST, INVENTED, facts -> Optional.empty());
            Reevaluation first = first(settings, steps);
            long begun = System.nanoTime();
            stored.add(
                    FIRST, CASES, INVENTED, facts -> Optional.of(steps.engine().evaluate(facts, KIDNEY, DAY)));
            System.out.printf(
                    "%s: first evaluation of %d cases, all written: %.0f a second; %d more stored with their guidance in %.0f s%n",
                    name, FIRST, rate(first), CASES - FIRST, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static Reevaluation first(StoreSettings settings, EvaluatingSteps steps) throws InterruptedException {
        try (Store store = Store.open(settings);
                Pipeline pipeline = Pipeline.start(PipelineSettings.defaults(), store, steps, CLOCK)) {
            Reevaluation first =
                    await(pipeline, pipeline.releases().reevaluate(KIDNEY).id());
            assertThat(first.cases()).isEqualTo(FIRST);
            assertThat(first.failed()).isZero();
            return first;
        }
    }

    private static void release(String name, StoreSettings settings, EvaluatingSteps steps)
            throws InterruptedException {
        try (Store store = Store.open(settings);
                Pipeline pipeline = Pipeline.start(PipelineSettings.defaults(), store, steps, CLOCK)) {
            Reevaluation released = await(pipeline, release(pipeline));
            double alone = evaluationAlone(steps.engine());
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%s: %d cases; release of one row, %d changed: %.1f s, %.0f a second; evaluation alone on %d threads: %.0f a"
                            + " second; ratio %.2f; heap in use after %d MB of at most %d MB%n",
                    name,
                    CASES,
                    released.changed(),
                    seconds(released),
                    rate(released),
                    Runtime.getRuntime().availableProcessors(),
                    alone,
                    rate(released) / alone,
                    heap >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            assertThat(released.cases()).isEqualTo(CASES);
            assertThat(released.failed()).isZero();
            if (CASES <= MOST_COUNTED_BY_HAND) {
                assertThat(released.changed()).isEqualTo(countByHand(steps.engine(), released.pack()));
            }
        }
    }

    /** A full comparison of what both packs say of every case. */
    private static long countByHand(GuidanceEngine engine, PackId next) {
        return IntStream.range(0, CASES)
                .parallel()
                .mapToObj(INVENTED::get)
                .filter(facts -> !engine.compare(
                                facts,
                                Optional.of(engine.evaluate(facts, KIDNEY, DAY)),
                                engine.evaluate(facts, next, DAY))
                        .isEmpty())
                .count();
    }

    private static long release(Pipeline pipeline) {
        byte[] next = PackArchive.of(BUNDLED.archive(KIDNEY))
                .version("2099.1")
                .edit(
                        "decisions/cytoreductive-nephrectomy.csv",
                        table -> table.replace(
                                "CN_NOT_SUITABLE,headline,AGAINST,D,", "CN_NOT_SUITABLE,headline,AGAINST,C,"))
                .bytes();
        Release release = pipeline.releases().propose(next, "ada");
        pipeline.releases().approve(release.id(), "ada");
        pipeline.releases().approve(release.id(), "bede");
        return pipeline.releases()
                .publish(release.id(), "ada")
                .findReevaluation()
                .orElseThrow();
    }

    private static Reevaluation await(Pipeline pipeline, long id) throws InterruptedException {
        Reevaluation state = pipeline.releases().findReevaluation(id).orElseThrow();
        while (!state.state().isEnded()) {
            TimeUnit.MILLISECONDS.sleep(100);
            state = pipeline.releases().findReevaluation(id).orElseThrow();
        }
        return state;
    }

    private static double seconds(Reevaluation done) {
        return Duration.between(done.begunAt(), done.findEndedAt().orElseThrow())
                        .toMillis()
                / 1000.0;
    }

    private static double rate(Reevaluation done) {
        return done.cases() / seconds(done);
    }

    /** Cases that are in memory already, held against the pack by every processor, as warm as the release has left it. */
    private static double evaluationAlone(GuidanceEngine engine) {
        List<CaseFacts> sample = IntStream.range(0, Math.min(CASES, SAMPLE))
                .mapToObj(INVENTED::get)
                .toList();
        long begun = System.nanoTime();
        long recommended = sample.parallelStream()
                .mapToLong(facts ->
                        engine.evaluate(facts, KIDNEY, DAY).recommendations().size())
                .sum();
        assertThat(recommended).isPositive();
        return sample.size() / ((System.nanoTime() - begun) / 1e9);
    }
}
