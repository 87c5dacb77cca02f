package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.PackId;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.Rooms;

/** A maintainer releases a pack, a second one agrees, and the patient sees what changed and why. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseJourneyTest {

    @Test
    void two_maintainers_release_a_pack_and_the_patient_is_told(@TempDir Path dataDir) {
        try (RunningServer server = RunningServer.withPlainSteps(dataDir)) {
            Browser patient = server.browserOf("ada", "");
            String casePath = patient.openCase();
            patient.upload(casePath, RunningServer.text("Carcinoma of the left kidney, pT3a."));
            await().atMost(30, SECONDS)
                    .until(() -> patient.get(casePath + "/progress").body().contains("Done"));
            assertThat(patient.get(casePath + "/changes").body()).contains("Nothing has changed");

            Browser owner = server.signedInBrowser();
            Browser dora = server.browserOf(
                    "dora", owner.codeFrom("/administration", "/administration/accounts", "role", "MAINTAINER"));
            PackId pack = new PackId(InventedCase.guidance().pack().name(), "2099.1", "ab".repeat(32));
            Rooms rooms = server.context().getBean(Rooms.class);
            String release = "/releases/"
                    + rooms.store()
                            .releases()
                            .propose(pack, new byte[] {1}, "owner")
                            .id();

            assertThat(press(owner, release, "preview").statusCode()).isEqualTo(302);
            await().atMost(20, SECONDS).until(() -> owner.get(release).body().contains("No longer said"));
            assertThat(patient.get(casePath + "/changes").body()).contains("Nothing has changed");

            press(owner, release, "approve");
            HttpResponse<String> tooSoon = press(owner, release, "publish");
            assertThat(tooSoon.statusCode()).isEqualTo(422);
            assertThat(tooSoon.body()).contains("2 different people");
            press(dora, release, "approve");
            press(dora, release, "publish");
            await().atMost(20, SECONDS)
                    .until(() ->
                            patient.get(casePath + "/changes").body().contains("We looked at your case once more"));
            assertThat(patient.get(casePath + "/changes").body())
                    .contains("No longer said", "The rules we use are new", "2099.1");
            assertThat(patient.get("/api" + casePath + "/changes").body())
                    .contains("\"NO_LONGER_APPLIES\"", "\"letter\"");
            assertThat(patient.get(casePath + "/guidance").body()).contains("2099.1");

            press(dora, release, "roll-back");
            await().atMost(20, SECONDS)
                    .until(() -> !patient.get(casePath + "/guidance").body().contains("2099.1"));
            assertThat(dora.get("/releases").body()).contains("rolled back");
            assertThat(dora.get(casePath + "/changes").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> press(Browser browser, String release, String button) {
        return browser.post(release + "/" + button, browser.form(release));
    }
}
