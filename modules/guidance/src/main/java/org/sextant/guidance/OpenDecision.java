package org.sextant.guidance;

import java.util.List;

/**
 * A decision that the records leave open, and the smallest set of facts that settles it, whatever they turn out to be.
 *
 * @param topic the decision, as the pack names it
 * @param facts the inputs of the pack that are missing or in dispute, those that separate most conclusions first
 * @param settles whether these settle it; if not, more than these are missing, and these come first
 */
public record OpenDecision(String topic, List<String> facts, boolean settles) {

    public OpenDecision {
        facts = List.copyOf(facts);
    }
}
