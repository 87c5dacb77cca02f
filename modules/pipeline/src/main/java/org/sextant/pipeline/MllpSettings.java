package org.sextant.pipeline;

import java.time.Duration;

/**
 * How HL7 v2 messages are listened for.
 *
 * @param address the address to bind; loopback, unless somebody decides otherwise: the protocol has no secrets
 * @param port the port; 0 for any that is free
 * @param maxMessageBytes the longest message
 * @param deadline the longest a message may take to arrive, from its first byte to its last
 * @param connections how many senders may be connected at once
 */
public record MllpSettings(String address, int port, int maxMessageBytes, Duration deadline, int connections) {

    /** Loopback, 10 MB, 30 s, 16 senders. */
    public static MllpSettings ofPort(int port) {
        return new MllpSettings("127.0.0.1", port, 10 * 1024 * 1024, Duration.ofSeconds(30), 16);
    }
}
