package org.sextant.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The endpoints between the steps, as configured: queues within this process, or Kafka topics keyed by case. */
sealed interface Transport {

    /** Where a step listens; several where it listens side by side. */
    List<String> listeners(Step step);

    /** Where the bell of a step is rung. */
    String bell(Step step);

    /** Where events are published. */
    String events();

    /** Where this process hears events. */
    String eventListener();

    /** Where is rung for ranges of cases. */
    String reevaluationBell();

    /** Where this process hears that; empty where the bell itself is in this process. */
    Optional<String> reevaluationListener();

    static Transport of(PipelineSettings settings) {
        return settings.findKafkaBrokers()
                .<Transport>map(brokers -> new Kafka(settings, brokers))
                .orElseGet(() -> new Seda(settings));
    }

    /** A full queue drops bells: the jobs stay in the store, and the sweep rings again. */
    record Seda(PipelineSettings settings) implements Transport {

        private static final String OPTIONS = "?size=20000&discardWhenFull=true&purgeWhenStopping=true&pollTimeout=100"
                + "&waitForTaskToComplete=Never&concurrentConsumers=";

        @Override
        public List<String> listeners(Step step) {
            return List.of(bell(step));
        }

        @Override
        public String bell(Step step) {
            return "seda:" + step.queue() + OPTIONS + settings.consumers();
        }

        @Override
        public String events() {
            return "seda:events" + OPTIONS + 1;
        }

        @Override
        public String eventListener() {
            return events();
        }

        @Override
        public String reevaluationBell() {
            return MaintenanceRoutes.REEVALUATE;
        }

        @Override
        public Optional<String> reevaluationListener() {
            return Optional.empty();
        }
    }

    /**
     * Offsets are committed after the effect. Members are static, so that a worker that was killed and started again
     * under its name takes its partitions back at once; the others wait for the session to run out. Nothing is polled for long: who
     * is stopped waits for the poll of each listener, one after another.
     */
    record Kafka(PipelineSettings settings, String brokers) implements Transport {

        private static final String REEVALUATE = "reevaluate";
        private static final String LISTENING = "&sessionTimeoutMs=10000&heartbeatIntervalMs=3000&maxPollRecords=10"
                + "&maxPollIntervalMs=900000&pollTimeoutMs=250";

        @Override
        public List<String> listeners(Step step) {
            String group = settings.topicPrefix() + "-" + step.queue();
            return IntStream.range(0, settings.consumers())
                    .mapToObj(member -> bell(step) + LISTENING + "&autoOffsetReset=earliest"
                            + "&autoCommitEnable=false&allowManualCommit=true&groupId=" + group
                            + "&groupInstanceId=" + settings.worker() + "-" + step.queue() + "-" + member)
                    .toList();
        }

        @Override
        public String bell(Step step) {
            return topic(step.queue());
        }

        @Override
        public String events() {
            return topic("events");
        }

        @Override
        public String eventListener() {
            return heardByAll("events");
        }

        @Override
        public String reevaluationBell() {
            return topic(REEVALUATE);
        }

        /** All processes wake; leases in the store give each other ranges. */
        @Override
        public Optional<String> reevaluationListener() {
            return Optional.of(heardByAll(REEVALUATE));
        }

        /** Every process hears every message, so each has a group of its own. */
        private String heardByAll(String queue) {
            return topic(queue) + LISTENING + "&autoOffsetReset=latest&groupId=" + settings.topicPrefix() + "-" + queue
                    + "-" + settings.worker();
        }

        List<String> topics() {
            return Stream.concat(Arrays.stream(Step.values()).map(Step::queue), Stream.of("events", REEVALUATE))
                    .map(queue -> settings.topicPrefix() + "." + queue)
                    .toList();
        }

        private String topic(String queue) {
            return "kafka:" + settings.topicPrefix() + "." + queue + "?brokers=" + brokers + "&headerFilterStrategy=#"
                    + NoForeignHeaders.NAME;
        }
    }
}
