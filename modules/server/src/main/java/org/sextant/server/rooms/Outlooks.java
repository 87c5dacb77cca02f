package org.sextant.server.rooms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Revision;
import org.sextant.pipeline.GuidanceSteps;

/** The outlooks that were looked at last: each is some dozens of evaluations, and a person looks at a page more than once. */
final class Outlooks {

    private static final int MOST = 200;

    private final Map<Key, Outlook> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outlook> eldest) {
            return size() > MOST;
        }
    };

    /** Same facts, same pack, same day: the same outlook. */
    private record Key(Revision revision, PackId pack, LocalDate asOf) {}

    /** The outlook beside a guidance; empty where there is none. */
    Optional<Outlook> find(GuidanceSteps steps, CaseFacts facts, Guidance guidance) {
        Key key = new Key(guidance.revision(), guidance.pack(), guidance.asOf());
        synchronized (latest) {
            Outlook known = latest.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Outlook> outlook = steps.exploreCase(facts, guidance);
        outlook.ifPresent(made -> {
            synchronized (latest) {
                latest.put(key, made);
            }
        });
        return outlook;
    }
}
