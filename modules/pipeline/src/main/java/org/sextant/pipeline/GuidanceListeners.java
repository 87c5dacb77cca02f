package org.sextant.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of guidance; one that fails does not keep the others from hearing. */
final class GuidanceListeners implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(GuidanceListeners.class);

    private final List<Consumer<GuidanceIssued>> listeners = new CopyOnWriteArrayList<>();

    Pipeline.Subscription add(Consumer<GuidanceIssued> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void process(Exchange exchange) {
        Optional<GuidanceIssued> issued = EventMessage.findGuidanceIssued(
                String.valueOf(exchange.getMessage().getBody(String.class)));
        issued.ifPresent(guidance -> listeners.forEach(listener -> tell(listener, guidance)));
    }

    private static void tell(Consumer<GuidanceIssued> listener, GuidanceIssued guidance) {
        try {
            listener.accept(guidance);
        } catch (RuntimeException e) {
            LOG.warn("a listener failed on guidance of case {}: {}", guidance.caseId(), Failure.nameOf(e));
        }
    }
}
