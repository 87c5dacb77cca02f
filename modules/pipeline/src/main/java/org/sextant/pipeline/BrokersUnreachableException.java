package org.sextant.pipeline;

/** The Kafka brokers did not answer when the topics were looked for. */
public final class BrokersUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokersUnreachableException(Throwable cause) {
        super("the Kafka brokers did not answer in time", cause);
    }
}
