package org.sextant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {

    private static final DocumentId DOCUMENT = DocumentId.of(new byte[] {1});

    private static Evidence evidence(String quote) {
        return new Evidence(DOCUMENT, 1, 10, 10 + quote.length(), quote, "test");
    }

    private static Fact fact(Finding finding) {
        return Fact.stated(finding, new ClinicalDate("2024-05"), evidence("words"));
    }

    private static final List<Premise> PREMISES = List.of(
            fact(new TnmCategory("T", "p", "T3a", null)),
            new Fact(
                    new LabResult("hemoglobin", new BigDecimal("13.0"), "g/dL", new BigDecimal("13.0"), null, null),
                    Assertion.PRESENT,
                    Certainty.PROBABLE,
                    null,
                    Basis.derivedBy("CASE-LAB"),
                    List.of(evidence("Hb"))),
            new Refuted(new Histology("sarcomatoid", null, List.of()), null, List.of(evidence("no sarcomatoid"))),
            new Missing(new FactKey("PerformanceStatus", "KPS")),
            new Conflict(
                    new FactKey("PrimaryCancerCondition", "kidney"),
                    List.of(
                            fact(new PrimaryCancerCondition("kidney", Laterality.LEFT)),
                            fact(new PrimaryCancerCondition("kidney", Laterality.RIGHT)))),
            fact(new RegionalLymphNodes(14, 0)),
            fact(new RegionalLymphNodes(null, 2)),
            new Refuted(new TumorFeature("margin involvement"), null, List.of(evidence("margins negative"))),
            fact(new SecondaryCancerCondition("lung", 3, null, List.of(new BigDecimal("8"), new BigDecimal("12.5")))),
            fact(new MedicationAdministration("sunitinib", new ClinicalDate("2018-03"), null, null, "toxicity")));

    @Test
    void every_premise_comes_back_from_its_form() {
        for (Premise premise : PREMISES) {
            assertThat(Forms.toPremise(Forms.of((Record) premise))).isEqualTo(premise);
        }
    }

    @Test
    void a_fact_is_laid_out_flat_as_the_outputs_document() {
        assertThat(Forms.of((Record) PREMISES.get(0)))
                .containsEntry("kind", "TnmCategory")
                .containsEntry("axis", "T")
                .containsEntry("prefix", "p")
                .containsEntry("value", "T3a")
                .containsEntry("basis", "STATED")
                .containsEntry("assertion", "PRESENT")
                .containsEntry("date", "2024-05")
                .doesNotContainKey("edition");
    }

    @Test
    void a_case_comes_back_from_its_form_with_its_revision() {
        CaseFacts facts = CaseFacts.of(
                new CaseId("c1"),
                new PatientIdentity("A Name", new ClinicalDate("1950-01-02"), Sex.FEMALE, null),
                List.of(new SourceDocument(DOCUMENT, DocumentKind.RADIOLOGY, null, false)),
                PREMISES,
                List.of(fact(new StageGroup("III"))),
                List.of(Issue.of(IssueKind.NO_TEXT, DOCUMENT), new Issue(IssueKind.UNREADABLE_PAGE, DOCUMENT, 2)));

        assertThat(Forms.read(CaseFacts.class, Forms.of(facts))).isEqualTo(facts);
    }

    @Test
    void a_revision_does_not_depend_on_the_order_of_premises_but_on_each_of_them() {
        PatientIdentity patient = PatientIdentity.UNKNOWN;
        List<Premise> reversed = new java.util.ArrayList<>(PREMISES);
        java.util.Collections.reverse(reversed);

        assertThat(Forms.revision(patient, reversed)).isEqualTo(Forms.revision(patient, PREMISES));
        for (int i = 0; i < PREMISES.size(); i++) {
            List<Premise> without = new java.util.ArrayList<>(PREMISES);
            without.remove(i);
            assertThat(Forms.revision(patient, without)).isNotEqualTo(Forms.revision(patient, PREMISES));
        }
    }

    @Test
    void a_form_of_an_unknown_kind_is_refused_by_name() {
        assertThatThrownBy(() -> Forms.toFinding(Map.of("kind", "Horoscope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Horoscope");
    }

    @Test
    void canonical_json_sorts_keys_and_drops_trailing_zeros() {
        assertThat(CanonicalJson.write(Map.of("b", new BigDecimal("13.00"), "a", List.of("x\n\"", true))))
                .isEqualTo("{\"a\":[\"x\\u000a\\\"\",true],\"b\":13}");
    }

    @Test
    void equal_numbers_written_differently_have_one_premise_id() {
        Finding plain = new TumorSize(new BigDecimal("64"), "primary");
        Finding padded = new TumorSize(new BigDecimal("64.0"), "primary");

        assertThat(fact(plain).id()).isEqualTo(fact(padded).id());
    }
}
