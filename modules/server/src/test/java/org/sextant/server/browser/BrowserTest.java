package org.sextant.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.guidance.RulePacks;
import org.sextant.model.PackId;
import org.sextant.server.RunningServer;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.testkit.PackArchive;

/**
 * What people do and see, in a real browser against the real rooms. One server, one browser and one case that is read by
 * all; whoever changes a case brings their own, and the release, which changes all of them, comes last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {

    private static final String SURGERY = "Is surgery on the kidney an option when the cancer has spread?";
    private static final String EVERYTHING_READ = "kidney-in-place";
    private static final String NEWS = "Something we say of this case has changed. Read what, and why.";
    private static final String OTHER = "late-solitary-metastasis";

    private static Chromium chromium;
    private static RunningServer server;
    private static String casePath;
    private static String patient;
    private static String owner;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        chromium = Chromium.open();
        server = RunningServer.withRooms(WalkRooms::open, dataDir, "--sextant.server.uploads-per-minute=1000");
        try (Visitor agnes = visitor(Screen.DESKTOP, "en")) {
            agnes.signUp("agnes", "");
            casePath = agnes.startCase();
            agnes.upload(EVERYTHING_READ);
            agnes.awaitEverythingRead();
            patient = agnes.storageState();
        }
        try (Visitor host = visitor(Screen.DESKTOP, "en")) {
            host.open("/sign-in");
            host.fill("Code of this machine", server.address().signInCode());
            host.press("Use the code");
            owner = host.storageState();
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
    }

    private static Visitor visitor(Screen screen, String language) {
        return new Visitor(chromium.browser().newContext(screen.options(language)), server::uri);
    }

    /** A stranger, until they sign in. */
    private Visitor stranger(Screen screen) {
        return join(visitor(screen, "en"));
    }

    /** Somebody who is signed in already. */
    private Visitor signedIn(String who, Screen screen, String language) {
        Browser.NewContextOptions options = screen.options(language).setStorageState(who);
        return join(new Visitor(chromium.browser().newContext(options), server::uri));
    }

    private Visitor join(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_asks_in_their_own_words_and_reads_the_answer(Screen screen) {
        Visitor stranger = stranger(screen);
        stranger.open("/");
        stranger.fill("Your question", "Is surgery an option for metastatic kidney cancer?");
        stranger.press("Ask");
        assertThat(stranger.heading(SURGERY)).isVisible();
        assertThat(stranger.heading("Questions to bring to your care team")).isVisible();
        stranger.follow("Upload your records");
        assertThat(stranger.heading("Sign in")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_patient_uploads_reads_corrects_and_sees_the_guidance_change(Screen screen) {
        Visitor bertha = stranger(screen);
        bertha.signUp("bertha at " + screen.width(), "");
        String path = bertha.startCase();
        long sent = System.nanoTime();
        bertha.upload(OTHER);
        assertThat(bertha.text("1-nephrectomy-report.pdf")).isVisible();
        bertha.page().locator("li[data-state=DONE]").first().waitFor();
        Duration first = Duration.ofNanos(System.nanoTime() - sent);
        bertha.awaitEverythingRead();

        bertha.follow("See what we found");
        Locator histology = bertha.card("Type of cancer cells").first();
        histology.getByText("Where it says so").click();
        histology.getByText("See it on the page").first().click();
        assertThat(bertha.page().locator("mark").first()).hasText("clear cell");
        assertThat(bertha.page().locator("rect.marked").first()).isAttached();

        bertha.open(path + "/guidance");
        Locator surgery =
                bertha.page().locator("article.answer").filter(new Locator.FilterOptions().setHasText("Rules: MDT-06"));
        assertThat(surgery.first()).isVisible();
        bertha.open(path + "/facts");
        Locator card = bertha.card("All spread could be treated locally");
        card.getByText("Is this right?").click();
        bertha.fill("Your name", "Bertha Example");
        long marked = System.nanoTime();
        card.getByText("Wrong").click();
        assertThat(bertha.text("Bertha Example (patient)")).isVisible();
        bertha.follow("Guidance");
        assertThat(surgery).hasCount(0);
        Duration corrected = Duration.ofNanos(System.nanoTime() - marked);

        System.out.printf(
                "at %d pixels: first document read %d ms after it was sent, guidance changed %d ms after a mark%n",
                screen.width(), first.toMillis(), corrected.toMillis());
        // what is promised is 5 and 2 seconds on a machine that does nothing else; docs/measurements.md has what was
        // measured
        assertThat(first).isLessThan(Duration.ofSeconds(10));
        assertThat(corrected).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_patient_invites_their_doctor_who_reads_the_case_and_records_a_decision() {
        Visitor agnes = signedIn(patient, Screen.PHONE, "en");
        agnes.open(casePath + "/sharing");
        agnes.press("Make a code");
        String code = agnes.page().locator("[role=status] code").textContent();

        Visitor doctor = stranger(Screen.DESKTOP);
        doctor.signUp("dr cyril", code);
        doctor.page().locator(".cases a").click();
        doctor.follow("Case sheet");
        assertThat(doctor.heading("Options, criterion by criterion").first()).isVisible();
        doctor.page().getByLabel("otherwise").check();
        doctor.fill("What was decided, and why", "Board: removal of the kidney first.");
        doctor.press("Record it");
        assertThat(doctor.text("Board: removal of the kidney first.")).isVisible();

        agnes.open(casePath + "/sheet");
        assertThat(agnes.text("Board: removal of the kidney first.")).isVisible();
        assertThat(agnes.text("dr cyril")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void a_patient_takes_everything_and_deletes_everything(Screen screen) {
        Visitor dorothea = stranger(screen);
        dorothea.signUp("dorothea at " + screen.width(), "");
        String path = dorothea.startCase();
        dorothea.upload("record-full-of-traps");
        dorothea.awaitEverythingRead();
        dorothea.follow("Sharing");
        Download everything = dorothea.page().waitForDownload(() -> dorothea.follow("Get everything"));
        assertThat(everything.suggestedFilename()).isEqualTo("everything.zip");
        dorothea.fill("Type the word “delete”", "delete");
        dorothea.press("Delete everything of this case");
        assertThat(dorothea.heading("The case is deleted")).isVisible();
        dorothea.follow("Your cases");
        assertThat(dorothea.text("There is no case yet.")).isVisible();
        dorothea.open(path);
        assertThat(dorothea.text("There is nothing here.")).isVisible();
    }

    @Test
    void everything_can_be_done_with_keys_alone() {
        Visitor ernest = stranger(Screen.DESKTOP);
        ernest.signUp("ernest", "");
        ernest.willChoose(OTHER);
        ernest.open("/");
        ernest.tabTo("Skip to the content");
        ernest.key("Enter");
        ernest.tabTo("Your question");
        ernest.type("Is surgery an option for metastatic kidney cancer?");
        ernest.tabTo("Ask");
        ernest.key("Enter");
        assertThat(ernest.heading(SURGERY)).isVisible();
        ernest.tabTo("Your cases");
        ernest.key("Enter");
        assertThat(ernest.heading("Know where you stand")).isVisible();
        ernest.tabTo("Start a new case");
        ernest.key("Enter");
        assertThat(ernest.heading("Add records")).isVisible();
        ernest.tabTo("Choose files, or drop them here");
        ernest.key("Enter");
        assertThat(ernest.text("3 files are ready.")).isVisible();
        ernest.tabTo("Add to this case");
        ernest.key("Enter");
        ernest.awaitEverythingRead();
        ernest.tabTo("See what we found");
        ernest.key("Enter");
        assertThat(ernest.heading("The cancer")).isVisible();
        ernest.tabTo("Your name");
        ernest.type("Ernest Example");
        ernest.tabTo("Is this right?");
        ernest.key("Enter");
        ernest.tabTo("Out of date");
        ernest.key("Enter");
        assertThat(ernest.text("Ernest Example (patient)")).isVisible();
        ernest.tabTo("Guidance");
        ernest.key("Enter");
        assertThat(ernest.heading("Sources").first()).isVisible();
    }

    @Test
    void without_scripts_one_signs_in_uploads_and_reads() {
        Visitor frida = stranger(Screen.WITHOUT_SCRIPTS);
        frida.signUp("frida", "");
        frida.startCase();
        frida.upload(OTHER);
        for (int reloads = 0;
                reloads < 120 && !frida.text("Everything has been read.").isVisible();
                reloads++) {
            frida.page().waitForTimeout(500);
            frida.follow("Reload to see how far it is");
        }
        frida.follow("See the guidance");
        assertThat(frida.heading("Sources").first()).isVisible();
        frida.follow("What we found");
        Locator histology = frida.card("Type of cancer cells").first();
        histology.getByText("Where it says so").click();
        assertThat(histology.locator("mark").first()).hasText("clear cell");
    }

    /** A page, by the name of its picture and its path below the case or the server. */
    private static Stream<String> pagesOfStrangers() {
        return Stream.of(
                "front /",
                "answer /topics/kidney/cytoreductive-nephrectomy",
                "library /library",
                "sign-in /sign-in",
                "sign-up /sign-up",
                "error /topics/kidney/nothing");
    }

    private static Stream<String> pagesOfPatients() {
        return Stream.of(
                "cases /cases",
                "case " + casePath,
                "facts " + casePath + "/facts",
                "guidance " + casePath + "/guidance",
                "sheet " + casePath + "/sheet",
                "sharing " + casePath + "/sharing",
                "account /account");
    }

    @ParameterizedTest
    @MethodSource("pagesOfStrangers")
    void what_strangers_see(String page) {
        checkEverywhere(page, "{\"cookies\":[],\"origins\":[]}");
    }

    @ParameterizedTest
    @MethodSource("pagesOfPatients")
    void what_patients_see(String page) {
        checkEverywhere(page, patient);
    }

    @ParameterizedTest
    @MethodSource
    void what_administrators_see(String page) {
        checkEverywhere(page, owner);
    }

    private static Stream<String> what_administrators_see() {
        return Stream.of("administration /administration", "audit /administration/audit");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void two_maintainers_release_a_pack_with_one_changed_row_and_the_patient_sees_what_changed_and_why() {
        Visitor host = signedIn(owner, Screen.DESKTOP, "en");
        host.open("/administration");
        host.page().getByLabel("maintainer of rule packs").check();
        host.press("Make a code");
        String code = host.page().locator("[role=status] code").textContent();
        Visitor grace = stranger(Screen.DESKTOP);
        grace.signUp("grace", code);
        Visitor agnes = signedIn(patient, Screen.PHONE, "en");
        agnes.open(casePath + "/changes");
        assertThat(agnes.text("Nothing has changed")).isVisible();

        grace.open("/releases");
        grace.page()
                .locator("#pack")
                .setInputFiles(new FilePayload("kidney-2026.2.zip", "application/zip", kidneyWithOneRowChanged()));
        grace.press("Check and offer");
        String release = grace.path();
        grace.press("Preview");
        grace.awaitDone("Preview");
        assertThat(grace.page().locator("td").getByText("rule row CN-09.a")).isVisible();
        agnes.open(casePath + "/changes");
        assertThat(agnes.text("Nothing has changed")).isVisible();

        grace.press("I approve it");
        assertThat(grace.page().getByText("Publish", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        host.open(release);
        host.press("I approve it");
        host.press("Publish");
        host.awaitDone("Re-evaluation");

        agnes.open("/cases");
        agnes.follow(NEWS);
        assertThat(agnes.text("We looked at your case once more.")).isVisible();
        assertThat(agnes.text("The rules we use are new.")).isVisible();
        assertThat(
                        agnes.text(
                                "Still said, but not in the same way: Removing the kidney tumour and treating each place of spread."))
                .isVisible();
        assertThat(agnes.page().locator("tbody td").getByText("evidence: moderate"))
                .isVisible();
        agnes.page().getByText("Why, for the care team").click();
        assertThat(agnes.text("rule row CN-09.a")).isVisible();
        agnes.open("/cases");
        assertThat(agnes.text(NEWS)).hasCount(0);
        agnes.open(casePath + "/changes?lang=es");
        assertThat(agnes.text("Hemos vuelto a mirar su caso.")).isVisible();
        assertThat(String.join(
                        " ",
                        agnes.page()
                                .locator("main > section > p, main tbody, main dt")
                                .allTextContents()))
                .contains("Quitar el tumor del riñón", "fila de reglas CN-09.a")
                .doesNotContain("Still said", "Removing", "evidence", "rule row");
        agnes.open(casePath + "/guidance?lang=en");
        assertThat(agnes.text("kidney/2026.2")).isVisible();
        agnes.open("/library");
        assertThat(agnes.text("kidney/2026.2")).isVisible();

        checkEverywhere("releases /releases", owner);
        checkEverywhere("release " + release, owner);
        checkEverywhere("changes " + casePath + "/changes", patient);
    }

    private static byte[] kidneyWithOneRowChanged() {
        RulePacks packs = RulePacks.bundled();
        PackId kidney = packs.list().stream()
                .filter(pack -> pack.name().equals("kidney"))
                .findFirst()
                .orElseThrow();
        return PackArchive.of(packs.archive(kidney))
                .version("2026.2")
                .edit(
                        "decisions/cytoreductive-nephrectomy.csv",
                        table -> table.replaceFirst("(?m)^(CN-09\\.a,.*,CN_UPFRONT_OLIGO,headline,FOR),C,", "$1,B,"))
                .bytes();
    }

    /** In both languages, one on each screen: what axe looks at is the same at either width, and each takes a second. */
    private void checkEverywhere(String page, String who) {
        String[] nameAndPath = page.split(" ", 2);
        check(nameAndPath, who, Screen.DESKTOP, "en");
        check(nameAndPath, who, Screen.PHONE, "es");
    }

    private void check(String[] nameAndPath, String who, Screen screen, String language) {
        Visitor visitor = signedIn(who, screen, language);
        visitor.open(nameAndPath[1]);
        PageCheck.check(visitor.page(), nameAndPath[0], language, screen);
        if (screen == Screen.PHONE) {
            visitor.open(nameAndPath[1] + "?lang=en");
        }
        PageCheck.picture(visitor.page(), nameAndPath[0], screen);
    }

    @Test
    void a_page_of_a_document() {
        for (String language : List.of("en", "es")) {
            Visitor agnes = signedIn(patient, Screen.DESKTOP, language);
            agnes.open(casePath + "/facts");
            String path = agnes.page().locator("article.card footer a").first().getAttribute("href");
            agnes.open(path);
            PageCheck.check(agnes.page(), "page", language, Screen.DESKTOP);
        }
        Visitor again = signedIn(patient, Screen.DESKTOP, "en");
        again.open(casePath + "/facts");
        again.open(again.page().locator("article.card footer a").first().getAttribute("href"));
        PageCheck.picture(again.page(), "page", Screen.DESKTOP);
    }

    @ParameterizedTest
    @CsvSource({"guidance, Fit as the trials asked, 14", "sheet, Every place of spread could be treated, 6"})
    void the_page_prints_as_one_document_without_the_ways_around_it(String name, String words, int mostPages)
            throws IOException {
        Visitor agnes = signedIn(patient, Screen.DESKTOP, "en");
        agnes.open(casePath + "/" + name);
        agnes.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(agnes.page().locator("nav:visible, form:visible, button:visible"))
                .hasCount(0);
        byte[] pdf = agnes.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s+", " "))
                    .contains("Is surgery on the kidney an option?", words)
                    .doesNotContain("Sign out", "Skip to the content");
            assertThat(printed.getNumberOfPages()).isLessThanOrEqualTo(mostPages);
        }
    }
}
