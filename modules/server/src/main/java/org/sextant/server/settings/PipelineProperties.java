package org.sextant.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sextant.pipeline.PipelineSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How records travel.
 *
 * @param worker the name of this process, different from that of every other on the same database
 * @param kafkaBrokers {@code host:port,...}; absent for queues within this process
 * @param topicPrefix what the names of Kafka topics begin with
 * @param partitions how many partitions topics are made with
 * @param consumers how many records are at one step side by side
 * @param inbox a folder to watch, with one folder for each case id in it; absent for none
 * @param lease how long a step may stay silent before another worker may take its job
 * @param sweepEvery how often lost doorbells are looked for
 * @param retryPause the pause before the second try of a step
 */
@ConfigurationProperties("sextant.pipeline")
public record PipelineProperties(
        @DefaultValue("${HOSTNAME:sextant}") String worker,
        @Nullable String kafkaBrokers,
        @DefaultValue("sextant") String topicPrefix,
        @DefaultValue("12") int partitions,
        @DefaultValue("2") int consumers,
        @Nullable Path inbox,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("1s") Duration retryPause) {

    public PipelineProperties {
        new Problems()
                .unless(!worker.isBlank(), "sextant.pipeline.worker must not be blank")
                .unless(!topicPrefix.isBlank(), "sextant.pipeline.topic-prefix must not be blank")
                .unless(partitions >= 1, "sextant.pipeline.partitions must be at least 1")
                .unless(consumers >= 1, "sextant.pipeline.consumers must be at least 1")
                .unless(lease.toMillis() >= 1000, "sextant.pipeline.lease must be at least 1s")
                .unless(sweepEvery.toMillis() >= 10, "sextant.pipeline.sweep-every must be at least 10ms")
                .unless(!retryPause.isNegative(), "sextant.pipeline.retry-pause must not be negative")
                .refuse();
    }

    /** What the pipeline asks for. */
    public PipelineSettings toSettings(long maxDocumentBytes) {
        return new PipelineSettings(
                worker,
                kafkaBrokers,
                topicPrefix,
                partitions,
                consumers,
                inbox,
                maxDocumentBytes,
                lease,
                sweepEvery,
                retryPause);
    }
}
