package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.RenderedRecord;

/** A word that a scan is said to be sure of is the word that was printed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfidenceTest {

    /** What extraction takes for sure, and where the figures beside it change. */
    private static final double SURE = 0.85;

    private static final List<Double> STEPS = List.of(0.0, 0.3, 0.5, 0.65, 0.7, 0.75, 0.8, SURE, 0.9, 0.95, 1.01);

    /** One sure word of so many may be wrong. */
    private static final double WRONG = 1 / 500.0;

    private static final long SEED = 29;

    @Test
    void sure_words_of_an_invented_scan_are_right() {
        List<ScannedWord> words = scan(List.of(InventedProse.pages(1)), 200);
        assertThat(words).hasSizeGreaterThan(300);
        assertSureWordsAreRight(words);
    }

    @Test
    @Tag("corpus")
    void sure_words_of_scanned_reports_are_right() throws IOException {
        for (int dpi : new int[] {150, 200}) {
            List<ScannedWord> words = scan(Reports.choose(20), dpi);
            for (int i = 0; i + 1 < STEPS.size(); i++) {
                double from = STEPS.get(i);
                double to = STEPS.get(i + 1);
                System.out.println("%d dpi, confidence %.2f to %.2f: %d of %d words wrong"
                        .formatted(
                                dpi,
                                from,
                                to,
                                ScannedWord.countWrong(words, from, to),
                                ScannedWord.count(words, from, to)));
            }
            assertSureWordsAreRight(words);
        }
    }

    private static void assertSureWordsAreRight(List<ScannedWord> words) {
        long sure = ScannedWord.count(words, SURE, 1);
        assertThat(sure).isGreaterThan(words.size() * 9L / 10);
        assertThat(ScannedWord.countWrong(words, SURE, 1)).isLessThanOrEqualTo((long) Math.ceil(sure * WRONG));
    }

    private static List<ScannedWord> scan(List<String> texts, int dpi) {
        List<ScannedWord> words = new ArrayList<>();
        try (RecordReader reader = RecordReader.start(ReadingLimits.defaults())) {
            for (String text : texts) {
                RenderedRecord scan = RecordScanner.toPdf(RecordPrinter.print(text, PageStyle.REPORT), dpi, SEED);
                byte[] content = scan.content();
                words.addAll(ScannedWord.of(reader.read(DocumentId.of(content), content), scan));
            }
        }
        return words;
    }
}
