package org.sextant.server.settings;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.pipeline.MllpSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How HL7 v2 messages are listened for.
 *
 * @param port the port; absent for nobody listens
 * @param address the address it binds to; loopback unless somebody decides otherwise
 * @param maxMessageSize the longest message
 * @param deadline the longest a message may take to arrive
 * @param connections how many senders may be connected at once
 */
@ConfigurationProperties("sextant.mllp")
public record MllpProperties(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("10MB") DataSize maxMessageSize,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("16") int connections) {

    public MllpProperties {
        new Problems()
                .unless(port == null || (port >= 0 && port <= 65535), "sextant.mllp.port must be 0 to 65535")
                .unless(!address.isBlank(), "sextant.mllp.address must not be blank")
                .unless(
                        maxMessageSize.toBytes() >= 1 && maxMessageSize.toGigabytes() < 1,
                        "sextant.mllp.max-message-size must be 1B to less than 1GB")
                .unless(deadline.toMillis() >= 100, "sextant.mllp.deadline must be at least 100ms")
                .unless(connections >= 1, "sextant.mllp.connections must be at least 1")
                .refuse();
    }

    /** What the pipeline asks for; absent where nobody is to listen. */
    public Optional<MllpSettings> findSettings() {
        return Optional.ofNullable(port)
                .map(number -> new MllpSettings(
                        address, number, Math.toIntExact(maxMessageSize.toBytes()), deadline, connections));
    }
}
