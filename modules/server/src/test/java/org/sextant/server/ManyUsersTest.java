package org.sextant.server;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.testkit.SampleRecords;

/** How long pages take when fifty people look at them at the same time, each with a session of their own. */
@Tag("load")
class ManyUsersTest {

    private static final int USERS = 50;
    private static final int ROUNDS = 6;
    private static final int LONGEST_LOOK_MILLIS = 4_000;
    private static final String SAMPLE = "kidney-in-place";
    private static final List<String> PAGES = List.of("", "/facts", "/guidance", "/sheet");

    /** How long a page took, in milliseconds. */
    private record Taken(String page, double millis) {}

    @Test
    void fifty_users_who_read_what_they_open(@TempDir Path dataDir) throws Exception {
        try (RunningServer server = RunningServer.withRooms(WalkRooms::open, dataDir)) {
            Browser patient = server.browserOf("agnes", "");
            String casePath = patient.openCase();
            Rooms rooms = server.context().getBean(Rooms.class);
            CaseId caseId = new CaseId(casePath.substring(casePath.lastIndexOf('/') + 1));
            for (String document : SampleRecords.PATIENTS.getOrDefault(SAMPLE, List.of())) {
                rooms.pipeline().receive(caseId, SampleRecords.pdf(SAMPLE, document), document + ".pdf");
            }
            await().atMost(120, SECONDS)
                    .until(() -> !patient.get(casePath + "/progress").body().contains("hx-get"));
            List<Browser> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Browser browser = server.browser();
                browser.signInAs("agnes", RunningServer.PASSWORD, "");
                users.add(browser);
            }
            tell("warming", look(users, casePath, 0));
            tell("reading each page for 2 s on average", look(users, casePath, LONGEST_LOOK_MILLIS));
            tell("without a pause", look(users, casePath, 0));
        }
    }

    private static List<Taken> look(List<Browser> users, String casePath, int longestLook) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        try {
            List<Callable<List<Taken>>> visits = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Browser browser = users.get(user);
                Random pauses = new Random(user);
                visits.add(() -> visit(browser, casePath, longestLook, pauses));
            }
            List<Taken> all = new ArrayList<>();
            for (Future<List<Taken>> visit : threads.invokeAll(visits, 10, MINUTES)) {
                all.addAll(visit.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Taken> visit(Browser browser, String casePath, int longestLook, Random pauses)
            throws InterruptedException {
        List<Taken> taken = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                if (longestLook > 0) {
                    Thread.sleep(pauses.nextInt(longestLook));
                }
                long begin = System.nanoTime();
                int status = browser.get(casePath + page).statusCode();
                taken.add(new Taken(page, (System.nanoTime() - begin) / 1e6));
                assertThat(status).isEqualTo(200);
            }
        }
        return taken;
    }

    private static void tell(String what, List<Taken> taken) {
        Map<String, double[]> byPage = new TreeMap<>();
        for (String page : PAGES) {
            byPage.put(
                    page,
                    taken.stream()
                            .filter(one -> one.page().equals(page))
                            .mapToDouble(Taken::millis)
                            .sorted()
                            .toArray());
        }
        byPage.put("all", taken.stream().mapToDouble(Taken::millis).sorted().toArray());
        byPage.forEach((page, sorted) -> System.out.printf(
                "%d users, %s: %s: half within %.0f, 95 of 100 within %.0f milliseconds (%d pages)%n",
                USERS, what, page.isEmpty() ? "/case" : page, at(sorted, 0.5), at(sorted, 0.95), sorted.length));
        assertThat(Arrays.stream(byPage.get("all")).max().orElse(0)).isLessThan(30_000);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }
}
