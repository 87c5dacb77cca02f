package org.sextant.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sextant.model.CaseFacts;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;

/**
 * Holds a case against rule packs. Same facts, same pack, same day: the same guidance, byte for byte. Safe for use by
 * many threads.
 */
public final class GuidanceEngine {

    private GuidanceEngine() {}

    /** An engine over these packs; compiled rules are taken from the packs' cache where it has them. */
    public static GuidanceEngine of(RulePacks packs) {
        throw new UnsupportedOperationException();
    }

    /** The active packs. */
    public List<PackId> activePacks() {
        throw new UnsupportedOperationException();
    }

    /** What the active packs ask for. */
    public Set<FactKey> declaredInputs() {
        throw new UnsupportedOperationException();
    }

    /** The guidance of every active pack whose condition the case may have. */
    public List<Guidance> evaluate(CaseFacts facts, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** The guidance of one pack. */
    public Guidance evaluate(CaseFacts facts, PackId pack, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }
}
