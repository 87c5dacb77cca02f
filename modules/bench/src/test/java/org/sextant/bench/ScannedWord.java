package org.sextant.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;
import org.sextant.testkit.RenderedPage;
import org.sextant.testkit.RenderedRecord;

/**
 * A word of a scan as it was read, beside what was printed where it stands.
 *
 * @param confidence how sure the reading is
 * @param right whether its letters and digits are those that were printed
 */
record ScannedWord(double confidence, boolean right) {

    /** Points that a word may lie off its place. */
    private static final double SLACK = 1;

    /** So much of the narrower of two words must stand on the other. */
    private static final double OVERLAP = 0.35;

    /** Printed words whose middle is this much farther from that of the word read are of another line. */
    private static final double OTHER_LINE = 4;

    private static final double PART_OF_WORD = 0.8;

    /** Every word read on the pages of a scan, but for signs without a letter. */
    static List<ScannedWord> of(DocumentText text, RenderedRecord scan) {
        List<ScannedWord> words = new ArrayList<>();
        for (Page page : text.pages()) {
            List<RenderedPage.Word> printed =
                    scan.pages().get(page.number() - 1).words();
            for (PlacedRun run : page.runs()) {
                String read = letters(text.text().substring(run.begin(), run.end()));
                if (!read.isEmpty()) {
                    words.add(new ScannedWord(run.confidence(), isRight(read, run.box(), at(run.box(), printed))));
                }
            }
        }
        return words;
    }

    /** How many of these words that are this sure, and less than that, are wrong. */
    static long countWrong(List<ScannedWord> words, double from, double to) {
        return words.stream()
                .filter(word -> from <= word.confidence && word.confidence < to && !word.right)
                .count();
    }

    /** How many of these words are this sure, and less than that. */
    static long count(List<ScannedWord> words, double from, double to) {
        return words.stream()
                .filter(word -> from <= word.confidence && word.confidence < to)
                .count();
    }

    /** A printed word may be read in parts, and several as one. */
    private static boolean isRight(String read, Box box, List<RenderedPage.Word> printed) {
        String truth = letters(printed.stream().map(RenderedPage.Word::text).collect(Collectors.joining()));
        double width = printed.stream().mapToDouble(word -> word.box().width()).sum();
        return truth.equals(read) || (truth.contains(read) && box.width() < PART_OF_WORD * width);
    }

    private static List<RenderedPage.Word> at(Box box, List<RenderedPage.Word> printed) {
        double middle = middle(box);
        List<RenderedPage.Word> near = printed.stream()
                .filter(word -> word.box().y() - SLACK < middle
                        && middle < word.box().y() + word.box().height() + SLACK)
                .filter(word ->
                        overlap(word.box(), box) > OVERLAP * Math.min(word.box().width(), box.width()))
                .sorted(Comparator.comparingDouble(word -> word.box().x()))
                .toList();
        double nearest = near.stream()
                .mapToDouble(word -> Math.abs(middle(word.box()) - middle))
                .min()
                .orElse(0);
        return near.stream()
                .filter(word -> Math.abs(middle(word.box()) - middle) < nearest + OTHER_LINE)
                .toList();
    }

    private static double overlap(Box one, Box other) {
        return Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
