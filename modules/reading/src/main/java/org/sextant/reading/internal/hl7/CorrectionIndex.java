package org.sextant.reading.internal.hl7;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The observations of a file, by what they are about, so that each is held only against those that may replace it. */
final class CorrectionIndex {

    /** A text of so many lines under one code is never held against itself line by line. */
    private static final int MOST = 200;

    private final Map<String, List<Observation>> byTopic = new HashMap<>();

    private CorrectionIndex() {}

    static CorrectionIndex of(Collection<Observation> observations) {
        CorrectionIndex index = new CorrectionIndex();
        for (Observation observation : observations) {
            if (observation.mayReplace()) {
                List<Observation> sharing =
                        index.byTopic.computeIfAbsent(observation.topic(), topic -> new ArrayList<>());
                if (sharing.size() < MOST || observation.isWithdrawal()) {
                    sharing.add(observation);
                }
            }
        }
        return index;
    }

    boolean replaces(Observation observation) {
        return byTopic.getOrDefault(observation.topic(), List.of()).stream().anyMatch(observation::isSupersededBy);
    }
}
