package org.sextant.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * No header of a record becomes one of ours, nor ours one of a record: names that mean something to Camel, however they
 * are spelt, stay outside. A message carries a number, and nothing else of it is believed.
 */
final class NoForeignHeaders implements HeaderFilterStrategy {

    /** The name in Camel's registry. */
    static final String NAME = "noForeignHeaders";

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return true;
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return true;
    }
}
