package org.sextant.model;

import java.util.Comparator;
import java.util.List;

/**
 * One patient's case: everything the records say, reconciled, as premises.
 *
 * @param caseId the case
 * @param revision the hash of the patient's birth date and sex and of the canonical premises
 * @param patient who the documents say it is about
 * @param documents the documents it was built from, by file and part
 * @param premises what rules may stand on, in canonical order
 * @param superseded statements replaced by later or more authoritative ones; shown, never used
 * @param issues what could not be read or used
 */
public record CaseFacts(
        CaseId caseId,
        Revision revision,
        PatientIdentity patient,
        List<SourceDocument> documents,
        List<Premise> premises,
        List<Statement> superseded,
        List<Issue> issues) {

    public CaseFacts {
        documents = List.copyOf(documents);
        premises = List.copyOf(premises);
        superseded = List.copyOf(superseded);
        issues = List.copyOf(issues);
        Require.that(revision.equals(Forms.revision(patient, premises)), "a revision is the hash of its premises");
    }

    /** A case of these premises, in canonical order and under the revision that follows from them. */
    public static CaseFacts of(
            CaseId caseId,
            PatientIdentity patient,
            List<SourceDocument> documents,
            List<? extends Premise> premises,
            List<? extends Statement> superseded,
            List<Issue> issues) {
        List<Premise> ordered = premises.stream()
                .map(premise -> (Premise) premise)
                .sorted(Comparator.comparing(Premise::key).thenComparing(Premise::id))
                .toList();
        return new CaseFacts(
                caseId,
                Forms.revision(patient, ordered),
                patient,
                documents.stream()
                        .sorted(Comparator.comparing(SourceDocument::id).thenComparing(SourceDocument::part))
                        .toList(),
                ordered,
                List.copyOf(superseded),
                issues);
    }

    @Override
    public String toString() {
        return Redacted.of(this, caseId + "@" + revision);
    }
}
