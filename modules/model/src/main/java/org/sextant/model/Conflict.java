package org.sextant.model;

import java.util.List;

/**
 * The record disagrees with itself; a person must settle it.
 *
 * @param key what is in dispute
 * @param sides the statements that cannot all be so, at least two
 */
public record Conflict(FactKey key, List<Statement> sides) implements Premise {

    public Conflict {
        sides = List.copyOf(sides);
        Require.that(sides.size() >= 2, "a conflict has at least two sides");
    }

    @Override
    public List<Evidence> evidence() {
        return sides.stream().flatMap(side -> side.evidence().stream()).toList();
    }

    @Override
    public String toString() {
        return Redacted.of(this, key);
    }
}
