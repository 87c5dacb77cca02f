package org.sextant.guidance.internal.engine;

import org.sextant.model.Role;

/**
 * The place of a speaking row in the answer.
 *
 * @param row the row
 * @param topic its topic
 * @param group its group
 * @param role its place; of several the first counts
 * @param first whether it is the very row that leads its topic
 */
public record Placed(String row, String topic, String group, Role role, boolean first) {

    /** The row that leads its topic. */
    public static Placed first(Standing standing) {
        return new Placed(standing.row(), standing.topic(), standing.group(), Role.HEADLINE, true);
    }

    /** The place of a standing row. */
    public static Placed of(Standing standing, Role role) {
        return new Placed(standing.row(), standing.topic(), standing.group(), role, false);
    }
}
