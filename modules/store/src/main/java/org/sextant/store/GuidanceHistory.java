package org.sextant.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Revision;

/** Guidance by case, revision, pack and day. */
public final class GuidanceHistory {

    GuidanceHistory() {}

    /** The current guidance: of each pack that spoke, what was issued last. Empty before the first. */
    public List<Guidance> listCurrent(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** All guidance ever kept, oldest first. */
    public List<Guidance> listAll(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** Whether the revision was held against exactly these packs for this day. */
    public boolean isEvaluated(CaseId caseId, Revision revision, Collection<PackId> packs, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what these packs say about the revision on this day; what is kept already stays as it is. */
    public void keep(
            CaseId caseId,
            Revision revision,
            Collection<PackId> packs,
            LocalDate asOf,
            List<Guidance> guidance,
            String codeVersion) {
        throw new UnsupportedOperationException();
    }
}
