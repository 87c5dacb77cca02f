package org.sextant.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.WalkRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say of their records, through the buttons of the pages and the API, into the real rooms. */
class CorrectionJourneyTest {

    private static final String REPORT = """
            Patient: Zebulon Quux   DOB 03/04/1961   MRN 4471902
            SURGICAL PATHOLOGY REPORT
            Date: 2026-01-05
            Diagnosis: Left kidney, radical nephrectomy: papillary renal cell carcinoma, pT1b pN0.
            """;
    private static final String STRANGER = """
            Patient: Wilhelmina Zanzibar   DOB 11/12/1948   MRN 9930021
            ONCOLOGY CLINIC NOTE
            Date: 2026-02-05
            ECOG performance status 3.
            """;

    @TempDir
    static Path dataDir;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.withRooms(WalkRooms::open, dataDir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String openWith(Browser browser, String... records) {
        String casePath = browser.openCase();
        for (String record : records) {
            browser.upload(casePath, RunningServer.text(record));
            await().atMost(120, SECONDS).until(() -> isSettled(browser, casePath));
        }
        return casePath;
    }

    private static boolean isSettled(Browser browser, String casePath) {
        String page = browser.get(casePath + "/progress").body();
        return page.contains("Document") && !page.contains("hx-get");
    }

    /** Presses the first button of this word on a page of the case; the answer to the press. */
    private static HttpResponse<String> press(Browser browser, String casePath, String page, String mark, String form) {
        Matcher button = Pattern.compile("name=\"say\" value=\"(" + mark + "\\|[^\"]*)\"")
                .matcher(browser.get(casePath + page).body());
        assertThat(button.find()).as(mark).isTrue();
        return say(browser, casePath, button.group(1).replace("&#39;", "'"), form);
    }

    private static HttpResponse<String> say(Browser browser, String casePath, String word, String form) {
        return browser.post(
                casePath + "/corrections",
                "_csrf=" + browser.csrf(casePath + "/facts") + "&say=" + URLEncoder.encode(word, UTF_8) + "&" + form);
    }

    @Test
    void a_statement_marked_wrong_is_set_aside_within_two_seconds_and_a_letter_asks_for_its_amendment()
            throws Exception {
        Browser browser = server.signedInBrowser();
        String casePath = openWith(browser, REPORT);
        assertThat(browser.get(casePath + "/facts").body()).contains("papillary", "Is this right?");

        String card =
                cardsOf(browser.get(casePath + "/facts").body(), "papillary").get(0);
        Matcher button = Pattern.compile("value=\"(WRONG\\|[^\"]*)\"").matcher(card);
        assertThat(button.find()).isTrue();
        long begin = System.nanoTime();
        HttpResponse<String> answer =
                say(browser, casePath, button.group(1), "from=facts&by=Zebulon+Quux&words=It+was+clear+cell.");
        String facts = browser.get(casePath + "/facts").body();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(casePath + "/facts");
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        System.out.println("from a mark to the facts and guidance that follow: " + took.toMillis() + " ms");
        assertThat(facts)
                .contains("Zebulon Quux (patient)", "is wrong.", "It was clear cell.")
                .contains("Replaced by something later or better");
        int superseded = facts.indexOf("id=\"superseded\"");
        assertThat(cardsOf(facts.substring(0, superseded), "papillary")).isEmpty();
        assertThat(cardsOf(facts.substring(superseded), "papillary")).hasSize(1);

        String letter = browser.get(casePath + "/amendment.txt").body();
        assertThat(letter)
                .contains("Request to amend my health record")
                .contains("papillary renal cell carcinoma", "This is wrong. It was clear cell.", "Name: Zebulon Quux");
        try (PDDocument pdf =
                Loader.loadPDF(browser.fetch(casePath + "/amendment.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .isEqualToIgnoringWhitespace(letter);
        }
        assertThat(browser.get(casePath + "/progress").body()).contains("What a person said, document");
    }

    /** The cards whose fact has these words. */
    private static List<String> cardsOf(String page, String words) {
        return Stream.of(page.split("<article", -1))
                .skip(1)
                .filter(card -> card.substring(0, card.indexOf("<details"))
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> fitness(Browser browser, String casePath) {
        return cardsOf(browser.get(casePath + "/facts").body(), "Fitness in daily life");
    }

    @Test
    void what_a_person_adds_in_words_becomes_a_fact_with_those_words_as_its_place() {
        Browser browser = server.signedInBrowser();
        String casePath = openWith(browser, REPORT);
        say(
                browser,
                casePath,
                "ADDED",
                "by=Dr+Amara+Stone&author=CLINICIAN&words=" + URLEncoder.encode("ECOG performance status 1.", UTF_8));
        String facts = browser.get(casePath + "/facts").body();
        assertThat(facts).contains("Dr Amara Stone (clinician)");
        assertThat(fitness(browser, casePath))
                .hasSize(1)
                .first()
                .asString()
                .contains("<mark>ECOG performance status 1</mark>");
        assertThat(facts).doesNotContain("seems to belong to somebody else");
    }

    @Test
    void a_document_of_somebody_else_is_set_aside_and_one_press_releases_or_discards_it() {
        Browser browser = server.signedInBrowser();
        String casePath = openWith(browser, REPORT, REPORT.replace("pN0", "pNX"), STRANGER);
        assertThat(fitness(browser, casePath)).isEmpty();
        assertThat(browser.get(casePath + "/progress").body())
                .contains("It is about me: use it", "Nothing in it was used");

        press(browser, casePath, "/progress", "ABOUT_ME", "by=Zebulon+Quux");
        assertThat(fitness(browser, casePath)).hasSize(1);
        assertThat(browser.get(casePath + "/progress").body())
                .doesNotContain("It is about me: use it")
                .doesNotContain("Nothing in it was used");

        String page = browser.get(casePath + "/progress").body();
        String stranger = page.substring(page.indexOf("Document 3"));
        Matcher button = Pattern.compile("value=\"(NOT_ABOUT_ME\\|[^\"]*)\"").matcher(stranger);
        assertThat(button.find()).isTrue();
        say(browser, casePath, button.group(1), "by=Zebulon+Quux");
        assertThat(fitness(browser, casePath)).isEmpty();
    }

    @Test
    void a_program_says_it_in_json_and_is_told_what_is_missing() {
        Browser browser = server.signedInBrowser();
        String casePath = openWith(browser, REPORT);
        HttpResponse<String> taken = send(
                browser,
                casePath,
                "{\"mark\": \"added\", \"by\": \"Zebulon Quux\", \"words\": \"I had a heart attack in 2019.\"}");
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode said = new JsonMapper()
                .readTree(browser.send(
                                withToken("/api" + casePath + "/corrections").GET())
                        .body());
        assertThat(said.get(0).get("words").asString()).isEqualTo("I had a heart attack in 2019.");

        assertThat(send(browser, casePath, "{\"mark\": \"wrong\", \"by\": \"Z\"}")
                        .body())
                .contains("which statement is meant");
        assertThat(send(browser, casePath, "{\"mark\": \"wrong\"}").body()).contains("Fill in your name");
        assertThat(send(browser, casePath, "{\"mark\": \"nice\", \"by\": \"Z\"}")
                        .statusCode())
                .isEqualTo(422);
        String elsewhere = "sha256:" + "0".repeat(64) + " 1-2 Histology";
        assertThat(send(browser, casePath, "{\"mark\": \"wrong\", \"by\": \"Z\", \"about\": [\"" + elsewhere + "\"]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(casePath + "/amendment.txt").statusCode()).isEqualTo(404);
        assertThat(say(browser, casePath, "ADDED", "by=&words=x").body()).contains("Fill in your name");
    }

    private static HttpResponse<String> send(Browser browser, String casePath, String json) {
        return browser.send(withToken("/api" + casePath + "/corrections")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder withToken(String path) {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + server.address().bearerToken());
    }
}
