package org.sextant.guidance;

import java.util.List;
import org.sextant.model.PackId;

/**
 * What came of one golden case of a pack.
 *
 * @param pack the pack
 * @param caseId the case, as its file names it
 * @param title what the case is about
 * @param failures what differs from what the case expects, one a line; empty where all is as expected
 */
public record CaseResult(PackId pack, String caseId, String title, List<String> failures) {

    public CaseResult {
        failures = List.copyOf(failures);
    }

    /** Whether all is as expected. */
    public boolean isPassed() {
        return failures.isEmpty();
    }
}
