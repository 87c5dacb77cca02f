package org.sextant.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the walk is carried: within this process, or over Kafka by any number of processes.
 *
 * @param worker the name of this process, different from that of every other on the same store
 * @param kafkaBrokers {@code host:port,...}; absent for queues within this process
 * @param topicPrefix what the names of Kafka topics begin with
 * @param partitions how many partitions topics are made with
 * @param consumers how many records are at one step side by side, in this process
 * @param inbox a folder to watch, with one folder for each case id in it; absent for none
 * @param maxDocumentBytes the largest file taken from the inbox, in bytes
 * @param lease how long a step may stay silent before another worker may take its job; renewed while it runs
 * @param sweepEvery how often jobs whose doorbell was lost are looked for
 * @param retryPause the pause before the second try; doubles with each try up to a minute
 */
public record PipelineSettings(
        String worker,
        @Nullable String kafkaBrokers,
        String topicPrefix,
        int partitions,
        int consumers,
        @Nullable Path inbox,
        long maxDocumentBytes,
        Duration lease,
        Duration sweepEvery,
        Duration retryPause) {

    /** Queues within this process, no inbox, two records at each step. */
    public static PipelineSettings defaults() {
        return new PipelineSettings(
                "sextant",
                null,
                "sextant",
                12,
                2,
                null,
                50L * 1024 * 1024,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }

    /** The same over these brokers, for the process of this name. */
    public PipelineSettings withKafka(String brokers, String workerName) {
        return new PipelineSettings(
                workerName,
                brokers,
                topicPrefix,
                partitions,
                consumers,
                inbox,
                maxDocumentBytes,
                lease,
                sweepEvery,
                retryPause);
    }

    /** The same for the process of this name. */
    public PipelineSettings withWorker(String workerName) {
        return new PipelineSettings(
                workerName,
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

    /** The same with this folder watched. */
    public PipelineSettings withInbox(Path folder) {
        return new PipelineSettings(
                worker,
                kafkaBrokers,
                topicPrefix,
                partitions,
                consumers,
                folder,
                maxDocumentBytes,
                lease,
                sweepEvery,
                retryPause);
    }

    /** The same with these times. */
    public PipelineSettings withTimes(Duration leaseLength, Duration sweepPeriod, Duration firstRetryPause) {
        return new PipelineSettings(
                worker,
                kafkaBrokers,
                topicPrefix,
                partitions,
                consumers,
                inbox,
                maxDocumentBytes,
                leaseLength,
                sweepPeriod,
                firstRetryPause);
    }

    /** The Kafka brokers, if there are any. */
    public Optional<String> findKafkaBrokers() {
        return Optional.ofNullable(kafkaBrokers);
    }

    /** The folder to watch, if there is one. */
    public Optional<Path> findInbox() {
        return Optional.ofNullable(inbox);
    }
}
