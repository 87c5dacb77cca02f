package org.sextant.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Page;

/**
 * The words of a piece of evidence that stand on its page.
 *
 * @param evidence the evidence
 * @param words its words with at least one letter or digit, each with where it is said to stand
 * @param elsewhere how many more stand on the next page
 */
record Span(Evidence evidence, List<Word> words, int elsewhere) {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** A word and its boxes on the page. */
    record Word(String text, List<Box> boxes) {}

    static Span of(DocumentText text, Evidence evidence) {
        Page page = text.pages().get(evidence.page() - 1);
        List<Word> words = new ArrayList<>();
        int elsewhere = 0;
        Matcher word = WORD.matcher(evidence.quote());
        while (word.find()) {
            int begin = evidence.begin() + word.start();
            if (begin >= page.end()) {
                elsewhere++;
            } else {
                words.add(new Word(word.group(), page.listBoxes(begin, evidence.begin() + word.end())));
            }
        }
        return new Span(evidence, words, elsewhere);
    }

    /** Names the span without its words. */
    String label() {
        return evidence.finder() + " on page " + evidence.page() + " at " + evidence.begin();
    }

    /** Whether a word may be read as another: scans do not tell some letters and digits apart, and err once in three. */
    static boolean isAlike(String one, String other) {
        String a = shapes(one);
        String b = shapes(other);
        return distance(a, b) <= Math.max(1, Math.min(a.length(), b.length()) / 3);
    }

    static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String shapes(String text) {
        return letters(text).replace('o', '0').replace('l', '1').replace('i', '1');
    }

    /** How many letters must be changed, added or left out to make one of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    @Override
    public String toString() {
        return "Span[" + label() + "]";
    }
}
