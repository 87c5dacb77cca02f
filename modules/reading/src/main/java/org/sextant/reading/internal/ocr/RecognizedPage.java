package org.sextant.reading.internal.ocr;

import java.util.ArrayList;
import java.util.List;
import org.sextant.model.PageSize;
import org.sextant.model.PlacedRun;

/**
 * A page image as recognised, in reading order.
 *
 * @param text its words, a line each, blocks apart by an empty line
 * @param runs one for each word, counted from the page's own begin, in points of the page
 * @param size how large the page is
 * @param legible whether its words were mostly sure
 */
public record RecognizedPage(String text, List<PlacedRun> runs, PageSize size, boolean legible) {

    /** A page whose words are less sure than this on average, each weighed by its length, is hard to read. */
    static final double SURE = 0.70;

    private static final double UNSURE_WORD = 0.50;

    /** So many unsure words are a page that is hard to read, whatever the rest. */
    private static final double UNSURE_SHARE = 0.25;

    public RecognizedPage {
        runs = List.copyOf(runs);
    }

    /** The words of an image, put together. */
    static RecognizedPage of(PageImage image, List<RecognizedWord> words) {
        StringBuilder text = new StringBuilder();
        List<PlacedRun> runs = new ArrayList<>();
        for (RecognizedWord word : words) {
            if (!text.isEmpty()) {
                text.append(separator(word.start()));
            }
            int begin = text.length();
            text.append(word.text());
            runs.add(new PlacedRun(begin, text.length(), image.inPoints(word.box()), word.confidence()));
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return new RecognizedPage(text.toString(), runs, image.size(), isLegible(words));
    }

    /** How sure words are on average, each weighed by its length; 0 where there are none. */
    static double meanConfidence(List<RecognizedWord> words) {
        double sum = 0;
        int characters = 0;
        for (RecognizedWord word : words) {
            sum += word.confidence() * word.text().length();
            characters += word.text().length();
        }
        return characters == 0 ? 0 : sum / characters;
    }

    private static boolean isLegible(List<RecognizedWord> words) {
        long unsure =
                words.stream().filter(word -> word.confidence() < UNSURE_WORD).count();
        return meanConfidence(words) >= SURE && unsure <= UNSURE_SHARE * words.size();
    }

    private static String separator(RecognizedWord.Start start) {
        return switch (start) {
            case WORD -> " ";
            case LINE -> "\n";
            case BLOCK -> "\n\n";
        };
    }

    @Override
    public String toString() {
        return "RecognizedPage[" + runs.size() + " words]";
    }
}
