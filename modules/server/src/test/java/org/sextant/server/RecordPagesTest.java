package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.store.AuditEntry;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedRecord;

/** Pages as words and as pictures, with the rooms that make them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordPagesTest {

    private static final int DPI = 200;
    private static final long SEED = 11;

    /** The letter O where a zero belongs: sure enough to be a doubtful reading. */
    private static final String REPORT = """
            SURGICAL PATHOLOGY REPORT
            Specimen: left kidney, radical nephrectomy.
            Diagnosis: Clear cell renal cell carcinoma, 6.2 cm in greatest dimension.
            Regional lymph nodes: two nodes examined, no metastasis.
            Pathologic stage: pT3a pNO.
            """;

    private static final Pattern PART = Pattern.compile("src=\"(/cases/[^\"]+/part\\.png\\?[^\"]+)\"");
    private static final Pattern SPAN = Pattern.compile("href=\"(/cases/[^\"]+/pages/1\\?begin=[^\"]+)\"");

    private static RunningServer server;
    private static Browser browser;
    private static String casePath;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withRooms(WalkRooms::open, dataDir);
        browser = server.signedInBrowser();
        casePath = browser.openCase();
        RenderedRecord printed = RecordPrinter.print(REPORT, PageStyle.REPORT);
        browser.upload(
                casePath,
                RecordScanner.toPdf(printed, DPI, SEED).content(),
                RunningServer.text("Carcinoma of the left kidney <b>& more</b>."));
        await().atMost(120, SECONDS)
                .until(() -> browser.get(casePath + "/progress").body().contains("See the guidance"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_doubtful_reading_is_shown_with_what_was_read() throws IOException {
        String facts = browser.get(casePath + "/facts").body();
        assertThat(facts)
                .contains(
                        "This was hard to read",
                        "loading=\"lazy\"",
                        "with the words that were read marked",
                        "<mark>pNO");
        Matcher part = PART.matcher(facts);
        assertThat(part.find()).isTrue();

        HttpResponse<byte[]> picture = browser.fetch(part.group(1).replace("&amp;", "&"));

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).isBetween(200, 800);
        assertThat(image.getHeight()).isBetween(60, 200);
    }

    @Test
    void a_page_shows_its_picture_its_words_and_what_was_found_with_the_chosen_words_marked() throws IOException {
        Matcher span = SPAN.matcher(browser.get(casePath + "/facts").body());
        assertThat(span.find()).isTrue();
        String page = browser.get(span.group(1).replace("&amp;", "&")).body();
        assertThat(page)
                .contains("What we found here", "Its words, as we read them", "<mark>", "class=\"marked\"")
                .contains("aria-current=\"true\"")
                .doesNotContain("style=");

        HttpResponse<byte[]> picture = browser.fetch(casePath + "/documents/" + job(1) + "/pages/1.png");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).as("A4 at 120 dpi").isBetween(980, 1000);
    }

    @Test
    void a_record_without_pages_shows_its_words_alone() {
        String page = browser.get(casePath + "/documents/" + job(2) + "/pages/1?begin=0&end=9")
                .body();
        assertThat(page)
                .contains("<mark>Carcinoma</mark>", "&lt;b&gt;&amp; more&lt;/b&gt;")
                .doesNotContain("<img");
        assertThat(browser.fetch(casePath + "/documents/" + job(2) + "/pages/1.png")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_not_found_and_nothing_breaks() {
        String document = casePath + "/documents/" + job(1) + "/pages/";
        for (String path : List.of(
                document + "2",
                document + "2.png",
                document + "0.png",
                document + "-1.png",
                document + "1/part.png?begin=100000&end=100001",
                browser.openCase() + "/documents/" + job(1) + "/pages/1.png",
                browser.openCase() + "/documents/" + job(1) + "/pages/1")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.get(document + "x.png").statusCode()).isEqualTo(400);
        assertThat(browser.get(document + "1?begin=-7&end=999999999").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(document + "1/part.png?begin=9&end=-9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_looked_at_a_page_is_noted_by_number() {
        browser.get(casePath + "/documents/" + job(1) + "/pages/1.png");
        CaseId caseId = new CaseId(casePath.substring("/cases/".length()));
        assertThat(server.context().getBean(Rooms.class).store().audit().list(caseId))
                .filteredOn(entry -> entry.action().equals("PAGE_READ"))
                .isNotEmpty()
                .extracting(AuditEntry::subject)
                .allMatch(subject -> subject.matches("\\d+/\\d+"));
    }

    /** The number of the job of a document of this number. */
    private static long job(int document) {
        Matcher job = Pattern.compile("/documents/(\\d+)/pages/1\"")
                .matcher(browser.get(casePath).body());
        long found = 0;
        for (int i = 0; i < document && job.find(); i++) {
            found = Long.parseLong(job.group(1));
        }
        return found;
    }
}
