package org.sextant.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.Laterality;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;

/**
 * A page that contradicts a fact of a case.
 *
 * @param kind the kind of fact that it contradicts
 * @param page what it says
 */
record Seed(String kind, DocumentFacts page) {

    private static final String WORDS = "something else";
    private static final BigDecimal TWICE = new BigDecimal(2);

    /** The page that a note of the fact's own day would be, where the kind can be contradicted and the fact has a day. */
    static Optional<Seed> against(Fact fact, PatientIdentity patient) {
        ClinicalDate date = fact.date();
        boolean stands = fact.basis().equals(Basis.STATED) && fact.assertion() == Assertion.PRESENT;
        return date == null || !stands
                ? Optional.empty()
                : contradict(fact, date).map(other -> page(other, date, patient));
    }

    boolean isShownBy(List<Statement> sides) {
        return sides.stream().anyMatch(side -> side.evidence().stream()
                        .anyMatch(place -> place.document().equals(page.document())))
                && sides.stream().anyMatch(side -> side.evidence().stream()
                        .anyMatch(place -> !place.document().equals(page.document())));
    }

    private static Optional<Statement> contradict(Fact fact, ClinicalDate date) {
        Evidence place = new Evidence(
                DocumentId.of((fact.key() + " " + fact.id()).getBytes(StandardCharsets.UTF_8)),
                1,
                0,
                WORDS.length(),
                WORDS,
                "seeded");
        if (fact.finding() instanceof SecondaryCancerCondition spread) {
            return Optional.of(new Refuted(
                    new SecondaryCancerCondition(spread.site(), null, null, List.of()), date, List.of(place)));
        }
        return Optional.ofNullable(other(fact.finding()))
                .map(other ->
                        new Fact(other, Assertion.PRESENT, Certainty.CONFIRMED, date, Basis.STATED, List.of(place)));
    }

    private static @Nullable Finding other(Finding finding) {
        if (finding instanceof PrimaryCancerCondition cancer && cancer.laterality() != null) {
            Laterality side = cancer.laterality() == Laterality.LEFT ? Laterality.RIGHT : Laterality.LEFT;
            return new PrimaryCancerCondition(cancer.site(), side);
        }
        if (finding instanceof TnmCategory category) {
            String value = category.axis() + (category.value().charAt(1) == '1' ? "0" : "1");
            return category.value().endsWith("X")
                    ? null
                    : new TnmCategory(category.axis(), category.prefix(), value, category.edition());
        }
        if (finding instanceof HistologicGrade grade) {
            return grade.value().matches("\\d")
                    ? new HistologicGrade(grade.system(), grade.value().equals("1") ? "3" : "1")
                    : null;
        }
        if (finding instanceof Histology type) {
            return type.value().equals("clear cell") ? new Histology("papillary", null, List.of()) : null;
        }
        if (finding instanceof TumorMarkerTest test) {
            return test.value().equals("positive") ? new TumorMarkerTest(test.marker(), "negative") : null;
        }
        if (finding instanceof LabResult lab) {
            return new LabResult(
                    lab.analyte(),
                    lab.value().add(BigDecimal.ONE).multiply(TWICE),
                    lab.unit(),
                    null,
                    null,
                    lab.provisional());
        }
        return finding instanceof PerformanceStatus status && status.scale().equals("ECOG")
                ? new PerformanceStatus("ECOG", status.value() == 4 ? 0 : 4)
                : null;
    }

    private static Seed page(Statement statement, ClinicalDate date, PatientIdentity patient) {
        DocumentFacts page = new DocumentFacts(
                statement.evidence().get(0).document(),
                1,
                DocumentKind.ONCOLOGY_NOTE,
                date,
                patient,
                List.of(statement),
                List.of(),
                List.of());
        return new Seed(statement.finding().kind(), page);
    }
}
