package org.sextant.casefile;

import java.util.Collection;
import java.util.Set;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.FactKey;

/**
 * Makes one case of many documents: later results supersede, disagreements become conflicts, silence on a declared input
 * becomes missing, and bookkeeping is derived. The order of the documents does not matter.
 */
public final class CaseReviser {

    private CaseReviser() {}

    /** A reviser that follows the published reconciliation tables of this room. */
    public static CaseReviser create() {
        throw new UnsupportedOperationException();
    }

    /**
     * The case that these documents make.
     *
     * @param declaredInputs what the active packs ask for; each without an answer becomes a {@code Missing}
     */
    public CaseFacts revise(CaseId caseId, Collection<DocumentFacts> documents, Set<FactKey> declaredInputs) {
        throw new UnsupportedOperationException();
    }
}
