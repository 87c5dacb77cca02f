package org.sextant.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one step of the job whose number the message carries; anything else in a message is refused and counted. */
final class AnswerBell implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerBell.class);

    private final StepWorker worker;
    private final JobStep jobStep;

    AnswerBell(StepWorker worker, JobStep jobStep) {
        this.worker = worker;
        this.jobStep = jobStep;
    }

    @Override
    public void process(Exchange exchange) {
        boolean wentOn = worker.answer(jobStep, readJob(exchange));
        exchange.setProperty(JobWentOn.PROPERTY, wentOn);
    }

    /** No job has the number 0, so a message that carries none changes nothing and is out of the way. */
    private long readJob(Exchange exchange) {
        try {
            return Long.parseLong(String.valueOf(exchange.getMessage().getBody(String.class)));
        } catch (NumberFormatException e) {
            LOG.warn("a message at {} does not carry a job's number and is left out", jobStep.step());
            return 0;
        }
    }
}
