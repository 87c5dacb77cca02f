package org.sextant.store;

import java.util.List;
import org.sextant.model.CaseId;

/** Who did what, when; only ever added to. */
public final class AuditTrail {

    AuditTrail() {}

    /** Adds an entry; action and subject are codes and ids, never patient text. */
    public void add(String actor, String action, CaseId caseId, String subject) {
        throw new UnsupportedOperationException();
    }

    /** The entries of a case, oldest first. */
    public List<AuditEntry> list(CaseId caseId) {
        throw new UnsupportedOperationException();
    }
}
