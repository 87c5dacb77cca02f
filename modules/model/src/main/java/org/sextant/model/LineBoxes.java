package org.sextant.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The boxes of runs, a box for each line: one box around words that stand on two lines, or in two columns, would be around
 * words of others too. So would one around a long line of a page that lies askew: such a line has a box for each piece of it.
 */
final class LineBoxes {

    /** Runs of one line have so much of their thickness in common. */
    private static final double SAME_LINE = 0.5;

    /** A wider gap than this, in thicknesses of the line, may hold words of others. */
    private static final double WIDEST_GAP = 2.5;

    /** A box that is so much thicker than the thickest run in it climbs into the lines beside it. */
    private static final double CLIMB = 1.5;

    private LineBoxes() {}

    /** The boxes of runs in text order. */
    static List<Box> of(List<PlacedRun> runs) {
        List<Box> lines = new ArrayList<>();
        double thickest = 0;
        PlacedRun before = null;
        for (PlacedRun run : runs) {
            int last = lines.size() - 1;
            boolean onTheirSide = before != null && lie(before) + lie(run) > 0;
            thickest = Math.max(thickest, thickness(run.box(), onTheirSide));
            Box both = before == null ? run.box() : lines.get(last).and(run.box());
            if (before != null
                    && goesOn(before, run, onTheirSide)
                    && thickness(both, onTheirSide) <= CLIMB * thickest) {
                lines.set(last, both);
            } else {
                lines.add(run.box());
                thickest = thickness(run.box(), onTheirSide);
            }
            before = run;
        }
        return lines;
    }

    private static double thickness(Box box, boolean onItsSide) {
        return onItsSide ? box.width() : box.height();
    }

    private static boolean goesOn(PlacedRun before, PlacedRun run, boolean onTheirSide) {
        Stretch across = Stretch.across(before.box());
        Stretch down = Stretch.down(before.box());
        Stretch nextAcross = Stretch.across(run.box());
        Stretch nextDown = Stretch.down(run.box());
        return onTheirSide
                ? across.isLineOf(nextAcross) && down.isNear(nextDown, across)
                : down.isLineOf(nextDown)
                        && across.isNear(nextAcross, down)
                        && nextAcross.from > across.from - down.extent;
    }

    /**
     * How a run lies: 1 on its side, -1 upright, 0 where its shape does not tell. Upright letters are hardly ever wider than
     * their line is high, and upright words of some length always are.
     */
    private static int lie(PlacedRun run) {
        int length = run.end() - run.begin();
        if (length == 2) {
            return 0;
        }
        boolean wide = run.box().width() > run.box().height();
        return wide == (length == 1) ? 1 : -1;
    }

    /** A box as seen along one of its sides. */
    private record Stretch(double from, double extent) {

        static Stretch across(Box box) {
            return new Stretch(box.x(), box.width());
        }

        static Stretch down(Box box) {
            return new Stretch(box.y(), box.height());
        }

        boolean isLineOf(Stretch other) {
            return -gap(other) >= SAME_LINE * Math.min(extent, other.extent);
        }

        boolean isNear(Stretch other, Stretch thickness) {
            return gap(other) <= WIDEST_GAP * thickness.extent;
        }

        /** How far apart they are; less than nothing where they overlap. */
        private double gap(Stretch other) {
            return Math.max(from, other.from) - Math.min(from + extent, other.from + other.extent);
        }
    }
}
