package org.sextant.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** What keeps the walk going beside the walk: the sweep, leases, events, re-evaluations, and the folder that is watched. */
final class MaintenanceRoutes extends RouteBuilder {

    static final String PUBLISH =
            "seda:publish-events?size=1&discardWhenFull=true&purgeWhenStopping=true&pollTimeout=100";
    static final String REEVALUATE =
            "seda:reevaluate?size=1&discardWhenFull=true&purgeWhenStopping=true&pollTimeout=100";

    private final PipelineSettings settings;
    private final Transport transport;
    private final Maintenance maintenance;
    private final GuidanceListeners listeners;

    MaintenanceRoutes(
            PipelineSettings settings, Transport transport, Maintenance maintenance, GuidanceListeners listeners) {
        this.settings = settings;
        this.transport = transport;
        this.maintenance = maintenance;
        this.listeners = listeners;
    }

    @Override
    public void configure() {
        onException(Exception.class).handled(true).process(new NoteFailure());
        from(timer("sweep", settings.sweepEvery())).routeId("sweep").process(maintenance.sweepJobs());
        from(timer("renew", settings.lease().dividedBy(3)))
                .routeId("renew-leases")
                .process(maintenance.renewLeases());
        from(timer("events", settings.sweepEvery())).routeId("look-for-events").to(PUBLISH);
        from(PUBLISH).routeId("publish-events").process(maintenance.publishEvents());
        from(transport.eventListener()).routeId("tell-listeners").process(listeners);
        from(timer("reevaluations", settings.sweepEvery()))
                .routeId("look-for-reevaluations")
                .to(REEVALUATE);
        transport.reevaluationListener().ifPresent(listener -> from(listener)
                .routeId("hear-of-reevaluations")
                .to(REEVALUATE));
        from(REEVALUATE).routeId("reevaluate").process(maintenance.workOnRanges());
        settings.findInbox().ifPresent(this::watch);
    }

    /** The file is left alone by Camel, which would log its name: {@link TakeFile} moves it once it is stored. */
    private void watch(Path inbox) {
        from("file:" + inbox.toAbsolutePath() + "?recursive=true&minDepth=2&maxDepth=2&noop=true&idempotent=false"
                        + "&readLock=changed&readLockLoggingLevel=OFF&readLockMinLength=0&delay="
                        + settings.sweepEvery().toMillis())
                .routeId("watch-inbox")
                .process(maintenance.takeFile());
    }

    private static String timer(String name, Duration period) {
        return "timer:" + name + "?period=" + period.toMillis();
    }
}
