package org.sextant.guidance.internal.ask;

/**
 * A decision of a pack.
 *
 * @param pack the pack's name
 * @param topic the decision
 */
public record TopicKey(String pack, String topic) {

    /** No topic. */
    static final TopicKey NONE = new TopicKey("", "");

    @Override
    public String toString() {
        return pack + "/" + topic;
    }
}
