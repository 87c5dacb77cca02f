package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseId;
import org.sextant.pipeline.StepObserver.Moment;
import org.sextant.store.CaseVersion;
import org.sextant.store.Event;
import org.sextant.store.EventKind;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The chain on a real broker and a real PostgreSQL, killed at every boundary between two steps and started again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledBetweenStepsTest {

    private static final String CANARY = "Zebulon Quuxley-Canary";
    private static final CaseId CASE = new CaseId("case-1");
    private static final Pattern BELL = Pattern.compile("\\d+");
    private static final Pattern EVENT = Pattern.compile("\\d+ [A-Z_]+ case-1 [0-9a-f]+");

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafkaKraftBroker kafka;

    @BeforeAll
    static void start_the_servers() throws Exception {
        postgres = EmbeddedPostgres.start();
        kafka = new EmbeddedKafkaKraftBroker(1, 1);
        kafka.afterPropertiesSet();
    }

    @AfterAll
    static void stop_the_servers() throws Exception {
        kafka.destroy();
        postgres.close();
    }

    @Test
    void killed_between_any_two_steps_each_document_ends_processed_once() throws Exception {
        StringBuilder printed = new StringBuilder();
        try (Store store = Store.open(StoreSettings.ofPostgres(url(), "postgres", ""))) {
            store.documents().receive(CASE, bytes(CANARY + " has hypertension"));
            store.documents().receive(CASE, bytes(CANARY + " has diabetes"));
            for (Step step : Step.values()) {
                for (Moment moment : List.of(Moment.KEPT, Moment.ADVANCED)) {
                    printed.append(runUntilKilled(step + "." + moment));
                }
            }
            try (ChildWalker last = start("-")) {
                await().atMost(Duration.ofSeconds(120))
                        .until(() -> store.jobs().countUnfinished() == 0
                                && store.events().listUnpublished(1).isEmpty());
                last.order("exit");
                assertThat(last.awaitExit()).isZero();
                printed.append(last.output());
            }
            checkThatEachEndedOnce(store);
        }
        assertThat(printed).doesNotContain(CANARY).doesNotContain("Quuxley");
        checkThatMessagesCarryIdsOnly();
    }

    private static String runUntilKilled(String halt) throws Exception {
        try (ChildWalker child = start(halt)) {
            assertThat(child.awaitExit()).as(halt).isEqualTo(137);
            return child.output();
        }
    }

    private static void checkThatEachEndedOnce(Store store) {
        assertThat(store.jobs().list(CASE)).hasSize(2).extracting(Job::state).containsOnly(JobState.DONE);
        assertThat(store.cases().findCurrent(CASE).orElseThrow().premises()).hasSize(2);
        assertThat(store.cases().listVersions(CASE))
                .extracting(CaseVersion::revision)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(2);
        assertThat(store.guidance().listCurrent(CASE))
                .extracting(guidance -> guidance.recommendations().get(0).conclusion())
                .containsExactly("STATES_2");
        assertThat(store.events().list(0, 1000))
                .filteredOn(event -> event.kind() == EventKind.DOCUMENT_ENDED)
                .extracting(Event::subject)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static void checkThatMessagesCarryIdsOnly() {
        List<ConsumerRecord<String, String>> records = readEverything();
        assertThat(records).isNotEmpty().allSatisfy(message -> {
            assertThat(message.key()).isEqualTo(CASE.value());
            assertThat(message.value()).matches(message.topic().endsWith("events") ? EVENT : BELL);
            assertThat(message.headers()).isEmpty();
        });
        assertThat(records).anyMatch(message -> message.topic().equals("test.events"));
    }

    private static List<ConsumerRecord<String, String>> readEverything() {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.getBrokersAsString());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("test."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return records;
    }

    private static ChildWalker start(String halt) throws Exception {
        return ChildWalker.start(url(), "postgres", kafka.getBrokersAsString(), halt);
    }

    private static String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
