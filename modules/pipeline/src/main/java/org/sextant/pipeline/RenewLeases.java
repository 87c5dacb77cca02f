package org.sextant.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.sextant.store.Store;

/** Keeps the leases of this process alive while it is. */
final class RenewLeases implements Processor {

    private final Store store;
    private final PipelineSettings settings;

    RenewLeases(Store store, PipelineSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        store.jobs().renew(settings.worker(), settings.lease());
    }
}
