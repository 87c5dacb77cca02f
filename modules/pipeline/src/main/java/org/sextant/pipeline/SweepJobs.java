package org.sextant.pipeline;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.sextant.store.Store;

/** Rings for every job that is due, that nobody holds, and whose bell has not been answered for the length of a lease. */
final class SweepJobs implements Processor {

    private static final int AT_MOST = 1000;

    private final Store store;
    private final Doorbell doorbell;
    private final Duration patience;

    SweepJobs(Store store, Doorbell doorbell, Duration patience) {
        this.store = store;
        this.doorbell = doorbell;
        this.patience = patience;
    }

    @Override
    public void process(Exchange exchange) {
        sweep(patience);
    }

    /** Rings for jobs whose bell was not rung for so long. */
    void sweep(Duration unansweredFor) {
        store.jobs().listToRing(unansweredFor, AT_MOST).forEach(doorbell::ring);
    }
}
