package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;

/** What people do with accounts, with one another, and with a case at its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountJourneyTest {

    private static final String REPORT = "Carcinoma of the left kidney, pT3a.";

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String openCaseOf(Browser patient) {
        String path = patient.openCase();
        patient.upload(path, RunningServer.text(REPORT));
        await().atMost(30, SECONDS)
                .until(() -> patient.get(path + "/progress").body().contains("Done"));
        return path;
    }

    @Test
    void a_name_that_is_taken_or_a_weak_password_makes_no_account() {
        Browser browser = server.browser();
        assertThat(browser.signUp("agatha", "").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?made");
        assertThat(browser.signUp(" AGATHA", "").body()).contains("That name is taken.");
        for (String weak : List.of("short", "aaaaaaaaaaaaaaaa", "agatha christie")) {
            HttpResponse<String> refused = browser.post(
                    "/sign-up", browser.form("/sign-up", "name", "agatha christie", "password", weak, "code", ""));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Choose a password of 12 to 200 characters");
        }
        assertThat(browser.signUp("somebody else", "AAAAA-BBBBB").body()).contains("That code is not good");
    }

    @Test
    void after_five_wrong_passwords_a_name_must_wait_whether_there_is_such_or_not() {
        server.browser().signUp("beatrix", "");
        for (String name : List.of("beatrix", "nobody of that name")) {
            Browser browser = server.browser();
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(whereTo(browser.signInAs(name, "wrong wrong wrong", "")))
                        .endsWith("/sign-in?wrong");
            }
            assertThat(whereTo(browser.signInAs(name, RunningServer.PASSWORD, "")))
                    .endsWith("/sign-in?wait");
        }
    }

    private static String whereTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void with_a_second_factor_a_password_alone_opens_nothing_and_digits_are_good_once() throws Exception {
        Browser browser = server.browserOf("clara", "");
        String secret = browser.get("/account").body().replaceAll("(?s).*Key: <code>([A-Z2-7]+)</code>.*", "$1");
        String digits = digits(secret, Instant.now());
        assertThat(browser.post(
                                "/account/second-factor",
                                browser.form(
                                        "/account",
                                        "now",
                                        RunningServer.PASSWORD,
                                        "secret",
                                        secret,
                                        "digits",
                                        "000000"))
                        .statusCode())
                .isEqualTo(422);
        browser.post(
                "/account/second-factor",
                browser.form("/account", "now", RunningServer.PASSWORD, "secret", secret, "digits", digits));

        assertThat(whereTo(server.browser().signInAs("clara", RunningServer.PASSWORD, "")))
                .endsWith("?wrong");
        assertThat(whereTo(server.browser().signInAs("clara", RunningServer.PASSWORD, digits)))
                .endsWith("/cases");
        assertThat(whereTo(server.browser().signInAs("clara", RunningServer.PASSWORD, digits)))
                .endsWith("?wrong");
    }

    private static String digits(String secret, Instant at) throws Exception {
        TimeBasedOneTimePasswordGenerator passwords = new TimeBasedOneTimePasswordGenerator();
        return passwords.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), passwords.getAlgorithm()), at);
    }

    @Test
    void a_changed_password_is_the_only_one() {
        Browser browser = server.browserOf("dorothea", "");
        assertThat(browser.post(
                                "/account/password",
                                browser.form("/account", "now", "wrong", "next", "another one here"))
                        .body())
                .contains("That is not your password now.");
        browser.post(
                "/account/password",
                browser.form("/account", "now", RunningServer.PASSWORD, "next", "another one here"));
        assertThat(whereTo(server.browser().signInAs("dorothea", RunningServer.PASSWORD, "")))
                .endsWith("?wrong");
        assertThat(whereTo(server.browser().signInAs("dorothea", "another one here", "")))
                .endsWith("/cases");
    }

    @Test
    void an_account_that_is_shut_out_is_out_at_once() {
        Browser owner = server.signedInBrowser();
        Browser browser = server.browserOf("emilia", "");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        String account = owner.get("/administration")
                .body()
                .replaceAll("(?s).*value=\"([0-9a-f-]{36})\"[^>]*aria-label=\"Shut out emilia\".*", "$1");
        owner.post(
                "/administration/accounts/use", owner.form("/administration", "account", account, "enabled", "false"));
        assertThat(browser.get("/cases").statusCode()).isEqualTo(403);
        assertThat(whereTo(server.browser().signInAs("emilia", RunningServer.PASSWORD, "")))
                .endsWith("?wrong");
    }

    @Test
    void whom_a_patient_invites_reads_and_decides_until_they_are_shut_out() {
        Browser patient = server.browserOf("florence", "");
        String path = openCaseOf(patient);
        Browser team = server.browserOf("dr greville", patient.codeFrom(path + "/sharing", path + "/sharing"));
        assertThat(team.get("/cases").body()).contains(path).doesNotContain("Start a new case");
        assertThat(team.get(path + "/facts").body()).contains("<mark>pT3a</mark>");

        String decision = "Board: operate on <b>Tuesday</b>.";
        team.post(path + "/decisions", team.form(path + "/sheet", "choice", "OTHER", "words", decision));
        assertThat(patient.get(path + "/sheet").body())
                .contains("Otherwise", "dr greville", "Board: operate on &lt;b&gt;Tuesday&lt;/b&gt;.");
        assertThat(whereTo(team.post(path + "/decisions", team.form(path + "/sheet", "choice", "AGREE", "words", " "))))
                .endsWith("/sheet?unsaid");

        String account = patient.get(path + "/sharing")
                .body()
                .replaceAll("(?s).*value=\"([0-9a-f-]{36})\"[^>]*aria-label=\"Stop sharing with dr greville\".*", "$1");
        patient.post(path + "/sharing/end", patient.form(path + "/sharing", "account", account));
        assertThat(team.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_adds_to_a_case_of_others_by_the_fhir_door() {
        Browser patient = server.browserOf("lavinia", "");
        String path = openCaseOf(patient);
        Browser team = server.browserOf("dr hale", patient.codeFrom(path + "/sharing", path + "/sharing"));
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        assertThat(post(team, "Patient\",\"id\":\"" + caseId).statusCode()).isEqualTo(403);
        assertThat(post(team, "Patient\",\"identifier\":[{\"system\":\"urn:mrn\",\"value\":\"7\"}],\"language\":\"en")
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> post(Browser browser, String patient) {
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"fullUrl\":\"urn:uuid:0b0f6a9e-6d5f-4a51-9d1c-6f6b2f2f3a10\","
                        + "\"resource\":{\"resourceType\":\"" + patient
                        + "\"},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}]}";
        return browser.send(HttpRequest.newBuilder(server.uri("/fhir"))
                .header("Content-Type", "application/fhir+json")
                .header("X-CSRF-TOKEN", browser.csrf("/sign-in"))
                .POST(BodyPublishers.ofString(bundle)));
    }

    @Test
    void an_invitation_is_used_once_by_somebody_who_has_an_account() {
        Browser patient = server.browserOf("georgiana", "");
        String path = openCaseOf(patient);
        String code = patient.codeFrom(path + "/sharing", path + "/sharing");
        Browser sister = server.browserOf("henrietta", "");
        assertThat(whereTo(sister.post("/invitations", sister.form("/account", "code", code.toLowerCase(Locale.ROOT)))))
                .endsWith(path);
        Browser other = server.browserOf("iris", "");
        assertThat(other.post("/invitations", other.form("/account", "code", code))
                        .body())
                .contains("That code is not good");
    }

    @Test
    void everything_goes_with_the_patient_and_then_goes_for_good() throws Exception {
        Browser patient = server.browserOf("josephine", "");
        String path = openCaseOf(patient);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(patient.fetch(path + "/everything.zip").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().replaceAll("\\d+", "N"));
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names).containsExactly("documents/document-N.txt", "case.json", "guidance.pdf", "case.fhir.json");

        assertThat(whereTo(patient.post(path + "/deletion", patient.form(path + "/sharing", "word", "no"))))
                .endsWith("/sharing?unsaid");
        assertThat(patient.post(path + "/deletion", patient.form(path + "/sharing", "word", "Delete"))
                        .body())
                .contains("The case is deleted");
        assertThat(patient.get(path).statusCode()).isEqualTo(404);
        assertThat(patient.get("/cases").body()).doesNotContain(path);
    }

    @Test
    void the_audit_trail_names_nobody_and_is_whole() {
        Browser patient = server.browserOf("katherine", "");
        String path = openCaseOf(patient);
        patient.get(path + "/facts");
        Browser owner = server.signedInBrowser();
        String caseId = path.substring(path.lastIndexOf('/') + 1);
        assertThat(owner.get("/administration/audit?word=" + caseId).body())
                .contains("The trail is whole", "FACTS_READ", "DOCUMENT_RECEIVED")
                .doesNotContain("katherine", "pT3a");
    }
}
