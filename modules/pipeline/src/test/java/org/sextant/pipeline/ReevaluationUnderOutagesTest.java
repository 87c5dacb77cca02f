package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.store.Event;
import org.sextant.store.EventKind;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/**
 * F20, F21, F24, F31, F52: while two workers on a real PostgreSQL and a real broker re-evaluate, a worker, the broker or the database
 * is killed with signal 9 at a random moment, twice, and started again, or a worker is frozen until its leases have run out. Each seeded run ends where one that nobody disturbed ends;
 * each case that changed was announced, and once: {@code mvn test -pl modules/pipeline -am -Dslow.tags=
 * -Dtest=ReevaluationUnderOutagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dbench.runs=50}.
 */
@Tag("load")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReevaluationUnderOutagesTest {

    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final int CASES = 450;
    private static final int KILLS = 2;

    /** Slow enough that most kills come while cases are evaluated: both workers together take some three seconds. */
    private static final int CASES_PER_SECOND = 150;

    private static final int LATEST_KILL_MILLIS = 2_000;
    private static final int FROZEN_MILLIS = 7_000;
    private static final int LONGEST_OUTAGE_MILLIS = 1_500;

    private static ServerProcesses servers;

    @BeforeAll
    static void fill_one_database(@TempDir Path folder) throws Exception {
        servers = ServerProcesses.start(folder);
        try (Store store = open("postgres")) {
            ManyCases.walk(store, CASES);
        }
    }

    @AfterAll
    static void stop_the_servers() throws Exception {
        servers.close();
    }

    /** What is killed. */
    private enum Victim {
        WORKER,
        BROKER,
        DATABASE,
        /** Stops for longer than its leases last, and goes on. */
        FROZEN
    }

    @Test
    void whatever_is_killed_the_end_is_that_of_an_undisturbed_run() throws Exception {
        List<String> undisturbed = run("undisturbed", List.of(), new Random(0));
        assertThat(undisturbed).hasSize(CASES).anyMatch(line -> line.contains("NEWLY_STATES_2"));
        for (int seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            List<Victim> victims = random.ints(KILLS, 0, Victim.values().length)
                    .mapToObj(one -> Victim.values()[one])
                    .toList();
            assertThat(run("outage_" + seed, victims, random))
                    .as("seed " + seed + ", " + victims)
                    .isEqualTo(undisturbed);
        }
    }

    private static List<String> run(String database, List<Victim> victims, Random random) throws Exception {
        copyTo(database);
        List<ChildWalker> workers = new ArrayList<>();
        try (Store store = open(database)) {
            for (int i = 0; i < 2; i++) {
                workers.add(startWorker(database, i));
            }
            long id = store.reevaluations()
                    .begin(QuickSteps.NEWER_PACK, LocalDate.now(InProcessPipelineTest.CLOCK), PackReleases.RANGE)
                    .id();
            store.reevaluations().setPace(id, CASES_PER_SECOND / 2);
            for (Victim victim : victims) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_KILL_MILLIS));
                outage(victim, random.nextInt(LONGEST_OUTAGE_MILLIS), database, workers);
            }
            await().atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> store.reevaluations().find(id).orElseThrow().isDone()
                            && store.events().listUnpublished(1).isEmpty());
            Reevaluation done = store.reevaluations().find(id).orElseThrow();
            assertThat(done.cases()).isEqualTo(CASES);
            assertThat(done.failed()).isZero();
            assertThat(announced(store)).doesNotHaveDuplicates().hasSize((int) done.changed());
            return ManyCases.told(store);
        } finally {
            workers.forEach(ChildWalker::close);
        }
    }

    private static ChildWalker startWorker(String database, int number) throws Exception {
        ChildWalker worker =
                ChildWalker.start(url(database), "postgres", servers.brokers(), "-", database + "-" + number);
        worker.getAnswer("ready");
        return worker;
    }

    private static void outage(Victim victim, int millis, String database, List<ChildWalker> workers) throws Exception {
        switch (victim) {
            case WORKER -> {
                workers.get(0).kill();
                TimeUnit.MILLISECONDS.sleep(millis);
                workers.set(0, startWorker(database, 0));
            }
            case FROZEN -> {
                workers.get(0).signal("STOP");
                TimeUnit.MILLISECONDS.sleep(FROZEN_MILLIS);
                workers.get(0).signal("CONT");
            }
            case BROKER -> {
                servers.killBroker();
                TimeUnit.MILLISECONDS.sleep(millis);
                servers.restartBroker();
            }
            case DATABASE -> {
                servers.killDatabase();
                TimeUnit.MILLISECONDS.sleep(millis);
                servers.restartDatabase();
            }
        }
    }

    /** The cases whose guidance was announced since the first one. */
    private static List<CaseId> announced(Store store) {
        return store.events().list(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.kind() == EventKind.GUIDANCE_CHANGED)
                .map(Event::caseId)
                .toList();
    }

    private static void copyTo(String database) throws Exception {
        try (Connection connection =
                        servers.database().getDatabase("postgres", "template1").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " template postgres");
        }
    }

    private static Store open(String database) {
        return Store.open(StoreSettings.ofPostgres(url(database), "postgres", ""));
    }

    private static String url(String database) {
        return servers.database().getJdbcUrl("postgres", database);
    }
}
