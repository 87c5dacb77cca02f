package org.sextant.extraction.internal.search;

import java.time.Duration;

/**
 * When the work on one document has to end. Whoever searches its text asks at every step; no text can make one step long,
 * so none keeps its thread. A document that a person wrote takes a thousandth of the time and never meets it. Not for
 * several threads.
 */
public final class Deadline {

    private static final int STEPS_A_LOOK = 64;

    private long end = Long.MAX_VALUE;
    private int steps;
    private boolean missed;

    /** Gives so much time from now, instead of what was left. */
    public void restart(Duration time) {
        end = System.nanoTime() + time.toNanos();
        missed = false;
    }

    /** Takes the limit away. */
    public void lift() {
        end = Long.MAX_VALUE;
    }

    /** Whether the time that was given last was not enough. */
    public boolean isMissed() {
        return missed;
    }

    /**
     * Goes on, or not.
     *
     * @throws MissedException where the time is over
     */
    public void check() {
        if (end != Long.MAX_VALUE && ++steps % STEPS_A_LOOK == 0 && System.nanoTime() - end > 0) {
            missed = true;
            throw new MissedException();
        }
    }

    /** The time is over; what was found until then stands. */
    public static final class MissedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissedException() {
            super("the deadline has passed", null, false, false);
        }
    }
}
