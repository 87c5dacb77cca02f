package org.sextant.store;

import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.WhatChanged;

/**
 * What holding one range of cases against a pack gave.
 *
 * @param cases how many cases were evaluated
 * @param renewed the guidance that is not what was current
 * @param failed the cases that could not be evaluated
 */
public record RangeOutcome(int cases, List<Renewed> renewed, List<Failed> failed) {

    public RangeOutcome {
        renewed = List.copyOf(renewed);
        failed = List.copyOf(failed);
    }

    /**
     * Guidance that is not what was current.
     *
     * @param version the version of the case it is about
     * @param guidance the guidance
     * @param changed what is different; empty where nobody needs to be told
     * @param letter what the patient is told; empty where nothing is
     * @param note what the care team is told; empty where nothing is
     */
    public record Renewed(long version, Guidance guidance, WhatChanged changed, String letter, String note) {

        @Override
        public String toString() {
            return "Renewed[" + guidance.caseId() + "]";
        }
    }

    /**
     * A case that could not be evaluated.
     *
     * @param caseId the case
     * @param reason the name of what failed, never its message
     */
    public record Failed(CaseId caseId, String reason) {}
}
