package org.sextant.store;

import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.PackId;

/**
 * A case as it stands before people: the version whose guidance is issued, and the guidance of one pack for it.
 *
 * @param caseId the case
 * @param version the version
 * @param form its facts as they lie in the store
 * @param issued the guidance of the pack's name that is current
 */
public record StoredCase(CaseId caseId, long version, String form, Optional<Issued> issued) {

    /**
     * Guidance that is current, by what tells whether another says the same.
     *
     * @param guidance its number
     * @param pack the pack that said it
     * @param contentHash the hash of what it says
     */
    public record Issued(long guidance, PackId pack, String contentHash) {}

    /** Its facts; read now, so that a form that cannot be read is the failure of one case. */
    public CaseFacts facts() {
        return StoredForms.read(CaseFacts.class, form);
    }

    @Override
    public String toString() {
        return "StoredCase[" + caseId + "@" + version + "]";
    }
}
