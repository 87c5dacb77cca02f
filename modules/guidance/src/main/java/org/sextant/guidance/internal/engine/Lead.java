package org.sextant.guidance.internal.engine;

/**
 * A topic leads in this case.
 *
 * @param topic the topic
 */
public record Lead(String topic) {}
