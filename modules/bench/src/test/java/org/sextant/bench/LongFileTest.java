package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedRecord;

/** A file ten times as long does not need ten times the memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("load")
class LongFileTest {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final int SCANNED = 300;
    private static final int DPI = 150;

    /** What the parent may grow by, with what was read in its hands. */
    private static final long PARENT_MB = 64;

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private static final String NOTE = "Clinic note\nShe feels well. No new complaints.\nPathologic stage pT1a pN0.\n";

    @Test
    void a_thousand_printed_pages_are_read_in_the_heap_of_a_reader() throws IOException {
        Peak few = read(printed(FEW), FEW);
        Peak many = read(printed(MANY), MANY);
        System.out.println(FEW + " pages: " + few + "; " + MANY + " pages: " + many);
        assertThat(many.parentMb()).isLessThan(PARENT_MB);
    }

    @Test
    void three_hundred_scanned_pages_need_the_memory_of_thirty() throws IOException {
        Peak few = read(scanned(SCANNED / 10), SCANNED / 10);
        Peak many = read(scanned(SCANNED), SCANNED);
        System.out.println(SCANNED / 10 + " scanned pages: " + few + "; " + SCANNED + ": " + many);
        assertThat(many.parentMb()).isLessThan(PARENT_MB);
        assertThat(many.childMb()).isLessThan(few.childMb() * 3 / 2);
    }

    private static Peak read(byte[] pdf, int pages) throws IOException {
        try (RecordReader reader = RecordReader.start(ReadingLimits.defaults())) {
            long before = usedMb();
            DocumentText text = reader.read(DocumentId.of(pdf), pdf);
            long after = usedMb();
            long child = ProcessHandle.current()
                    .children()
                    .mapToLong(process -> peakMb(process.pid()))
                    .max()
                    .orElse(0);
            assertThat(text.issues()).isEmpty();
            assertThat(text.pages()).hasSize(pages).allSatisfy(page -> assertThat(page.runs())
                    .isNotEmpty());
            return new Peak(child, after - before, text.text().length());
        }
    }

    private static byte[] printed(int pages) throws IOException {
        String text = InventedProse.pages(pages);
        return repeated(RecordPrinter.print(text, PageStyle.REPORT), pages);
    }

    private static byte[] scanned(int pages) throws IOException {
        return repeated(RecordScanner.toPdf(RecordPrinter.print(NOTE, PageStyle.PLAIN), DPI, pages), pages);
    }

    /** The pages of a file, and its first again and again, until there are so many. */
    private static byte[] repeated(RenderedRecord record, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(record.content());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage first = document.getPage(0);
            while (document.getNumberOfPages() < pages) {
                document.importPage(first);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static long peakMb(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long usedMb() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least >> 20;
    }

    /**
     * What reading took.
     *
     * @param childMb the most memory that the reader process ever held
     * @param parentMb what the parent grew by
     * @param characters how long the text is
     */
    private record Peak(long childMb, long parentMb, int characters) {

        @Override
        public String toString() {
            return "reader process %d MB at its peak, parent %d MB more, %d characters"
                    .formatted(childMb, parentMb, characters);
        }
    }
}
