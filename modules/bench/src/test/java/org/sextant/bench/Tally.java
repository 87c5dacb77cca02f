package org.sextant.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sextant.testkit.RenderedPage;

/** Counts how the places of spans agree with what truly stands there. */
final class Tally {

    private int spans;
    private int boxes;
    private int words;
    private int elsewhere;
    private int strangers;
    private final List<String> unplaced = new ArrayList<>();
    private final List<String> misplaced = new ArrayList<>();

    /** Counts a span of a file; exact where no letter had to be recognised. */
    void add(String file, Span span, Ground ground, boolean exact) {
        spans++;
        boxes += span.evidence().boxes().size();
        words += span.words().size();
        elsewhere += span.elsewhere();
        if (span.evidence().boxes().isEmpty()) {
            unplaced.add(file + ": " + span.label());
        }
        int page = span.evidence().page();
        int expected = 0;
        for (Span.Word word : span.words()) {
            List<RenderedPage.Word> there = ground.under(page, word.boxes());
            expected += there.size();
            if (!agrees(word.text(), there, exact)) {
                misplaced.add(file + ": " + span.label());
            }
        }
        strangers += Math.max(0, ground.under(page, span.evidence().boxes()).size() - expected);
    }

    private static boolean agrees(String word, List<RenderedPage.Word> there, boolean exact) {
        String text = there.stream().map(RenderedPage.Word::text).collect(Collectors.joining());
        return exact
                ? Span.letters(text).equals(Span.letters(word))
                : !there.isEmpty() && (Span.isAlike(word, text) || contains(text, word));
    }

    /** A span may begin or end within a printed word, and two words may be read as one. */
    private static boolean contains(String text, String word) {
        String all = Span.letters(text);
        String part = Span.letters(word);
        return all.contains(part) || (all.length() > 1 && part.contains(all));
    }

    int spans() {
        return spans;
    }

    int strangers() {
        return strangers;
    }

    /** Words of others in the boxes, beside the words that are meant. */
    double strangersShare() {
        return words == 0 ? 0 : strangers / (double) words;
    }

    double misplacedShare() {
        return words == 0 ? 0 : misplaced.size() / (double) words;
    }

    List<String> unplaced() {
        return unplaced;
    }

    List<String> misplaced() {
        return misplaced;
    }

    @Override
    public String toString() {
        return "%d spans, %d without a place, %d boxes, %d words, %d not where they are said to be, %d others in the boxes, %d on the next page"
                .formatted(spans, unplaced.size(), boxes, words, misplaced.size(), strangers, elsewhere);
    }
}
