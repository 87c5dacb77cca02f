package org.sextant.store;

import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.model.PackId;
import org.sextant.model.Revision;

/**
 * What a re-evaluation changed for one case.
 *
 * @param reevaluation the number of the re-evaluation
 * @param caseId the case
 * @param revision the revision that was evaluated
 * @param pack the pack it was evaluated with
 * @param before the headline conclusions before, {@code topic=CODE APPLICABILITY} each; empty where there was no guidance
 * @param after the headline conclusions after
 */
public record GuidanceChange(
        long reevaluation, CaseId caseId, Revision revision, PackId pack, List<String> before, List<String> after) {

    public GuidanceChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
