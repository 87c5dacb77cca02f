package org.sextant.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what kept a message from being dealt with, by name only; the job stays in the store and the sweep rings again. */
final class NoteFailure implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(NoteFailure.class);

    @Override
    public void process(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.warn(
                "a message of route {} could not be dealt with ({}); the sweep will ring again",
                exchange.getFromRouteId(),
                failure == null ? "unknown" : Failure.nameOf(failure));
    }
}
