package org.sextant.pipeline;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.sextant.store.Event;
import org.sextant.store.Store;

/** Publishes events in the order of their writing, then marks them; killed in between, it publishes them again. */
final class PublishEvents implements Processor {

    private static final int AT_ONCE = 200;

    private final Store store;
    private final Doorbell doorbell;

    PublishEvents(Store store, Doorbell doorbell) {
        this.store = store;
        this.doorbell = doorbell;
    }

    @Override
    public void process(Exchange exchange) {
        List<Event> events = store.events().listUnpublished(AT_ONCE);
        while (!events.isEmpty()) {
            events.forEach(doorbell::publish);
            store.events().markPublished(events);
            events = store.events().listUnpublished(AT_ONCE);
        }
    }
}
