package org.sextant.reading.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;
import org.sextant.model.PlacedRun;

/**
 * One line of a page's text, and its place.
 *
 * @param text the line without its end
 * @param begin offset of its first character in the page's text
 * @param runs its placed runs, counted from the page's begin
 * @param box the place of the whole line; absent for a line without placed runs
 * @param height that of its tallest run, which on a page laid on askew is less than that of its box; 0 without runs
 */
record TextLine(
        String text,
        int begin,
        List<PlacedRun> runs,
        @Nullable Box box,
        double height) {

    /** Blank space of so many line heights inside a line parts the cells of a table. */
    private static final double CELL_GAP = 1.5;

    static List<TextLine> of(String text, List<PlacedRun> runs) {
        List<TextLine> lines = new ArrayList<>();
        int next = 0;
        int begin = 0;
        while (begin < text.length()) {
            int stop = text.indexOf('\n', begin);
            int end = stop < 0 ? text.length() : stop;
            int first = next;
            while (next < runs.size() && runs.get(next).begin() < end) {
                next++;
            }
            List<PlacedRun> own = List.copyOf(runs.subList(first, next));
            lines.add(new TextLine(text.substring(begin, end), begin, own, boxOf(own), heightOf(own)));
            begin = end + 1;
        }
        return lines;
    }

    double left() {
        return runs.get(0).box().x();
    }

    double right() {
        Box last = runs.get(runs.size() - 1).box();
        return last.x() + last.width();
    }

    /** Where its first run begins, from the top of the page. */
    double top() {
        return runs.get(0).box().y();
    }

    /** Whether blank space parts it into cells, as a row of a table. */
    boolean hasCells() {
        double gap = CELL_GAP * height();
        for (int i = 1; i < runs.size(); i++) {
            Box before = runs.get(i - 1).box();
            if (runs.get(i).box().x() - before.x() - before.width() > gap) {
                return true;
            }
        }
        return text.indexOf('\t') >= 0;
    }

    /** The width of its first word. */
    double firstWordWidth() {
        int blank = text.stripLeading().indexOf(' ');
        int end = begin + text.length() - text.stripLeading().length() + (blank < 0 ? text.length() : blank);
        PlacedRun last = runs.get(0);
        for (PlacedRun run : runs) {
            last = run.begin() < end ? run : last;
        }
        return last.box().x() + last.box().width() - left();
    }

    private static @Nullable Box boxOf(List<PlacedRun> runs) {
        Box whole = null;
        for (PlacedRun run : runs) {
            whole = whole == null ? run.box() : whole.and(run.box());
        }
        return whole;
    }

    private static double heightOf(List<PlacedRun> runs) {
        double height = 0;
        for (PlacedRun run : runs) {
            height = Math.max(height, run.box().height());
        }
        return height;
    }

    @Override
    public String toString() {
        return "TextLine[redacted]";
    }
}
