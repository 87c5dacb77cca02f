package org.sextant.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.sextant.store.CaseRange;
import org.sextant.store.LeaseLostException;
import org.sextant.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes ranges of whatever re-evaluation runs, one for each processor at a time, until none is free. While records of people
 * wait, half of the hands rest. What a bell says is not looked at: the store says what there is to do.
 */
final class WorkOnRanges implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnRanges.class);
    private static final Duration REST = Duration.ofMillis(200);
    private static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Store store;
    private final ReevaluateRange reevaluateRange;
    private final PipelineSettings settings;

    WorkOnRanges(Store store, ReevaluateRange reevaluateRange, PipelineSettings settings) {
        this.store = store;
        this.reevaluateRange = reevaluateRange;
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        if (!take(0)) {
            return;
        }
        ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> new Thread(work, "reevaluation"));
        try {
            BooleanSupplier running = () -> !exchange.getContext().isStopping();
            for (int hand = 0; hand < HANDS; hand++) {
                int number = hand;
                hands.execute(() -> work(number, running));
            }
        } finally {
            hands.shutdown();
            if (!hands.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                hands.shutdownNow();
            }
        }
    }

    /** A failure of what surrounds a range ends this hand's turn; its lease runs out, and the next bell is soon. */
    private void work(int hand, BooleanSupplier running) {
        try {
            boolean more = true;
            while (more && running.getAsBoolean()) {
                more = take(hand);
            }
        } catch (RuntimeException e) {
            LOG.warn("a range could not be re-evaluated and is left for later: {}", Failure.nameOf(e));
        }
    }

    /** Works on a range, or rests where people wait; whether there may be another. */
    private boolean take(int hand) {
        if (hand > 0 && hand >= HANDS / 2 && store.jobs().hasUnfinished()) {
            LockSupport.parkNanos(REST.toNanos());
            return true;
        }
        Optional<CaseRange> range = store.reevaluations().claim(settings.worker(), settings.lease());
        range.ifPresent(this::work);
        return range.isPresent();
    }

    private void work(CaseRange range) {
        long begun = System.nanoTime();
        try {
            int cases = reevaluateRange.work(range);
            range.findPace().ifPresent(pace -> keepPace(cases, pace, begun));
        } catch (LeaseLostException e) {
            LOG.info("range {} of re-evaluation {} is in other hands", range.number(), range.reevaluation());
        }
    }

    /** All hands together take no more cases a second than they may. */
    private static void keepPace(int cases, int casesPerSecond, long begun) {
        long due = begun + TimeUnit.SECONDS.toNanos(1) * cases * HANDS / Math.max(1, casesPerSecond);
        while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(due - System.nanoTime(), REST.toNanos()));
        }
    }
}
