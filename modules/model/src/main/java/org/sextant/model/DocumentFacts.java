package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says.
 *
 * @param document the file it stands in
 * @param part the number of the document in its file, from 1
 * @param kind what kind of document it is
 * @param date the document's own date, where it gives one
 * @param patient who it says it is about
 * @param statements what it states and denies, in text order
 * @param issues what could not be read or analysed
 * @param passages the words around the places its statements stand on, as far as there are enough to tell copies
 * @param corrections what a named person says in it of other documents, where it is a note of that kind
 */
public record DocumentFacts(
        DocumentId document,
        int part,
        DocumentKind kind,
        @Nullable ClinicalDate date,
        PatientIdentity patient,
        List<Statement> statements,
        List<Issue> issues,
        List<Passage> passages,
        List<Correction> corrections) {

    public DocumentFacts {
        statements = List.copyOf(statements);
        issues = List.copyOf(issues);
        passages = List.copyOf(passages);
        corrections = List.copyOf(corrections);
    }

    /** What a record says that is no note of corrections. */
    public DocumentFacts(
            DocumentId document,
            int part,
            DocumentKind kind,
            @Nullable ClinicalDate date,
            PatientIdentity patient,
            List<Statement> statements,
            List<Issue> issues,
            List<Passage> passages) {
        this(document, part, kind, date, patient, statements, issues, passages, List.of());
    }

    @Override
    public String toString() {
        return Redacted.of(this, document + "#" + part);
    }
}
