package org.sextant.pipeline;

import java.util.Arrays;
import java.util.List;
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
    }

    /**
     * Offsets are committed after the effect. Members are static, so that a worker that was killed and started again
     * under its name takes its partitions back at once; the others wait for the session to run out.
     */
    record Kafka(PipelineSettings settings, String brokers) implements Transport {

        private static final String LISTENING =
                "&sessionTimeoutMs=10000&heartbeatIntervalMs=3000" + "&maxPollRecords=10&maxPollIntervalMs=900000";

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

        /** Every process hears every event, so each has a group of its own. */
        @Override
        public String eventListener() {
            return events() + LISTENING + "&autoOffsetReset=latest&groupId=" + settings.topicPrefix() + "-events-"
                    + settings.worker();
        }

        List<String> topics() {
            return Stream.concat(Arrays.stream(Step.values()).map(Step::queue), Stream.of("events"))
                    .map(queue -> settings.topicPrefix() + "." + queue)
                    .toList();
        }

        private String topic(String queue) {
            return "kafka:" + settings.topicPrefix() + "." + queue + "?brokers=" + brokers + "&headerFilterStrategy=#"
                    + NoForeignHeaders.NAME;
        }
    }
}
