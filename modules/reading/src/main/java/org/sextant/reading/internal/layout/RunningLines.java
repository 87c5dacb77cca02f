package org.sextant.reading.internal.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sextant.model.Box;
import org.sextant.model.PageSize;

/**
 * The lines at the top and foot of a page: those that come back on the pages around it, and page numbers, belong to no
 * sentence.
 */
final class RunningLines {

    /** A line that stands on so many of the two pages before and the two after runs through the document. */
    private static final int PAGES_THAT_AGREE = 2;

    private static final double ZONE = 0.13;
    private static final double SAME_HEIGHT = 0.025;
    private static final double ALIKE = 0.85;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:.{0,80}\\bpage\\s+\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\W*|\\W*\\d{1,4}\\s*(?:of|/)\\s*\\d{1,4}\\W*)");

    /** Those of a page without a place for its lines. */
    static final RunningLines NONE = new RunningLines(1, List.of());

    private final double height;
    private final List<TextLine> lines;

    private RunningLines(double height, List<TextLine> lines) {
        this.height = height;
        this.lines = lines;
    }

    /** The top and foot of a page. */
    static RunningLines of(List<TextLine> page, PageSize size) {
        return new RunningLines(
                size.height(),
                page.stream()
                        .filter(line -> isAtTop(line, size.height()) || isAtFoot(line, size.height()))
                        .toList());
    }

    /** The lines of this page that run through, seen beside the pages before and after it. */
    Set<TextLine> find(List<RunningLines> before, List<RunningLines> after) {
        Set<TextLine> running = new HashSet<>();
        for (TextLine line : lines) {
            long earlier = before.stream().filter(page -> page.has(line)).count();
            long later = after.stream().filter(page -> page.has(line)).count();
            boolean runs = earlier + later >= PAGES_THAT_AGREE
                    || PAGE_NUMBER.matcher(line.text()).matches();
            // the first head of a document splits nothing, and says what document it is
            if (runs && (earlier > 0 || isAtFoot(line, height))) {
                running.add(line);
            }
        }
        return running;
    }

    private boolean has(TextLine other) {
        return lines.stream()
                .anyMatch(line -> Math.abs(line.top() - other.top()) < SAME_HEIGHT * height
                        && likeness(shape(line.text()), shape(other.text())) >= ALIKE);
    }

    private static boolean isAtTop(TextLine line, double height) {
        Box box = line.box();
        return box != null && box.y() + box.height() < ZONE * height;
    }

    private static boolean isAtFoot(TextLine line, double height) {
        Box box = line.box();
        return box != null && box.y() > (1 - ZONE) * height;
    }

    /** The line with every number alike. */
    private static String shape(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\d+", "#")
                .replaceAll("[^\\p{L}#]+", " ")
                .strip();
    }

    /** The share of pairs of letters that two lines have in common: recognised text repeats itself but for a letter. */
    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
