package org.sextant.store;

import java.time.Instant;
import org.sextant.model.WhatChanged;

/**
 * What a re-evaluation changed for one case, and what people are told of it.
 *
 * @param reevaluation the number of the re-evaluation
 * @param changed what changed
 * @param letter the letter to the patient
 * @param note the note to the care team
 * @param at when it was stored
 */
public record CaseChange(long reevaluation, WhatChanged changed, String letter, String note, Instant at) {

    @Override
    public String toString() {
        return "CaseChange[" + changed.caseId() + " " + reevaluation + "]";
    }
}
