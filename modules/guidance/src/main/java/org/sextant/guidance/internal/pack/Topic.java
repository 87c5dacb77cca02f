package org.sextant.guidance.internal.pack;

import java.util.List;

/**
 * A decision of the pack.
 *
 * @param name the name of its table
 * @param order its place among the topics
 * @param leads whether it can lead at all
 * @param leadsWhen the tests under which it leads; none for always
 * @param title its title
 */
public record Topic(String name, int order, boolean leads, List<Cell> leadsWhen, String title) {

    public Topic {
        leadsWhen = List.copyOf(leadsWhen);
    }
}
