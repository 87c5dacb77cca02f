package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedRecord;
import org.sextant.testkit.SharedData;

/** The boxes of every span of every fact hold the words of the span, all of them and no others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {

    private static final long SEED = 7;
    private static final int FEW = 1;
    private static final int MANY = 100;

    /** Of many digital spans, one in so many is cut out and recognised as well. */
    private static final int SAMPLE = 4;

    /** Words that a scan gives wrongly are not where they are said to be either. */
    private static final double MISREAD = 0.02;

    /** Two or three letters alone on a strip, out of a noisy scan, are often not made out. */
    private static final double MISREAD_STRIPS = 0.05;

    /** Boxes of an askew scan stand straight and so reach into what is beside them, on the lines above and below. */
    private static final double STRANGERS = 0.05;

    private static final String REPORT = """
            SURGICAL PATHOLOGY REPORT
            Specimen: right kidney, radical nephrectomy.
            Diagnosis: Clear cell renal cell carcinoma, 6.2 cm in greatest dimension, nucleolar grade 3, with invasion of
            the renal sinus fat. The surgical margins are free of tumor.
            Regional lymph nodes: two nodes examined, no metastasis.
            Pathologic stage: pT3a pN0.
            Metastatic renal cell carcinoma in the left adrenal gland, 1.4 cm.
            """;

    private static Spans spans;

    @BeforeAll
    static void open() {
        spans = new Spans();
    }

    @AfterAll
    static void close() {
        spans.close();
    }

    @Test
    void every_word_of_a_printed_report_is_in_its_box_however_the_page_lies_in_the_file() throws IOException {
        Tally tally = new Tally();
        ContactSheet sheet = new ContactSheet(spans);
        for (PageStyle style : List.of(PageStyle.REPORT, PageStyle.TWO_COLUMNS)) {
            RenderedRecord printed = RecordPrinter.print(REPORT, style);
            byte[] pdf = printed.content();
            Map<String, byte[]> laid = new LinkedHashMap<>();
            laid.put("plain", pdf);
            laid.put("cropped", TurnedPages.cropped(pdf));
            for (int degrees : new int[] {90, 180, 270}) {
                laid.put("turned " + degrees, TurnedPages.turned(pdf, degrees));
            }
            for (Map.Entry<String, byte[]> file : laid.entrySet()) {
                count(file.getKey(), file.getValue(), Ground.of(printed), tally, sheet, true);
            }
            count("sideways", TurnedPages.sideways(pdf), TurnedPages.sideways(printed.pages()), tally, null, true);
        }
        assertExact("printed reports", tally, sheet);
        assertThat(tally.spans()).isGreaterThan(60);
    }

    @Test
    void every_word_of_the_patients_digital_pages_is_in_its_box() throws IOException {
        Tally tally = new Tally();
        ContactSheet sheet = new ContactSheet(spans);
        for (Path file : patientFiles(".pdf")) {
            byte[] content = Files.readAllBytes(file);
            count(label(file), content, Ground.ofLetters(content), tally, sheet, true);
        }
        assertExact("patients' digital pages", tally, sheet);
    }

    @Test
    void every_word_of_the_patients_scans_and_photos_is_seen_in_its_box() throws IOException {
        ContactSheet sheet = new ContactSheet(spans);
        for (Path file : Stream.concat(patientFiles(".scan.pdf").stream(), patientFiles(".jpg").stream())
                .toList()) {
            byte[] content = Files.readAllBytes(file);
            for (Span span : spans.list(content)) {
                assertThat(span.evidence().boxes())
                        .as(label(file) + ": " + span.label())
                        .isNotEmpty();
                sheet.add(label(file), content, span);
            }
        }
        ContactSheet.Result seen = sheet.read();
        System.out.println("patients' scans and photos: " + seen);
        assertThat(seen.seenShare()).as(seen.unseen().toString()).isGreaterThan(1 - MISREAD_STRIPS);
    }

    @Test
    void every_word_of_a_scanned_report_is_where_it_was_drawn() throws IOException {
        Tally tally = new Tally();
        ContactSheet sheet = new ContactSheet(spans);
        for (int dpi : new int[] {200, 150}) {
            for (PageStyle style : List.of(PageStyle.REPORT, PageStyle.TWO_COLUMNS)) {
                RenderedRecord scan = RecordScanner.toPdf(RecordPrinter.print(REPORT, style), dpi, SEED);
                byte[] pdf = scan.content();
                count("scan " + dpi, pdf, Ground.of(scan), tally, sheet, false);
                count("turned scan " + dpi, TurnedPages.turned(pdf, 90), Ground.of(scan), tally, sheet, false);
                count(
                        "sideways scan " + dpi,
                        TurnedPages.sideways(pdf),
                        TurnedPages.sideways(scan.pages()),
                        tally,
                        null,
                        false);
            }
        }
        assertScanned("scanned reports", tally, sheet);
    }

    @Test
    void every_word_of_a_real_report_is_in_its_box_printed_and_scanned() throws IOException {
        assertReports(FEW);
    }

    @Test
    @Tag("corpus")
    void every_word_of_a_hundred_real_reports_is_in_its_box_printed_and_scanned() throws IOException {
        assertReports(MANY);
    }

    private static void assertReports(int count) throws IOException {
        Tally digital = new Tally();
        Tally scanned = new Tally();
        ContactSheet printedSheet = new ContactSheet(spans);
        ContactSheet scannedSheet = new ContactSheet(spans);
        List<String> reports = Reports.choose(count);
        for (int i = 0; i < reports.size(); i++) {
            for (PageStyle style : List.of(PageStyle.REPORT, PageStyle.TWO_COLUMNS)) {
                byte[] pdf = RecordPrinter.print(reports.get(i), style).content();
                count("report " + i, pdf, Ground.ofLetters(pdf), digital, printedSheet, true);
            }
            for (int dpi : new int[] {200, 150}) {
                RenderedRecord scan =
                        RecordScanner.toPdf(RecordPrinter.print(reports.get(i), PageStyle.REPORT), dpi, SEED + i);
                count("report " + i + " at " + dpi, scan.content(), Ground.of(scan), scanned, scannedSheet, false);
            }
        }
        assertExact(count + " reports printed", digital, printedSheet);
        assertScanned(count + " reports scanned", scanned, scannedSheet);
    }

    private static void count(
            String file, byte[] content, Ground ground, Tally tally, ContactSheet sheet, boolean digital)
            throws IOException {
        int number = 0;
        for (Span span : spans.list(content)) {
            tally.add(file, span, ground, digital);
            if (sheet != null && !span.evidence().boxes().isEmpty() && (!digital || number % SAMPLE == 0)) {
                sheet.add(file, content, span);
            }
            number++;
        }
    }

    private static void assertExact(String what, Tally tally, ContactSheet sheet) throws IOException {
        ContactSheet.Result seen = report(what, tally, sheet);
        assertThat(tally.unplaced()).isEmpty();
        assertThat(tally.misplaced()).isEmpty();
        assertThat(tally.strangers()).isZero();
        assertThat(seen.seenShare()).isGreaterThan(1 - MISREAD);
    }

    private static void assertScanned(String what, Tally tally, ContactSheet sheet) throws IOException {
        ContactSheet.Result seen = report(what, tally, sheet);
        assertThat(tally.unplaced()).isEmpty();
        assertThat(tally.misplacedShare()).as(tally.misplaced().toString()).isLessThan(MISREAD);
        assertThat(tally.strangersShare()).isLessThan(STRANGERS);
        assertThat(seen.seenShare()).as(seen.unseen().toString()).isGreaterThan(1 - MISREAD_STRIPS);
    }

    private static ContactSheet.Result report(String what, Tally tally, ContactSheet sheet) throws IOException {
        ContactSheet.Result seen = sheet.read();
        System.out.println(what + ": " + tally + "; " + seen);
        return seen;
    }

    private static List<Path> patientFiles(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(SharedData.require("data/patients"))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> ending.contains("scan") || !file.toString().contains(".scan."))
                    .sorted()
                    .toList();
        }
    }

    private static String label(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
