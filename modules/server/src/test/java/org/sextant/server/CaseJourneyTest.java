package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads through the pages and the API, with a patient whose names nobody could miss in a log. */
class CaseJourneyTest {

    private static final String REPORT =
            "Patient: Quetzalcoatl Zanzibar. Carcinoma of the left kidney was found. Category pT3a <b>& more</b>.";

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir);
        LOG.start();
        rootLogger().addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        rootLogger().detachAppender(LOG);
        server.close();
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void an_uploaded_record_becomes_facts_and_guidance_on_the_page_and_nothing_in_the_log() {
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        assertThat(casePath).matches("/cases/[0-9a-f-]{36}");

        HttpResponse<String> sent = browser.upload(casePath, RunningServer.text(REPORT));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains(casePath);
        assertThat(browser.get(casePath).body()).contains("hx-get=\"" + casePath + "/progress\"");

        await().atMost(30, SECONDS).until(() -> isSettled(browser, casePath));
        assertThat(browser.get(casePath + "/progress").body()).contains("Done").doesNotContain("hx-get");

        assertThat(browser.get(casePath + "/facts").body())
                .contains("Carcinoma of the left <", "<mark>kidney</mark>", "<mark>pT3a</mark>")
                .contains("&lt;b&gt;&amp; more&lt;/b&gt;")
                .contains("Fitness in daily life: KPS", "unknown");
        assertThat(browser.get(casePath + "/guidance").body())
                .contains(
                        "Is surgery on the kidney an option?",
                        "Cannot be told yet",
                        "not known",
                        "How well am I in daily life?")
                .contains("https://doi.org/10.1000/xyz", "kidney/2026.1@", "This informs a conversation.")
                .contains(
                        "If “Karnofsky score” is less than 70: “Another conclusion” would come first.",
                        "Whatever the answers are, this question would be settled:",
                        "If “The tumour is in place” is less than 70: this would no longer be shown");
        assertThat(browser.get(casePath + "/sheet").body())
                .contains(
                        "If “Karnofsky score” is at least 70: nothing shown here would change.",
                        "What would settle what is open");
        assertThat(browser.get("/cases").body()).contains(casePath);
        assertThat(textOfPdf(browser, casePath + "/guidance.pdf"))
                .contains(
                        "Is surgery on the kidney an option?",
                        "Cannot be told yet",
                        "How well am I in daily life?",
                        "kidney/2026.1@",
                        "This informs a conversation.");
        assertThat(textOfPdf(browser, casePath + "/guidance.pdf?lang=es")).contains("Fuentes");

        assertThat(LOG.list)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(line -> line.matches("(?is).*(quetzalcoatl|zanzibar|pT3a).*"));
    }

    private static String textOfPdf(Browser browser, String path) {
        try (PDDocument pdf = Loader.loadPDF(browser.fetch(path).body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSettled(Browser browser, String casePath) {
        String page = browser.get(casePath + "/progress").body();
        return page.contains("Document") && !page.contains("hx-get");
    }

    @Test
    void the_api_takes_a_record_and_gives_the_documented_guidance() {
        Browser program = server.browser();
        JsonNode opened = json(program.send(withToken("/api/cases").POST(noBody())));
        String path = "/api/cases/" + opened.get("case").asString();

        HttpResponse<String> first = send(program, path);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(send(program, path).body()).isEqualTo(first.body().replace("false", "true"));

        await().atMost(30, SECONDS)
                .until(() ->
                        json(program.send(withToken(path).GET())).get("settled").asBoolean());
        JsonNode guide = json(program.send(withToken(path + "/guidance").GET()));
        assertThat(guide.at("/case/premises")).hasSize(2);
        assertThat(guide.at("/guidance/0/topic").asString()).isEqualTo("cytoreductive-nephrectomy");
        assertThat(guide.at("/outlooks/0/open/0/facts/0").asString()).isEqualTo("kps");
    }

    private static HttpResponse<String> send(Browser program, String path) {
        return program.uploadWith(
                path + "/documents",
                "",
                request -> request.header(
                        "Authorization", "Bearer " + server.address().bearerToken()),
                RunningServer.text(REPORT + " Again."));
    }

    private static java.net.http.HttpRequest.Builder withToken(String path) {
        return java.net.http.HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + server.address().bearerToken());
    }

    private static java.net.http.HttpRequest.BodyPublisher noBody() {
        return java.net.http.HttpRequest.BodyPublishers.noBody();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Test
    void of_several_files_the_empty_one_is_named_and_the_others_are_taken() {
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        HttpResponse<String> answer = browser.upload(casePath, RunningServer.text(REPORT), new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Quetzalcoatl Zanzibar.txt", "This file is empty.", "empty-file", "were taken");
        assertThat(browser.get(casePath).body()).contains("Document 1").doesNotContain("Zanzibar.txt");
    }

    @Test
    void a_locked_document_opens_with_its_password_and_the_password_is_nowhere() {
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        browser.upload(casePath, RunningServer.text("locked: carcinoma of the kidney, pT3a."));
        await().atMost(30, SECONDS).until(() -> isSettled(browser, casePath));
        Matcher form = Pattern.compile("action=\"(" + casePath + "/documents/\\d+)/password\"")
                .matcher(browser.get(casePath).body());
        assertThat(form.find()).isTrue();
        String token = "_csrf=" + browser.csrf(casePath) + "&password=";
        assertThat(browser.post(form.group(1) + "/password", token + "zanzibar1")
                        .body())
                .contains("The password did not open this file.");
        assertThat(browser.post(form.group(1) + "/password", token + "sesame").statusCode())
                .isEqualTo(303);
        await().atMost(30, SECONDS).until(() -> isSettled(browser, casePath));
        assertThat(browser.get(casePath + "/facts").body()).contains("<mark>pT3a</mark>");
        assertThat(browser.post(form.group(1) + "/password", token + "sesame").statusCode())
                .as("it is open")
                .isEqualTo(404);
        assertThat(LOG.list)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(line -> line.contains("sesame") || line.contains("zanzibar1"));
    }

    @Test
    void what_took_too_long_is_read_again_with_more_room_when_somebody_asks() {
        Browser program = server.browser();
        String path = "/api/cases/"
                + json(program.send(withToken("/api/cases").POST(noBody())))
                        .get("case")
                        .asString();
        JsonNode receipt = json(program.uploadWith(
                        path + "/documents",
                        "",
                        request -> request.header(
                                "Authorization", "Bearer " + server.address().bearerToken()),
                        RunningServer.text("huge: carcinoma of the kidney, pT3a.")))
                .at("/receipts/0");
        String retry = path + "/documents/" + receipt.get("job").asLong() + "/retry";
        await().atMost(30, SECONDS).until(() -> isSettled(program, path, "timed-out"));
        assertThat(program.send(withToken(retry).POST(noBody())).statusCode()).isEqualTo(202);
        await().atMost(30, SECONDS).until(() -> isSettled(program, path, ""));
        assertThat(program.send(withToken(retry).POST(noBody())).statusCode())
                .as("it is done")
                .isEqualTo(409);
    }

    private static boolean isSettled(Browser program, String path, String code) {
        JsonNode progress = json(program.send(withToken(path).GET()));
        return progress.get("settled").asBoolean()
                && progress.at("/documents/0").path("code").asString("").equals(code);
    }

    @Test
    void an_upload_without_a_file_says_what_to_do() {
        Browser browser = server.signedInBrowser();
        HttpResponse<String> refused = browser.upload(browser.openCase());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Choose at least one file");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_limit() {
        Browser browser = server.signedInBrowser();
        HttpResponse<String> refused = browser.upload(browser.openCase(), new byte[51 * 1024 * 1024]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("The limit is 50 MB a file");
    }

    @Test
    void a_case_that_cannot_be_is_not_found() {
        Browser browser = server.signedInBrowser();
        HttpResponse<String> absent = browser.get("/cases/somebody");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(List.of(absent.body())).noneMatch(body -> body.contains("somebody"));
    }
}
