package org.sextant.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Whether the step was done now, and not already or elsewhere. */
final class JobWentOn implements Predicate {

    static final String PROPERTY = "sextant.went-on";

    @Override
    public boolean matches(Exchange exchange) {
        return Boolean.TRUE.equals(exchange.getProperty(PROPERTY));
    }
}
