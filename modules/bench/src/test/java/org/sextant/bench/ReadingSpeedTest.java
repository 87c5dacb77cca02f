package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.FileRequest;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedRecord;

/**
 * How long reading takes beside the bare library and the bare program, in one run on one machine. Wall clock: on a machine that
 * does other things the figures say little.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("load")
class ReadingSpeedTest {

    private static final int PAGES = 40;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 25;
    private static final int SCANNED_PAGES = 4;
    private static final int SCAN_ROUNDS = 3;
    private static final int DPI = 200;
    private static final long SEED = 11;

    private static final double DIGITAL_RATIO = 1.5;
    private static final double SCAN_RATIO = 1.2;

    /** Two processors read twice as much as one, but for what they share. */
    private static final double SIDE_BY_SIDE = 1.6;

    private static final FileRequest PLAIN = FileRequest.of(Budget.of(5_000_000, 1_000));

    @Test
    void a_digital_page_takes_little_longer_than_its_bare_text() throws IOException {
        FileParser parser = new FileParser();
        for (PageStyle style : List.of(PageStyle.REPORT, PageStyle.TWO_COLUMNS)) {
            byte[] pdf = RecordPrinter.print(InventedProse.pages(PAGES), style).content();
            DocumentId id = DocumentId.of(pdf);
            Work bare = () -> stripText(pdf);
            Work ours = () -> parser.parse(id, pdf, PLAIN, page -> {});
            for (int i = 0; i < WARM_UP; i++) {
                bare.run();
                ours.run();
            }
            Ratio ratio = Ratio.of(ours, bare, ROUNDS);
            System.out.println(PAGES + " pages in " + style.columns() + " columns, reader / PDFBox: " + ratio);
            assertThat(ratio.median()).isLessThan(DIGITAL_RATIO);
        }
    }

    @Test
    void recognising_takes_little_longer_than_the_bare_program_and_uses_every_processor(@TempDir Path folder)
            throws IOException {
        RenderedRecord printed = RecordPrinter.print(InventedProse.pages(SCANNED_PAGES), PageStyle.REPORT);
        List<byte[]> images = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (RenderedRecord image : RecordScanner.toPngs(printed, DPI, SEED)) {
            Path file = folder.resolve("page" + files.size() + ".png");
            Files.write(file, image.content());
            files.add(file);
            images.add(image.content());
        }
        byte[] all = RecordScanner.toPdf(printed, DPI, SEED).content();
        BareTesseract tesseract = BareTesseract.in(folder);
        try (RecordReader reader = RecordReader.start(ReadingLimits.defaults())) {
            read(reader, images.get(0));
            Work ours = () -> {
                for (byte[] image : images) {
                    read(reader, image);
                }
            };
            Work bare = () -> {
                for (Path file : files) {
                    tesseract.recognize(file);
                }
            };
            Ratio alone = Ratio.of(ours, bare, SCAN_ROUNDS);
            Ratio together = Ratio.of(ours, () -> read(reader, all), SCAN_ROUNDS);
            System.out.println(files.size() + " page images one at a time, reader / tesseract: " + alone);
            System.out.println(files.size() + " pages one at a time / in one file: " + together);
            assertThat(alone.median()).isLessThan(SCAN_RATIO);
            if (Runtime.getRuntime().availableProcessors() > 1) {
                assertThat(together.median()).isGreaterThan(SIDE_BY_SIDE);
            }
        }
    }

    private static void stripText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).isNotBlank();
        }
    }

    private static void read(RecordReader reader, byte[] content) {
        DocumentText text = reader.read(DocumentId.of(content), content);
        assertThat(text.text()).isNotBlank();
    }

    private interface Work {
        void run() throws IOException;
    }

    /**
     * What two works took, in turn.
     *
     * @param median the ratio of their medians
     * @param lowest the least ratio of any round
     * @param highest the greatest
     * @param firstMillis the median of the first
     */
    private record Ratio(double median, double lowest, double highest, double firstMillis) {

        static Ratio of(Work first, Work second, int rounds) throws IOException {
            double[] firsts = new double[rounds];
            double[] seconds = new double[rounds];
            double[] ratios = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                seconds[i] = millis(second);
                firsts[i] = millis(first);
                ratios[i] = firsts[i] / seconds[i];
            }
            Arrays.sort(firsts);
            Arrays.sort(seconds);
            Arrays.sort(ratios);
            return new Ratio(
                    firsts[rounds / 2] / seconds[rounds / 2], ratios[0], ratios[rounds - 1], firsts[rounds / 2]);
        }

        private static double millis(Work work) throws IOException {
            long begin = System.nanoTime();
            work.run();
            return (System.nanoTime() - begin) / 1e6;
        }

        @Override
        public String toString() {
            return "%.2f (%.2f to %.2f), %.0f ms".formatted(median, lowest, highest, firstMillis);
        }
    }
}
