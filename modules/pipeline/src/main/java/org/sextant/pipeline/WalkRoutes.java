package org.sextant.pipeline;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/**
 * The walk as routes, one a step: a bell is heard, the step is done, the next bell is rung, the message is committed.
 * Messages carry a job's number and nothing else; which transport carries them is configuration.
 */
final class WalkRoutes extends RouteBuilder {

    private final Transport transport;
    private final StepWorker worker;
    private final List<JobStep> steps;

    WalkRoutes(Transport transport, StepWorker worker, List<JobStep> steps) {
        this.transport = transport;
        this.worker = worker;
        this.steps = steps;
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).process(new NoteFailure()).process(new CommitOffset());
        for (int i = 0; i < steps.size() - 1; i++) {
            route(steps.get(i), transport.bell(steps.get(i + 1).step()));
        }
        route(steps.get(steps.size() - 1), MaintenanceRoutes.PUBLISH);
    }

    private void route(JobStep jobStep, String next) {
        int member = 0;
        for (String listener : transport.listeners(jobStep.step())) {
            from(listener)
                    .routeId(jobStep.step().queue() + "-" + member++)
                    .process(new AnswerBell(worker, jobStep))
                    .filter(new JobWentOn())
                    .to(next)
                    .end()
                    .process(new CommitOffset());
        }
    }
}
