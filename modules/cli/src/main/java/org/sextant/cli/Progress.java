package org.sextant.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says on standard error how far a command is, at most every two seconds; never anything of a patient. */
final class Progress {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int BAR = 30;
    private static final int PERCENT = 100;

    private final PrintStream err;
    private final String what;
    private final long begun = System.nanoTime();
    private long lastShown = begun;
    private long done;
    private double share = Double.NaN;

    Progress(PrintStream err, String what) {
        this.err = err;
        this.what = what;
    }

    /** Says what begins now. */
    static void begins(PrintStream err, String what) {
        err.println(what + " ...");
    }

    /** Counts one more. */
    void one() {
        reached(done + 1);
    }

    /** Says how many are done. */
    void reached(long count) {
        done = count;
        long now = System.nanoTime();
        if (now - lastShown >= EVERY_NANOS) {
            lastShown = now;
            show(now);
        }
    }

    /** Says how many are done, and how much of the whole that is. */
    void reached(long count, long partsDone, long parts) {
        share = parts == 0 ? 1 : (double) partsDone / parts;
        reached(count);
    }

    /** Says the total. */
    void end() {
        show(System.nanoTime());
    }

    private void show(long now) {
        double seconds = (now - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        err.printf("%s%d %s, %.1f a second%n", bar(), done, what, done / Math.max(seconds, 1e-3));
    }

    /** How much of the whole is done, where that is known. */
    private String bar() {
        if (Double.isNaN(share)) {
            return "";
        }
        int full = (int) Math.round(share * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + Math.round(share * PERCENT) + " %  ";
    }
}
