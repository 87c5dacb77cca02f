package org.sextant.pipeline;

import java.time.Duration;
import java.util.Set;
import org.sextant.store.DamagedDocumentException;

/**
 * What a failed step means: try again, or never.
 *
 * <p>Steps are functions, so what a function itself refuses it will refuse again; what surrounds it (files, databases,
 * child processes, time) may do better next time. Messages of exceptions can hold patient text and are never kept or
 * logged; the name of the exception is.
 */
final class Failure {

    /** How often a transient failure is tried in all. */
    static final int TRIES = 5;

    /** How often a step may be begun without ever coming to an end, before it is held to kill the process. */
    static final int STARTS = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int JITTER_PERCENT = 20;

    private static final Set<Class<? extends Throwable>> PERMANENT = Set.of(
            ArithmeticException.class,
            ArrayStoreException.class,
            ClassCastException.class,
            DamagedDocumentException.class,
            IllegalArgumentException.class,
            IndexOutOfBoundsException.class,
            NullPointerException.class,
            StackOverflowError.class,
            UnsupportedOperationException.class);

    private Failure() {}

    static boolean isPermanent(Throwable failure) {
        return PERMANENT.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    /** Its name, without its message. */
    static String nameOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /**
     * The pause before the next try: the first pause, doubled with each failure before, at most a minute, and up to a
     * fifth more or less, so that jobs that failed together do not come back together.
     */
    static Duration pause(Duration first, int failuresBefore, long job) {
        Duration doubled = first.multipliedBy(1L << Math.min(failuresBefore, 16));
        Duration capped = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        long spread = Math.floorMod(job * 31 + failuresBefore, 2L * JITTER_PERCENT + 1) - JITTER_PERCENT;
        return capped.plusMillis(capped.toMillis() * spread / 100);
    }
}
