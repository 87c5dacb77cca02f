package org.sextant.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are not there yet, with the configured number of partitions. */
final class KafkaTopics {

    private static final long ANSWER_SECONDS = 30;

    private KafkaTopics() {}

    static void create(Transport.Kafka kafka) {
        try (Admin admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.brokers()))) {
            Set<String> present = new HashSet<>(admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS));
            List<NewTopic> absent = kafka.topics().stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic ->
                            new NewTopic(topic, Optional.of(kafka.settings().partitions()), Optional.empty()))
                    .toList();
            admin.createTopics(absent).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the Kafka brokers for topics", e);
        } catch (TimeoutException e) {
            throw new BrokersUnreachableException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new BrokersUnreachableException(e);
            }
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the Kafka brokers refused to make the topics", e);
            }
        }
    }
}
