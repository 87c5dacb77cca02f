package org.sextant.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.sextant.store.Store;

/** Puts a pipeline together and starts it. */
record PipelineAssembly(PipelineSettings settings, Store store, Steps steps, Clock clock, StepObserver observer) {

    Pipeline start() {
        Transport transport = Transport.of(settings);
        if (transport instanceof Transport.Kafka kafka) {
            KafkaTopics.create(kafka);
        }
        releaseOldLeases();
        CamelContext routes = new DefaultCamelContext();
        routes.getRegistry().bind(NoForeignHeaders.NAME, new NoForeignHeaders());
        routes.getShutdownStrategy().setTimeout(Pipeline.LONGEST_STOP.toSeconds());
        routes.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        ActivePacks active = new ActivePacks(store, steps);
        Doorbell doorbell = new Doorbell(routes.createProducerTemplate(), transport);
        Receiver receiver = new Receiver(store, doorbell);
        SweepJobs sweep = new SweepJobs(store, doorbell, settings.lease());
        GuidanceListeners listeners = new GuidanceListeners();
        ReadingProgress progress = new ReadingProgress();
        try {
            routes.addRoutes(
                    new WalkRoutes(transport, new StepWorker(store, settings, observer), jobSteps(progress, active)));
            routes.addRoutes(new MaintenanceRoutes(
                    settings, transport, maintenance(doorbell, receiver, sweep, active), listeners));
        } catch (Exception e) {
            throw new IllegalStateException("the routes could not be laid", e);
        }
        routes.start();
        sweep.sweep(Duration.ZERO);
        return new Pipeline(
                store,
                steps,
                routes,
                receiver,
                new ReadAgain(store, steps, doorbell),
                progress,
                listeners,
                clock,
                new PackReleases(store, steps, active, doorbell, clock));
    }

    /** What an earlier life of this process held is free: nobody works on it. */
    private void releaseOldLeases() {
        String owner = store.isExclusive() ? "" : settings.worker();
        store.jobs().releaseAll(owner);
        store.reevaluations().releaseAll(owner);
    }

    private List<JobStep> jobSteps(ReadingProgress progress, ActivePacks active) {
        ReadDocument readDocument = new ReadDocument(store, steps, progress);
        return List.of(
                readDocument,
                new ExtractFacts(store, steps, readDocument),
                new ReviseCase(store, steps, active),
                new BuildBundle(store, steps),
                new EvaluateCase(store, steps, active, clock),
                new IssueGuidance(store, active));
    }

    private Maintenance maintenance(Doorbell doorbell, Receiver receiver, SweepJobs sweep, ActivePacks active) {
        return new Maintenance(
                sweep,
                new RenewLeases(store, settings),
                new PublishEvents(store, doorbell),
                new WorkOnRanges(store, new ReevaluateRange(store, steps, active), settings),
                new TakeFile(receiver, settings.maxDocumentBytes()));
    }
}
