package org.sextant.model;

import java.util.List;

/**
 * The record is silent on something that a pack asks for.
 *
 * @param key what is missing
 */
public record Missing(FactKey key) implements Premise {

    @Override
    public List<Evidence> evidence() {
        return List.of();
    }
}
