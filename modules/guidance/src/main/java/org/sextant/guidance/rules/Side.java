package org.sextant.guidance.rules;

import java.util.List;

/**
 * What one source says where sources disagree; the only source where they do not.
 *
 * @param possible what it leaves possible
 * @param grounds the premises it stands on, in the order of their ids
 */
public record Side(Possible possible, List<Ground> grounds) {

    public Side {
        grounds = Ground.distinct(grounds);
    }

    @Override
    public String toString() {
        return "Side[redacted]";
    }
}
