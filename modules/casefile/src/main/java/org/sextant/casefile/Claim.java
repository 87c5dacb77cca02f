package org.sextant.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Correction;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;

/**
 * A statement and the standing of the document that makes it; a finding without a date of its own has the document's.
 *
 * @param statement the statement, with its effective date
 * @param kind what kind of document makes it
 * @param documentDate the document's own date, where it gives one
 * @param cancer the organ of the cancer it is about, where the case has cancers of several organs and it tells of one of them; else empty
 * @param confirmed whether a named person said that it is right
 */
record Claim(
        Statement statement, DocumentKind kind, @Nullable ClinicalDate documentDate, String cancer, boolean confirmed) {

    static Claim of(Statement statement, DocumentFacts document, String cancer) {
        ClinicalDate date = statement.date() == null && isOfItsDocumentsDay(statement.finding())
                ? document.date()
                : statement.date();
        Statement dated;
        if (statement instanceof Fact fact) {
            dated = new Fact(fact.finding(), fact.assertion(), fact.certainty(), date, fact.basis(), fact.evidence());
        } else {
            dated = new Refuted(statement.finding(), date, statement.evidence());
        }
        return new Claim(dated, document.kind(), document.date(), cancer, false);
    }

    /** The same, which stands on the word of a named person too. */
    Claim confirmedBy(Correction correction) {
        List<Evidence> places = Stream.concat(statement.evidence().stream(), Stream.ofNullable(correction.evidence()))
                .toList();
        Statement confirmed = statement instanceof Fact fact
                ? new Fact(fact.finding(), fact.assertion(), Certainty.CONFIRMED, fact.date(), fact.basis(), places)
                : new Refuted(statement.finding(), statement.date(), places);
        return new Claim(confirmed, kind, documentDate, cancer, true);
    }

    /** A letter tells of treatments given on other days; what it finds, it finds on its own. */
    private static boolean isOfItsDocumentsDay(Finding finding) {
        return !(finding instanceof SurgicalProcedure
                || finding instanceof RadiotherapyCourse
                || finding instanceof MedicationAdministration);
    }

    Finding finding() {
        return statement.finding();
    }

    @Nullable
    ClinicalDate date() {
        return statement.date();
    }

    /** The same claim, about the cancer of this organ. */
    Claim about(String organ) {
        return new Claim(statement, kind, documentDate, organ, confirmed);
    }

    boolean denies() {
        return statement.assertion() == Assertion.ABSENT;
    }

    Evidence firstEvidence() {
        return statement.evidence().get(0);
    }

    @Override
    public String toString() {
        return "Claim[" + statement.key() + "]";
    }
}
