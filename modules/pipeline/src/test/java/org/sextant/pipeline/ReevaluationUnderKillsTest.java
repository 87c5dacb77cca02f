package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/**
 * F11, F42: three processes on one PostgreSQL re-evaluate the same cases, and two of them are killed while they evaluate. Each
 * seeded run starts from a copy of one database and ends as a run that nobody disturbed: {@code mvn test -pl modules/pipeline -am
 * -Dslow.tags= -Dtest=ReevaluationUnderKillsTest -Dsurefire.failIfNoSpecifiedTests=false -Dbench.runs=50}.
 */
@Tag("load")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReevaluationUnderKillsTest {

    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int CASES = 450;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void fill_one_database() throws IOException {
        postgres = EmbeddedPostgres.start();
        try (Store store = open("postgres")) {
            ManyCases.walk(store, CASES);
        }
    }

    @AfterAll
    static void stop_the_server() throws IOException {
        postgres.close();
    }

    @Test
    void killed_while_they_evaluate_workers_end_where_an_undisturbed_run_ends() throws Exception {
        List<String> undisturbed = run("undisturbed", List.of("-"));
        assertThat(undisturbed).hasSize(CASES).anyMatch(line -> line.contains("NEWLY_STATES_2"));
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            List<String> halts =
                    List.of("evaluation:" + (1 + random.nextInt(90)), "evaluation:" + (1 + random.nextInt(90)), "-");
            assertThat(run("run_" + seed, halts))
                    .as("seed " + seed + ", " + halts)
                    .isEqualTo(undisturbed);
        }
    }

    /** Re-evaluates a copy of the database with a process for each of these; what everybody is told in the end. */
    private static List<String> run(String database, List<String> halts) throws Exception {
        copyTo(database);
        List<ChildWalker> walkers = new ArrayList<>();
        try (Store store = open(database)) {
            for (String halt : halts) {
                ChildWalker walker = ChildWalker.start(url(database), "postgres", "-", halt);
                walkers.add(walker);
                walker.getAnswer("ready");
            }
            long id = store.reevaluations()
                    .begin(QuickSteps.NEWER_PACK, LocalDate.now(InProcessPipelineTest.CLOCK), PackReleases.RANGE)
                    .id();
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> store.reevaluations().find(id).orElseThrow().isDone());
            Reevaluation done = store.reevaluations().find(id).orElseThrow();
            assertThat(done.cases()).isEqualTo(CASES);
            assertThat(done.failed()).isZero();
            for (int walker = 0; walker < halts.size(); walker++) {
                if (halts.get(walker).equals("-")) {
                    walkers.get(walker).order("exit");
                    assertThat(walkers.get(walker).awaitExit()).isZero();
                }
            }
            return ManyCases.told(store);
        } finally {
            walkers.forEach(ChildWalker::close);
        }
    }

    private static void copyTo(String database) throws SQLException {
        try (Connection connection =
                        postgres.getDatabase("postgres", "template1").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " template postgres");
        }
    }

    private static Store open(String database) {
        return Store.open(StoreSettings.ofPostgres(url(database), "postgres", ""));
    }

    private static String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }
}
