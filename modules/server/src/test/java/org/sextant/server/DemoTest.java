package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;

class DemoTest {

    private static final String DEMO = "--sextant.server.demo=true";

    @Test
    void invented_patients_are_there_once_however_often_it_starts_and_the_tour_leads_to_them(@TempDir Path dataDir) {
        for (int start = 0; start < 2; start++) {
            try (RunningServer server = RunningServer.withPlainSteps(dataDir, DEMO)) {
                Browser owner = server.signedInBrowser();
                assertThat(owner.get("/cases?lang=en").body())
                        .contains("Nobody here exists", "A short tour", "demo-kidney", "demo-late", "demo-record");
                await().atMost(30, SECONDS)
                        .until(() ->
                                !owner.get("/cases/demo-kidney/progress").body().contains("hx-get"));
                assertThat(owner.get("/cases/demo-kidney/progress?lang=en").body())
                        .contains("Document 4")
                        .doesNotContain("Document 5");
                assertThat(owner.get("/cases/demo-kidney/guidance").statusCode())
                        .isEqualTo(200);
                assertThat(server.browser().get("/?lang=en").body())
                        .contains("Nobody here exists")
                        .doesNotContain("A short tour");
            }
        }
    }

    @Test
    void without_being_asked_for_there_is_none(@TempDir Path dataDir) {
        try (RunningServer server = RunningServer.withPlainSteps(dataDir)) {
            assertThat(server.signedInBrowser().get("/cases?lang=en").body())
                    .doesNotContain("Nobody here exists", "demo-kidney");
        }
    }
}
