package org.sextant.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextant.model.DocumentKind.LABORATORY;
import static org.sextant.model.DocumentKind.ONCOLOGY_NOTE;
import static org.sextant.model.DocumentKind.RADIOLOGY;
import static org.sextant.model.DocumentKind.SURGICAL_PATHOLOGY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Fact;
import org.sextant.model.LabResult;
import org.sextant.model.Laterality;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Sex;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;
import org.sextant.testkit.InventedDocument;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivedFactsTest {

    private static final PrimaryCancerCondition LEFT_KIDNEY = new PrimaryCancerCondition("kidney", Laterality.LEFT);

    private static CaseFacts revise(InventedDocument... documents) {
        return CaseReviser.create()
                .revise(
                        new CaseId("c"),
                        Stream.of(documents).map(InventedDocument::facts).toList(),
                        Set.of());
    }

    private static PatientIdentity person(Sex sex, String birth) {
        return new PatientIdentity("Jane Example", new ClinicalDate(birth), sex, "4711");
    }

    private static List<String> derived(CaseFacts facts, String topic) {
        return facts.premises().stream()
                .filter(premise -> premise instanceof Fact fact && fact.basis() instanceof Basis.Derived)
                .map(premise -> ((Fact) premise).finding())
                .filter(finding -> finding instanceof ClinicalAssessment assessment
                        && assessment.topic().equals(topic))
                .map(finding -> ((ClinicalAssessment) finding).value())
                .toList();
    }

    private static MedicationAdministration drug(String ingredient, @Nullable String start) {
        return new MedicationAdministration(
                ingredient, start == null ? null : new ClinicalDate(start), null, null, null);
    }

    private static SecondaryCancerCondition spread(String site, @Nullable Integer count, String... mm) {
        return new SecondaryCancerCondition(
                site, count, null, Stream.of(mm).map(BigDecimal::new).toList());
    }

    /** Values of the published equation, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "FEMALE, 1975-01-01, 0.8, mg/dL, 90",
        "MALE, 1965-01-01, 1.2, mg/dL, 69",
        "MALE, 1965-01-01, 106.1, umol/L, 69",
        "FEMALE, 1945-01-01, 1.5, mg/dL, 35"
    })
    void the_filtration_rate_follows_from_creatinine_age_and_sex(
            Sex sex, String birth, String value, String unit, String rate) {
        CaseFacts facts = revise(InventedDocument.of("lab", LABORATORY)
                .dated("2025-06-01")
                .about(person(sex, birth))
                .says(new LabResult("creatinine", new BigDecimal(value), unit, null, null, null)));

        assertThat(facts.premises())
                .filteredOn(premise -> premise.key().toString().equals("LabResult/egfr"))
                .singleElement()
                .satisfies(premise -> {
                    assertThat(((LabResult) ((Fact) premise).finding()).value()).isEqualByComparingTo(rate);
                    assertThat(((Fact) premise).basis()).isEqualTo(Basis.derivedBy("CASE-EGFR"));
                    assertThat(((Fact) premise).evidence()).hasSize(1);
                });
    }

    @Test
    void no_filtration_rate_without_a_birth_date_or_for_a_child() {
        LabResult creatinine = new LabResult("creatinine", BigDecimal.ONE, "mg/dL", null, null, null);

        assertThat(revise(InventedDocument.of("a", LABORATORY)
                                .dated("2025-06-01")
                                .says(creatinine))
                        .premises())
                .noneMatch(premise -> premise.key().qualifier().equals("egfr"));
        assertThat(revise(InventedDocument.of("b", LABORATORY)
                                .dated("2025-06-01")
                                .about(person(Sex.MALE, "2012-01-01"))
                                .says(creatinine))
                        .premises())
                .noneMatch(premise -> premise.key().qualifier().equals("egfr"));
    }

    @Test
    void an_ecog_score_stands_for_a_range_where_no_karnofsky_score_is_known() {
        InventedDocument ecog =
                InventedDocument.of("n", ONCOLOGY_NOTE).dated("2025-06-01").says(new PerformanceStatus("ECOG", 1));

        assertThat(derived(revise(ecog), "karnofskyRange")).containsExactly("70..80");
        assertThat(derived(
                        revise(
                                ecog,
                                InventedDocument.of("k", ONCOLOGY_NOTE)
                                        .dated("2025-05-01")
                                        .says(new PerformanceStatus("KPS", 80))),
                        "karnofskyRange"))
                .isEmpty();
    }

    @Test
    void drugs_that_began_together_are_one_line_and_nothing_counts_that_was_only_planned() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .says(LEFT_KIDNEY)
                .says(drug("nivolumab", "2024-01-10"))
                .says(drug("ipilimumab", "2024-01-12"))
                .says(drug("cabozantinib", "2024-11-01"))
                .says(drug("axitinib", "2025-05-01"), Assertion.PLANNED, null));

        assertThat(derived(facts, "linesOfTherapy")).containsExactly("2");
    }

    @Test
    void drugs_against_another_cancer_do_not_start_the_treatment_of_this_one() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .says(LEFT_KIDNEY)
                .says(new SurgicalProcedure("right hemicolectomy", Laterality.RIGHT), Assertion.PRESENT, "2022-09-09")
                .says(drug("oxaliplatin", "2022-11-01")));

        assertThat(derived(facts, "systemicStarted")).isEmpty();
    }

    @Test
    void the_first_drug_after_the_spread_is_told_apart_from_one_before_it() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .says(new PrimaryCancerCondition("breast", Laterality.LEFT))
                .says(drug("anastrozole", "2018-01"))
                .says(drug("abemaciclib", "2024-12-16"))
                .says(new ClinicalAssessment("statedMetastasisDate", "2024-12-03"))
                .says(spread("bone", 2)));

        assertThat(derived(facts, "systemicStart")).containsExactly("2018-01");
        assertThat(derived(facts, "systemicStartAfterSpread")).containsExactly("2024-12-16");
    }

    @Test
    void where_all_drugs_are_for_the_spread_one_start_says_it() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .says(new PrimaryCancerCondition("breast", Laterality.LEFT))
                .says(drug("abemaciclib", "2024-12-16"))
                .says(new ClinicalAssessment("statedMetastasisDate", "2024-12-03"))
                .says(spread("bone", 2)));

        assertThat(derived(facts, "systemicStartAfterSpread")).isEmpty();
    }

    @Test
    void a_receptor_that_differs_between_specimens_is_told() {
        CaseFacts facts = revise(
                InventedDocument.of("primary", SURGICAL_PATHOLOGY)
                        .dated("2017-06-20")
                        .says(new TumorMarkerTest("ER", "positive"))
                        .says(new TumorMarkerTest("HER2", "0")),
                InventedDocument.of("spread", SURGICAL_PATHOLOGY)
                        .dated("2024-12-03")
                        .says(new TumorMarkerTest("ER", "positive"))
                        .says(new TumorMarkerTest("HER2", "3+"))
                        .says(new TumorMarkerTest("PD-L1 CPS", "12")));

        assertThat(derived(facts, "receptorChange HER2")).containsExactly("YES");
        assertThat(derived(facts, "receptorChange ER")).isEmpty();
        assertThat(derived(facts, "pdl1Cps")).containsExactly("12");
    }

    @Test
    void a_receptor_score_that_decides_nothing_is_no_change() {
        CaseFacts facts = revise(
                InventedDocument.of("primary", SURGICAL_PATHOLOGY)
                        .dated("2017-06-20")
                        .says(new TumorMarkerTest("HER2", "0")),
                InventedDocument.of("spread", SURGICAL_PATHOLOGY)
                        .dated("2024-12-03")
                        .says(new TumorMarkerTest("HER2", "2+")));

        assertThat(derived(facts, "receptorChange HER2")).isEmpty();
    }

    @Test
    void of_counts_of_one_time_that_of_the_report_stands_and_a_later_one_of_another_time_replaces_it() {
        InventedDocument report = InventedDocument.of("scan", RADIOLOGY)
                .dated("2025-10-14")
                .says(new ClinicalAssessment("metCountTotal", "3"))
                .says(spread("bone", 3));

        CaseFacts soon = revise(
                report,
                InventedDocument.of("letter", ONCOLOGY_NOTE)
                        .dated("2025-10-21")
                        .says(new ClinicalAssessment("metCountTotal", "5")));
        CaseFacts later = revise(
                report,
                InventedDocument.of("letter", ONCOLOGY_NOTE)
                        .dated("2026-02-21")
                        .says(new ClinicalAssessment("metCountTotal", "5")));

        assertThat(derived(soon, "metCount")).containsExactly("3");
        assertThat(soon.premises()).anyMatch(Conflict.class::isInstance);
        assertThat(derived(later, "metCount")).containsExactly("5");
        assertThat(later.premises()).noneMatch(Conflict.class::isInstance);
    }

    @Test
    void intervals_are_whole_months_and_a_range_where_a_day_is_unknown() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .about(person(Sex.FEMALE, "1960-03-01"))
                .says(LEFT_KIDNEY)
                .says(new ClinicalAssessment("statedDiagnosisDate", "2020-05-10"))
                .says(new ClinicalAssessment("statedMetastasisDate", "2022-05"))
                .says(spread("lung", 2)));

        assertThat(derived(facts, "ageAtDiagnosis")).containsExactly("60");
        assertThat(derived(facts, "monthsToMetastasis")).containsExactly("23..24");
    }

    @Test
    void spread_is_new_gone_more_or_larger_by_what_scans_say_and_treated_by_what_came_after() {
        CaseFacts facts = revise(
                InventedDocument.of("a", RADIOLOGY)
                        .dated("2024-01-01")
                        .denies(spread("bone", null))
                        .says(spread("lung", 2, "8"))
                        .says(spread("liver", 1)),
                InventedDocument.of("b", RADIOLOGY)
                        .dated("2024-08-01")
                        .says(spread("bone", 1))
                        .says(spread("lung", 4, "14"))
                        .denies(spread("liver", null)),
                InventedDocument.of("n", ONCOLOGY_NOTE)
                        .dated("2024-10-01")
                        .says(new RadiotherapyCourse("bone"), Assertion.PRESENT, "2024-09-01"));

        assertThat(derived(facts, "spreadOverTime bone")).containsExactly("new, treated");
        assertThat(derived(facts, "spreadOverTime lung")).containsExactly("more, larger");
        assertThat(derived(facts, "spreadOverTime liver")).containsExactly("gone");
    }

    @Test
    void a_clinical_category_and_an_m1_in_one_breath_are_of_the_day_of_diagnosis() {
        CaseFacts facts = revise(
                InventedDocument.of("path", SURGICAL_PATHOLOGY)
                        .dated("2024-04-22")
                        .says(new PrimaryCancerCondition("lung", null)),
                InventedDocument.of("letter", ONCOLOGY_NOTE)
                        .dated("2025-07-08")
                        .says(new TnmCategory("T", "c", "T2a", null))
                        .says(new TnmCategory("M", "c", "M1c", null))
                        .says(spread("adrenal left", null)));

        assertThat(derived(facts, "timing")).containsExactly("synchronous");
        assertThat(derived(facts, "metastasisDate")).isEmpty();
    }

    @Test
    void a_primary_of_another_organ_is_removed_by_the_operation_of_that_organ() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2024-12-16")
                .says(new PrimaryCancerCondition("breast", Laterality.LEFT))
                .says(new SurgicalProcedure("mastectomy", Laterality.LEFT), Assertion.PRESENT, "2017-06-20")
                .says(spread("bone", 2)));

        assertThat(derived(facts, "primaryInSitu")).containsExactly("NO");
        assertThat(derived(facts, "diagnosisDate")).containsExactly("2017-06-20");
        assertThat(derived(facts, "timing")).containsExactly("metachronous");
        assertThat(derived(facts, "nephrectomyDate")).isEmpty();
    }

    @Test
    void a_tumour_that_a_scan_measures_after_the_kidney_was_taken_is_in_dispute_and_nothing_follows() {
        CaseFacts facts = revise(
                InventedDocument.of("letter", ONCOLOGY_NOTE)
                        .dated("2024-01-15")
                        .says(LEFT_KIDNEY)
                        .says(
                                new SurgicalProcedure("radical nephrectomy", Laterality.LEFT),
                                Assertion.PRESENT,
                                "2023-06"),
                InventedDocument.of("ct", RADIOLOGY)
                        .dated("2024-02-20")
                        .says(new TumorSize(new BigDecimal(68), "primary")));

        assertThat(derived(facts, "primaryInSitu")).isEmpty();
        assertThat(facts.premises())
                .filteredOn(Conflict.class::isInstance)
                .extracting(premise -> premise.key().toString())
                .containsExactly("ClinicalAssessment/primaryInSitu");
    }

    @Test
    void nothing_follows_from_what_is_possible_denied_or_of_the_family() {
        CaseFacts facts = revise(InventedDocument.of("n", ONCOLOGY_NOTE)
                .dated("2025-06-01")
                .says(spread("lung", 3), Assertion.POSSIBLE, null)
                .says(LEFT_KIDNEY, Assertion.FAMILY, null)
                .says(drug("sunitinib", "2024-01-01"), Assertion.FAMILY, null)
                .says(new SurgicalProcedure("radical nephrectomy", Laterality.LEFT), Assertion.PLANNED, null)
                .denies(new PerformanceStatus("ECOG", 2)));

        assertThat(facts.premises())
                .noneMatch(premise -> premise instanceof Fact fact && fact.basis() instanceof Basis.Derived);
    }
}
