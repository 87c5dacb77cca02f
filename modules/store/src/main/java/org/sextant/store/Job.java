package org.sextant.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;

/**
 * The work owed to one document of one case.
 *
 * @param id its number, in order of receipt
 * @param caseId the case
 * @param document the document
 * @param state where it stands
 * @param starts how often the current step was begun, finished or not
 * @param failures how often the current step failed
 * @param caseVersion the version of the case that its facts went into; 0 before
 * @param asOf the day its case was held against the packs for, absent before
 * @param reason a code of why it is, or will be, quarantined or failed; holds nothing of the document
 * @param reading which reading of the document it uses; 0 for the first
 * @param roomy whether the reader may use more memory and time than usual
 * @param extension the ending of the name it came under, where it had one
 * @param review a code of why a person must look, though the document is used; absent where nobody must
 * @param receivedAt when the document was received
 * @param changedAt when the state last changed
 */
public record Job(
        long id,
        CaseId caseId,
        DocumentId document,
        JobState state,
        int starts,
        int failures,
        long caseVersion,
        @Nullable LocalDate asOf,
        @Nullable String reason,
        int reading,
        boolean roomy,
        @Nullable String extension,
        @Nullable String review,
        Instant receivedAt,
        Instant changedAt) {

    /** The day its case was held against the packs for. */
    public Optional<LocalDate> findAsOf() {
        return Optional.ofNullable(asOf);
    }

    /** Why it is, or will be, quarantined or failed. */
    public Optional<String> findReason() {
        return Optional.ofNullable(reason);
    }

    /** The ending of the name it came under. */
    public Optional<String> findExtension() {
        return Optional.ofNullable(extension);
    }

    /** Why a person must look. */
    public Optional<String> findReview() {
        return Optional.ofNullable(review);
    }

    /** The version under which the results of its reading are kept, for results of this version of the code. */
    public String readUnder(String codeVersion) {
        return reading == 0 ? codeVersion : codeVersion + "#" + reading;
    }
}
