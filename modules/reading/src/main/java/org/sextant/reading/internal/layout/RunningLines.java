package org.sextant.reading.internal.layout;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}#]+");

    /** Those of a page without a place for its lines. */
    static final RunningLines NONE = new RunningLines(1, List.of());

    private final double height;
    private final List<Edge> lines;

    private RunningLines(double height, List<Edge> lines) {
        this.height = height;
        this.lines = lines;
    }

    /** The top and foot of a page. */
    static RunningLines of(List<TextLine> page, PageSize size) {
        return new RunningLines(
                size.height(),
                page.stream()
                        .filter(line -> isAtTop(line, size.height()) || isAtFoot(line, size.height()))
                        .map(Edge::of)
                        .toList());
    }

    /** The lines of this page that run through, seen beside the pages before and after it. */
    Set<TextLine> find(List<RunningLines> before, List<RunningLines> after) {
        Set<TextLine> running = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Edge edge : lines) {
            TextLine line = edge.line();
            long earlier = before.stream().filter(page -> page.has(edge)).count();
            long later = after.stream().filter(page -> page.has(edge)).count();
            boolean runs = earlier + later >= PAGES_THAT_AGREE
                    || PAGE_NUMBER.matcher(line.text()).matches();
            // the first head of a document splits nothing, and says what document it is
            if (runs && (earlier > 0 || isAtFoot(line, height))) {
                running.add(line);
            }
        }
        return running;
    }

    private boolean has(Edge other) {
        return lines.stream()
                .anyMatch(edge ->
                        Math.abs(edge.line().top() - other.line().top()) < SAME_HEIGHT * height && edge.isLike(other));
    }

    private static boolean isAtTop(TextLine line, double height) {
        Box box = line.box();
        return box != null && box.y() + box.height() < ZONE * height;
    }

    private static boolean isAtFoot(TextLine line, double height) {
        Box box = line.box();
        return box != null && box.y() > (1 - ZONE) * height;
    }

    /**
     * A line at the top or foot.
     *
     * @param shape the line with every number alike
     * @param pairs every two letters that stand side by side in it
     */
    private record Edge(TextLine line, String shape, Set<String> pairs) {

        static Edge of(TextLine line) {
            String shape = NOT_LETTERS
                    .matcher(
                            NUMBER.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#"))
                    .replaceAll(" ")
                    .strip();
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < shape.length(); i++) {
                pairs.add(shape.substring(i, i + 2));
            }
            return new Edge(line, shape, pairs);
        }

        /** Whether they have most pairs of letters in common: recognised text repeats itself but for a letter. */
        boolean isLike(Edge other) {
            if (shape.equals(other.shape)) {
                return true;
            }
            int all = pairs.size() + other.pairs.size();
            long common = pairs.stream().filter(other.pairs::contains).count();
            return all > 0 && 2.0 * common / all >= ALIKE;
        }
    }
}
