package org.sextant.store;

import java.time.Instant;

/**
 * What a care team decided, beside the guidance it had before it.
 *
 * @param accountId the account that recorded it
 * @param author the name it was recorded under
 * @param caseVersion the version of the case that was shown
 * @param choice whether the team agrees with what the guidance shows
 * @param words what was decided and why, in the team's own words; patient data
 * @param at when
 */
public record CaseDecision(String accountId, String author, long caseVersion, Choice choice, String words, Instant at) {

    /** How a decision stands to the guidance. */
    public enum Choice {
        AGREE,
        OTHER
    }

    @Override
    public String toString() {
        return "CaseDecision[redacted]";
    }
}
