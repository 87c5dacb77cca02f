package org.sextant.pipeline;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.kafka.KafkaConstants;
import org.sextant.store.Event;
import org.sextant.store.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings for jobs and publishes events, by number. A bell that cannot be rung is left to the sweep. */
final class Doorbell {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final ProducerTemplate producer;
    private final Transport transport;

    Doorbell(ProducerTemplate producer, Transport transport) {
        this.producer = producer;
        this.transport = transport;
    }

    /** Rings at the step that the job waits for. */
    void ring(Job job) {
        String bell = transport.bell(Step.of(job.state()));
        try {
            producer.sendBodyAndHeader(
                    bell,
                    Long.toString(job.id()),
                    KafkaConstants.KEY,
                    job.caseId().value());
        } catch (RuntimeException e) {
            LOG.warn("the bell of job {} could not be rung ({}); the sweep will", job.id(), Failure.nameOf(e));
        }
    }

    /** Rings for ranges of cases, in every process. */
    void ringForReevaluations() {
        try {
            producer.sendBody(transport.reevaluationBell(), "");
        } catch (RuntimeException e) {
            LOG.warn(
                    "the bell for re-evaluations could not be rung ({}); each process looks by itself",
                    Failure.nameOf(e));
        }
    }

    /** Publishes an event, or throws what kept it from being published. */
    void publish(Event event) {
        producer.sendBodyAndHeader(
                transport.events(),
                EventMessage.write(event),
                KafkaConstants.KEY,
                event.caseId().value());
    }
}
