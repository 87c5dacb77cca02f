package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.Box;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedPage;
import org.sextant.testkit.RenderedRecord;
import org.sextant.testkit.SharedData;

/** The box of every span holds the words of the span. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {

    private static final int DPI = 200;
    private static final long SEED = 7;

    /** Points around a box within which a scanned word may lie. */
    private static final double SLACK = 4;

    private static final String REPORT = """
            SURGICAL PATHOLOGY REPORT
            Specimen: right kidney, radical nephrectomy.
            Diagnosis: Clear cell renal cell carcinoma, 6.2 cm in greatest dimension, nucleolar grade 3, with invasion of
            the renal sinus fat. The surgical margins are free of tumor.
            Regional lymph nodes: two nodes examined, no metastasis.
            Pathologic stage: pT3a pN0.
            Metastatic renal cell carcinoma in the left adrenal gland, 1.4 cm.
            """;

    private static RecordReader reader;
    private static FactExtractor extractor;

    @BeforeAll
    static void open() {
        reader = RecordReader.start(ReadingLimits.defaults());
        extractor = FactExtractor.create(ExtractionSettings.defaults());
    }

    @AfterAll
    static void close() {
        reader.close();
        extractor.close();
    }

    @Test
    void the_words_of_every_fact_of_a_printed_report_are_under_its_box() throws IOException {
        for (PageStyle style : List.of(PageStyle.REPORT, PageStyle.TWO_COLUMNS)) {
            byte[] pdf = RecordPrinter.print(REPORT, style).content();
            assertThat(listMisplaced(pdf)).isEmpty();
            assertThat(listEvidence(pdf)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void the_words_of_every_fact_of_the_patients_digital_pages_are_under_its_box() throws IOException {
        Path patients = SharedData.require("data/patients");
        List<Path> files;
        try (Stream<Path> all = Files.walk(patients)) {
            files = all.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.toString().endsWith(".scan.pdf"))
                    .sorted()
                    .toList();
        }
        List<String> misplaced = new ArrayList<>();
        int placed = 0;
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            listMisplaced(content)
                    .forEach(place -> misplaced.add(patients.relativize(file).getParent() + " " + place));
            placed += listEvidence(content).size();
        }
        System.out.println(
                placed + " places in " + files.size() + " files, " + misplaced.size() + " not under their box");
        assertThat(misplaced).isEmpty();
    }

    @Test
    void the_words_of_every_fact_of_a_scan_are_where_they_were_drawn() {
        RenderedRecord scan = RecordScanner.toPdf(RecordPrinter.print(REPORT, PageStyle.REPORT), DPI, SEED);
        List<Evidence> found = listEvidence(scan.content());
        assertThat(found).hasSizeGreaterThan(4);
        for (Evidence evidence : found) {
            RenderedPage page = scan.pages().get(evidence.page() - 1);
            assertThat(evidence.boxes()).as("the boxes of " + evidence.finder()).isNotEmpty();
            String under = page.words().stream()
                    .filter(word -> evidence.boxes().stream().anyMatch(box -> isCentredIn(word.box(), box)))
                    .map(RenderedPage.Word::text)
                    .collect(Collectors.joining(" "));
            for (String word : evidence.quote().split("\\s+", -1)) {
                assertThat(shapes(under)).contains(shapes(word));
            }
        }
    }

    private static boolean isCentredIn(Box word, Box box) {
        double x = word.x() + word.width() / 2;
        double y = word.y() + word.height() / 2;
        return x > box.x() - SLACK
                && x < box.x() + box.width() + SLACK
                && y > box.y() - SLACK
                && y < box.y() + box.height() + SLACK;
    }

    private static List<Evidence> listEvidence(byte[] content) {
        DocumentText text = reader.read(DocumentId.of(content), content);
        return extractor.extract(text).stream()
                .flatMap(part -> part.statements().stream())
                .flatMap(statement -> statement.evidence().stream())
                .toList();
    }

    /** Finders and offsets, never words, of what is not under its box. */
    private static List<String> listMisplaced(byte[] content) throws IOException {
        List<String> misplaced = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(content)) {
            for (Evidence evidence : listEvidence(content)) {
                if (evidence.boxes().isEmpty()
                        || !letters(textUnder(
                                        document,
                                        evidence.page(),
                                        evidence.boxes().get(0)))
                                .contains(firstWord(evidence))) {
                    misplaced.add(evidence.finder() + " on page " + evidence.page() + " at " + evidence.begin());
                }
            }
        }
        return misplaced;
    }

    private static String textUnder(PDDocument document, int page, Box box) throws IOException {
        PDFTextStripperByArea area = new PDFTextStripperByArea();
        area.setSortByPosition(true);
        area.addRegion("box", new Rectangle2D.Double(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2));
        area.extractRegions(document.getPage(page - 1));
        return area.getTextForRegion("box");
    }

    private static String firstWord(Evidence evidence) {
        return letters(evidence.quote().strip().split("\\s+", 2)[0]);
    }

    /** Letters and digits that a scan does not tell apart are one: what the word is read as is another test's matter. */
    private static String shapes(String text) {
        return letters(text).replace('o', '0').replace('l', '1').replace('i', '1');
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
