package org.sextant.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The runs of one page in columns of numbers: a seventh of the memory that as many objects take, so that a file of a
 * thousand pages fits where one of a hundred does. Runs of one line share their height and how sure they are.
 *
 * <p>Only runs in text order whose numbers are single precision, as reading makes them, are kept so; others stay objects.
 */
final class PlacedRuns extends AbstractList<PlacedRun> implements RandomAccess {

    private final int first;
    private final char[] begins;
    private final char[] lengths;
    private final float[] lefts;
    private final float[] widths;

    /** For each line the number of its first run, and what its runs share. */
    private final int[] lines;

    private final float[] tops;
    private final float[] heights;
    private final float[] confidences;

    private PlacedRuns(List<PlacedRun> runs, int[] lines) {
        this.first = runs.get(0).begin();
        this.begins = new char[runs.size()];
        this.lengths = new char[runs.size()];
        this.lefts = new float[runs.size()];
        this.widths = new float[runs.size()];
        for (int i = 0; i < begins.length; i++) {
            PlacedRun run = runs.get(i);
            begins[i] = (char) (run.begin() - first);
            lengths[i] = (char) (run.end() - run.begin());
            lefts[i] = (float) run.box().x();
            widths[i] = (float) run.box().width();
        }
        this.lines = lines;
        this.tops = new float[lines.length];
        this.heights = new float[lines.length];
        this.confidences = new float[lines.length];
        for (int i = 0; i < lines.length; i++) {
            PlacedRun run = runs.get(lines[i]);
            tops[i] = (float) run.box().y();
            heights[i] = (float) run.box().height();
            confidences[i] = (float) run.confidence();
        }
    }

    /** An unchangeable copy of these runs, in columns where that keeps every number as it is. */
    static List<PlacedRun> copyOf(List<PlacedRun> runs) {
        if (runs instanceof PlacedRuns) {
            return runs;
        }
        List<PlacedRun> copy = List.copyOf(runs);
        return copy.isEmpty() || !fits(copy) ? copy : new PlacedRuns(copy, lines(copy));
    }

    @Override
    public PlacedRun get(int index) {
        int begin = first + begins[index];
        int line = lineOf(index);
        Box box = new Box(lefts[index], tops[line], widths[index], heights[line]);
        return new PlacedRun(begin, begin + lengths[index], box, confidences[line]);
    }

    @Override
    public int size() {
        return begins.length;
    }

    /** Those of these runs that touch a span. */
    static List<PlacedRun> touching(List<PlacedRun> runs, int spanBegin, int spanEnd) {
        List<PlacedRun> touching = new ArrayList<>();
        List<PlacedRun> near = runs;
        if (runs instanceof PlacedRuns columns) {
            int to = Math.min(runs.size(), columns.firstEndingAfter(spanEnd) + 1);
            near = runs.subList(columns.firstEndingAfter(spanBegin), to);
        }
        for (PlacedRun run : near) {
            if (run.touches(spanBegin, spanEnd)) {
                touching.add(run);
            }
        }
        return touching;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = begins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first + begins[middle] + lengths[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lineOf(int index) {
        int low = 0;
        int high = lines.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean fits(List<PlacedRun> runs) {
        int first = runs.get(0).begin();
        int last = first;
        for (PlacedRun run : runs) {
            Box box = run.box();
            boolean single = isSingle(box.x())
                    && isSingle(box.y())
                    && isSingle(box.width())
                    && isSingle(box.height())
                    && isSingle(run.confidence());
            if (!single || run.begin() < last || run.end() - first > Character.MAX_VALUE) {
                return false;
            }
            last = run.end();
        }
        return true;
    }

    private static boolean isSingle(double number) {
        return (float) number == number;
    }

    private static int[] lines(List<PlacedRun> runs) {
        int[] lines = new int[runs.size()];
        int count = 1;
        for (int i = 1; i < runs.size(); i++) {
            if (!areOfOneLine(runs.get(i - 1), runs.get(i))) {
                lines[count++] = i;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    private static boolean areOfOneLine(PlacedRun one, PlacedRun next) {
        return one.box().y() == next.box().y()
                && one.box().height() == next.box().height()
                && one.confidence() == next.confidence();
    }
}
