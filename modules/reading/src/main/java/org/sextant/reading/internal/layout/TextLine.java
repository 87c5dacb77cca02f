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
 */
record TextLine(
        String text,
        int begin,
        List<PlacedRun> runs,
        @Nullable Box box) {

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
            Box box = own.stream().map(PlacedRun::box).reduce(Box::and).orElse(null);
            lines.add(new TextLine(text.substring(begin, end), begin, own, box));
            begin = end + 1;
        }
        return lines;
    }

    /** Its height: that of its tallest run, which on a page laid on askew is less than that of its box. */
    double height() {
        return runs.stream().mapToDouble(run -> run.box().height()).max().orElse(0);
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

    @Override
    public String toString() {
        return "TextLine[redacted]";
    }
}
