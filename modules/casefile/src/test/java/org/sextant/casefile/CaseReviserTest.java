package org.sextant.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextant.model.DocumentKind.BIOPSY_PATHOLOGY;
import static org.sextant.model.DocumentKind.LABORATORY;
import static org.sextant.model.DocumentKind.ONCOLOGY_NOTE;
import static org.sextant.model.DocumentKind.RADIOLOGY;
import static org.sextant.model.DocumentKind.SURGICAL_PATHOLOGY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Assertion;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentKind;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.Histology;
import org.sextant.model.ImagingStudy;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.Laterality;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Refuted;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Sex;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorSize;
import org.sextant.testkit.InventedDocument;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseReviserTest {

    private static final CaseReviser REVISER = CaseReviser.create();
    private static final Histology SARCOMATOID = new Histology("sarcomatoid", null, List.of());

    private static CaseFacts revise(InventedDocument... documents) {
        return REVISER.revise(
                new CaseId("c"),
                Stream.of(documents).map(InventedDocument::facts).toList(),
                Set.of());
    }

    private static InventedDocument document(String name, DocumentKind kind, String date) {
        return InventedDocument.of(name, kind).dated(date);
    }

    private static LabResult lab(String analyte, String value, String unit) {
        return new LabResult(analyte, new BigDecimal(value), unit, null, null, null);
    }

    private static SecondaryCancerCondition metastases(String site, @Nullable Integer count) {
        return new SecondaryCancerCondition(site, count, null, List.of());
    }

    private static List<Finding> facts(CaseFacts facts, String key) {
        return facts.premises().stream()
                .filter(premise ->
                        premise instanceof Fact && premise.key().toString().equals(key))
                .map(premise -> ((Fact) premise).finding())
                .toList();
    }

    private static List<Conflict> conflicts(CaseFacts facts) {
        return facts.premises().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    private static List<String> assessment(CaseFacts facts, String topic) {
        return facts(facts, "ClinicalAssessment/" + topic).stream()
                .map(finding -> ((ClinicalAssessment) finding).value())
                .toList();
    }

    @Test
    void a_cancer_called_metastatic_has_spread_though_no_place_is_named() {
        CaseFacts facts = revise(document("letter", ONCOLOGY_NOTE, "2025-03-12")
                .says(new PrimaryCancerCondition("kidney", Laterality.LEFT))
                .says(new ClinicalAssessment("statedMetastatic", "YES")));

        assertThat(assessment(facts, "metStatus")).containsExactly("M1");
        assertThat(assessment(facts, "metCount")).isEmpty();
    }

    @Test
    void what_a_letter_says_of_the_nodes_is_held_against_the_report_of_the_specimen() {
        InventedDocument report =
                document("report", SURGICAL_PATHOLOGY, "2023-11-20").says(new TnmCategory("N", "p", "N1b", null));

        CaseFacts facts = revise(
                report,
                document("letter", ONCOLOGY_NOTE, "2024-06-12")
                        .says(new ClinicalAssessment("statedNodes", "NEGATIVE")));
        CaseFacts agreeing = revise(
                report,
                document("letter", ONCOLOGY_NOTE, "2024-06-12")
                        .says(new ClinicalAssessment("statedNodes", "POSITIVE")));

        assertThat(conflicts(facts)).singleElement().satisfies(conflict -> assertThat(conflict.key())
                .hasToString("TnmCategory/pN"));
        assertThat(conflicts(agreeing)).isEmpty();
    }

    @Test
    void a_later_result_supersedes_an_earlier_one() {
        CaseFacts facts = revise(
                document("may", LABORATORY, "2025-05-01").says(lab("hemoglobin", "11.0", "g/dL")),
                document("june", LABORATORY, "2025-06-01").says(lab("hemoglobin", "12.5", "g/dL")));

        assertThat(facts(facts, "LabResult/hemoglobin")).containsExactly(lab("hemoglobin", "12.5", "g/dL"));
        assertThat(facts.superseded())
                .extracting(Statement::finding)
                .containsExactly(lab("hemoglobin", "11.0", "g/dL"));
        assertThat(conflicts(facts)).isEmpty();
    }

    @Test
    void two_results_of_one_day_that_differ_are_in_dispute() {
        CaseFacts facts = revise(
                document("a", LABORATORY, "2025-05-01").says(lab("platelets", "300", "10*9/L")),
                document("b", LABORATORY, "2025-05-01").says(lab("platelets", "480", "10*9/L")));

        assertThat(facts(facts, "LabResult/platelets")).isEmpty();
        assertThat(conflicts(facts)).singleElement().satisfies(conflict -> {
            assertThat(conflict.key()).hasToString("LabResult/platelets");
            assertThat(conflict.sides()).hasSize(2);
        });
    }

    @Test
    void left_against_right_is_never_settled() {
        CaseFacts facts = revise(
                document("path", SURGICAL_PATHOLOGY, "2024-01-01")
                        .says(new PrimaryCancerCondition("kidney", Laterality.RIGHT)),
                document("ct", RADIOLOGY, "2023-12-01").says(new PrimaryCancerCondition("kidney", Laterality.LEFT)));

        assertThat(facts(facts, "PrimaryCancerCondition/kidney")).isEmpty();
        assertThat(conflicts(facts))
                .extracting(Conflict::key)
                .containsExactly(FactKey.parse("PrimaryCancerCondition/kidney"));
    }

    @Test
    void a_review_that_sees_a_sarcomatoid_part_stands_and_the_disagreement_is_shown() {
        CaseFacts facts = revise(
                document("outside", BIOPSY_PATHOLOGY, "2024-12-27").denies(SARCOMATOID),
                document("review", BIOPSY_PATHOLOGY, "2025-01-15").says(SARCOMATOID));

        assertThat(facts(facts, "Histology/sarcomatoid")).containsExactly(SARCOMATOID);
        assertThat(conflicts(facts)).hasSize(1);
        assertThat(facts.superseded()).singleElement().isInstanceOf(Refuted.class);
    }

    @Test
    void a_sarcomatoid_part_once_seen_is_not_undone_by_a_report_that_did_not_see_it() {
        CaseFacts facts = revise(
                document("biopsy", BIOPSY_PATHOLOGY, "2024-12-27").says(SARCOMATOID),
                document("specimen", SURGICAL_PATHOLOGY, "2025-03-01").denies(SARCOMATOID));

        assertThat(facts(facts, "Histology/sarcomatoid")).isEmpty();
        assertThat(conflicts(facts)).hasSize(1);
    }

    @Test
    void clinical_and_pathological_categories_do_not_contradict_each_other() {
        CaseFacts facts = revise(
                document("ct", RADIOLOGY, "2024-01-01").says(new TnmCategory("T", "c", "T1b", null)),
                document("path", SURGICAL_PATHOLOGY, "2024-02-01").says(new TnmCategory("T", "p", "T3a", null)));

        assertThat(conflicts(facts)).isEmpty();
        assertThat(facts(facts, "TnmCategory/cT")).hasSize(1);
        assertThat(facts(facts, "TnmCategory/pT")).hasSize(1);
    }

    @Test
    void what_agrees_is_one_premise_with_the_evidence_of_all() {
        CaseFacts facts = revise(
                document("letter", ONCOLOGY_NOTE, "2024-03-01").says(metastases("lung", null)),
                document("ct", RADIOLOGY, "2024-02-01").says(metastases("lung", 3)));

        assertThat(facts(facts, "SecondaryCancerCondition/lung")).containsExactly(metastases("lung", 3));
        Fact lung = (Fact) facts.premises().stream()
                .filter(premise -> premise.key().toString().equals("SecondaryCancerCondition/lung"))
                .findFirst()
                .orElseThrow();
        assertThat(lung.evidence()).hasSize(2);
    }

    @Test
    void a_sum_of_lesions_is_a_lower_bound_until_the_record_says_there_is_nothing_else() {
        InventedDocument ct = document("ct", RADIOLOGY, "2024-02-01")
                .says(metastases("lung", 3))
                .says(metastases("bone", 1))
                .says(metastases("node retroperitoneal", 2));

        assertThat(assessment(revise(ct), "metCount")).containsExactly(">=4");
        assertThat(assessment(revise(ct), "metSites")).containsExactly("bone,lung");
        InventedDocument note =
                document("note", ONCOLOGY_NOTE, "2024-02-03").says(new ClinicalAssessment("noOtherMetastases", "YES"));
        assertThat(assessment(revise(ct, note), "metCount")).containsExactly("4");
    }

    @Test
    void of_two_scans_of_one_work_up_the_larger_count_stands_and_the_other_is_shown() {
        CaseFacts facts = revise(
                document("ct", RADIOLOGY, "2025-01-14").says(metastases("lung", 3)),
                document("pet", RADIOLOGY, "2025-02-04").says(metastases("lung", 2)));
        CaseFacts later = revise(
                document("ct", RADIOLOGY, "2025-01-14").says(metastases("lung", 3)),
                document("pet", RADIOLOGY, "2025-06-04").says(metastases("lung", 2)));

        assertThat(facts(facts, "SecondaryCancerCondition/lung")).containsExactly(metastases("lung", 3));
        assertThat(conflicts(facts)).hasSize(1);
        assertThat(facts(later, "SecondaryCancerCondition/lung")).containsExactly(metastases("lung", 2));
        assertThat(conflicts(later)).isEmpty();
    }

    @Test
    void a_kidney_is_removed_by_an_operation_in_place_by_a_measurement_and_otherwise_open() {
        InventedDocument cancer = document("letter", ONCOLOGY_NOTE, "2024-03-01")
                .says(new PrimaryCancerCondition("kidney", Laterality.LEFT));
        InventedDocument operated = document("op", ONCOLOGY_NOTE, "2024-03-01")
                .says(new SurgicalProcedure("radical nephrectomy", Laterality.LEFT), Assertion.PRESENT, "2019-02-12");
        InventedDocument donated = document("op", ONCOLOGY_NOTE, "2024-03-01")
                .says(new SurgicalProcedure("donor nephrectomy", Laterality.LEFT));
        InventedDocument planned = document("op", ONCOLOGY_NOTE, "2024-03-01")
                .says(new SurgicalProcedure("radical nephrectomy", Laterality.LEFT), Assertion.PLANNED, null);
        InventedDocument measured =
                document("ct", RADIOLOGY, "2024-02-01").says(new TumorSize(new BigDecimal("90"), "primary"));

        assertThat(assessment(revise(cancer), "primaryInSitu")).isEmpty();
        assertThat(assessment(revise(cancer, operated), "primaryInSitu")).containsExactly("NO");
        assertThat(assessment(revise(cancer, operated), "nephrectomyDate")).containsExactly("2019-02-12");
        assertThat(assessment(revise(cancer, donated), "primaryInSitu")).isEmpty();
        assertThat(assessment(revise(cancer, planned), "primaryInSitu")).isEmpty();
        assertThat(assessment(revise(cancer, measured), "primaryInSitu")).containsExactly("YES");
    }

    @Test
    void a_type_that_is_denied_does_not_touch_the_type_that_is_found() {
        CaseFacts facts = revise(document("biopsy", BIOPSY_PATHOLOGY, "2025-06-24")
                .says(new Histology("papillary", null, List.of()))
                .denies(new Histology("fh deficient", null, List.of())));

        assertThat(facts(facts, "Histology")).hasSize(1);
        assertThat(conflicts(facts)).isEmpty();
        assertThat(facts.superseded()).hasSize(1);
    }

    @Test
    void a_feature_that_one_report_saw_is_not_undone_by_another_that_did_not() {
        TumorFeature margin = new TumorFeature("margin involvement");
        InventedDocument involved =
                document("first", SURGICAL_PATHOLOGY, "2024-02-12").says(margin);
        InventedDocument clear =
                document("second", SURGICAL_PATHOLOGY, "2024-06-01").denies(margin);

        assertThat(conflicts(revise(involved, clear))).hasSize(1);
        assertThat(facts(revise(involved, clear), margin.key().toString())).isEmpty();
        assertThat(revise(clear).premises())
                .filteredOn(premise -> premise.key().equals(margin.key()))
                .singleElement()
                .isInstanceOf(Refuted.class);
    }

    @Test
    void counts_of_lymph_nodes_stand_side_by_side_and_a_silent_number_joins_one_that_is_given() {
        CaseFacts facts = revise(
                document("report", SURGICAL_PATHOLOGY, "2024-02-12")
                        .says(new RegionalLymphNodes(14, null))
                        .says(new RegionalLymphNodes(14, 2))
                        .says(new RegionalLymphNodes(3, 0)),
                document("note", ONCOLOGY_NOTE, "2024-03-01").says(new RegionalLymphNodes(14, 2)));

        assertThat(facts(facts, "RegionalLymphNodes"))
                .containsExactlyInAnyOrder(new RegionalLymphNodes(14, 2), new RegionalLymphNodes(3, 0));
        assertThat(conflicts(facts)).isEmpty();
    }

    @Test
    void a_diagnosis_is_sure_from_tissue_and_a_kidney_is_in_place_where_it_was_lately_measured() {
        CaseFacts facts = revise(
                document("biopsy", BIOPSY_PATHOLOGY, "2025-06-24")
                        .says(new PrimaryCancerCondition("kidney", Laterality.LEFT)),
                document("ct", RADIOLOGY, "2025-06-30").says(new TumorSize(new BigDecimal("90"), "primary")));
        CaseFacts old = revise(
                document("letter", ONCOLOGY_NOTE, "2025-06-24")
                        .says(new PrimaryCancerCondition("kidney", Laterality.LEFT)),
                document("ct", RADIOLOGY, "2024-06-30").says(new TumorSize(new BigDecimal("90"), "primary")));

        assertThat(certainty(facts, "diagnosisDate")).isEqualTo(Certainty.CONFIRMED);
        assertThat(certainty(facts, "primaryInSitu")).isEqualTo(Certainty.CONFIRMED);
        assertThat(certainty(old, "diagnosisDate")).isEqualTo(Certainty.PROBABLE);
        assertThat(certainty(old, "primaryInSitu")).isEqualTo(Certainty.PROBABLE);
    }

    private static Certainty certainty(CaseFacts facts, String topic) {
        return facts.premises().stream()
                .filter(premise -> premise.key().toString().equals("ClinicalAssessment/" + topic))
                .map(premise -> ((Fact) premise).certainty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_absent_kidney_tells_of_the_tumour_only_on_its_own_side() {
        InventedDocument cancer = document("letter", ONCOLOGY_NOTE, "2024-03-01")
                .says(new PrimaryCancerCondition("kidney", Laterality.LEFT));

        assertThat(assessment(revise(cancer, absent("RIGHT")), "primaryInSitu")).isEmpty();
        assertThat(assessment(revise(cancer, absent("LEFT")), "primaryInSitu")).containsExactly("NO");
    }

    private static InventedDocument absent(String side) {
        return document("ct", RADIOLOGY, "2024-02-01").says(new ClinicalAssessment("absentKidney", side));
    }

    @Test
    void metastases_date_from_the_first_document_that_tells_of_them() {
        CaseFacts facts = revise(
                document("path", SURGICAL_PATHOLOGY, "2019-01-10")
                        .says(new PrimaryCancerCondition("kidney", Laterality.LEFT)),
                document("ct", RADIOLOGY, "2026-04-21").says(metastases("lung", 3)),
                document("letter", ONCOLOGY_NOTE, "2026-06-10").says(metastases("lung", null)));

        assertThat(assessment(facts, "metastasisDate")).containsExactly("2026-04-21");
    }

    @Test
    void what_a_letter_says_of_the_day_comes_before_the_day_of_the_letter() {
        CaseFacts facts = revise(
                document("letter", ONCOLOGY_NOTE, "2025-03-12")
                        .says(new PrimaryCancerCondition("kidney", Laterality.LEFT))
                        .says(metastases("lung", 3))
                        .says(new ClinicalAssessment("statedDiagnosisDate", "2021-03"))
                        .says(new ClinicalAssessment("statedMetastasisDate", "2025-01")),
                document("older letter", ONCOLOGY_NOTE, "2023-03-12")
                        .says(new ClinicalAssessment("statedDiagnosisDate", "2021")));

        assertThat(assessment(facts, "diagnosisDate")).containsExactly("2021-03");
        assertThat(certainty(facts, "diagnosisDate")).isEqualTo(Certainty.CONFIRMED);
        assertThat(assessment(facts, "metastasisDate")).containsExactly("2025-01");
        assertThat(assessment(facts, "timing")).containsExactly("metachronous");
        assertThat(conflicts(facts)).isEmpty();
    }

    @Test
    void operations_offered_for_every_site_make_local_treatment_of_all_probable() {
        InventedDocument spread = document("ct", RADIOLOGY, "2025-06-13")
                .says(metastases("lung", 1))
                .says(metastases("node supraclavicular", 1));
        InventedDocument offered = document("letter", ONCOLOGY_NOTE, "2025-07-18")
                .says(new SurgicalProcedure("lung metastasectomy", null), Assertion.PLANNED, null);

        assertThat(assessment(revise(spread, offered), "allMetsAmenableToLocal"))
                .isEmpty();
        CaseFacts all =
                revise(spread, offered.says(new SurgicalProcedure("node dissection", null), Assertion.PLANNED, null));
        assertThat(assessment(all, "allMetsAmenableToLocal")).containsExactly("YES");
        assertThat(certainty(all, "allMetsAmenableToLocal")).isEqualTo(Certainty.PROBABLE);
    }

    @Test
    void synchronous_is_within_six_months_and_a_vague_date_leaves_it_open() {
        InventedDocument path = document("path", SURGICAL_PATHOLOGY, "2024-01-10")
                .says(new PrimaryCancerCondition("kidney", Laterality.LEFT));

        assertThat(timing(path, "2024-07-10")).containsExactly("synchronous");
        assertThat(timing(path, "2024-07-11")).containsExactly("metachronous");
        assertThat(timing(path, "2024")).isEmpty();
    }

    private static List<String> timing(InventedDocument path, String metastasisDate) {
        return assessment(
                revise(path, document("ct", RADIOLOGY, metastasisDate).says(metastases("lung", 1))), "timing");
    }

    @Test
    void calcium_is_corrected_for_the_albumin_of_the_same_day_in_either_unit() {
        CaseFacts mass = revise(document("labs", LABORATORY, "2024-01-01")
                .says(lab("calcium", "9.8", "mg/dL"))
                .says(lab("albumin", "2.9", "g/dL")));
        CaseFacts molar = revise(document("labs", LABORATORY, "2024-01-01")
                .says(lab("calcium", "2.50", "mmol/L"))
                .says(lab("albumin", "30", "g/L")));
        CaseFacts otherDay = revise(
                document("labs", LABORATORY, "2024-01-01").says(lab("calcium", "9.8", "mg/dL")),
                document("labs2", LABORATORY, "2024-01-09").says(lab("albumin", "2.9", "g/dL")));

        assertThat(facts(mass, "LabResult/calcium corrected"))
                .containsExactly(lab("calcium corrected", "10.68", "mg/dL"));
        assertThat(facts(molar, "LabResult/calcium corrected"))
                .containsExactly(lab("calcium corrected", "2.70", "mmol/L"));
        assertThat(facts(otherDay, "LabResult/calcium corrected")).isEmpty();
    }

    @Test
    void drugs_for_bones_and_steroids_do_not_start_systemic_treatment() {
        MedicationAdministration denosumab = new MedicationAdministration("denosumab", null, null, null, null);
        MedicationAdministration sunitinib =
                new MedicationAdministration("sunitinib", new ClinicalDate("2018-03"), null, null, null);

        assertThat(assessment(revise(document("n", ONCOLOGY_NOTE, "2024-01-01").says(denosumab)), "systemicStarted"))
                .isEmpty();
        assertThat(assessment(revise(document("n", ONCOLOGY_NOTE, "2024-01-01").says(sunitinib)), "systemicStart"))
                .containsExactly("2018-03");
    }

    @Test
    void the_page_of_a_near_namesake_is_set_aside_whole_and_the_dispute_is_named() {
        PatientIdentity patient =
                new PatientIdentity("Ottoline Brackwater", new ClinicalDate("1953-09-09"), Sex.FEMALE, "XV-11");
        PatientIdentity namesake =
                new PatientIdentity("BLACKWATER, Ottilie", new ClinicalDate("1949-02-19"), Sex.FEMALE, "XV-77");
        CaseFacts facts = revise(
                document("a", ONCOLOGY_NOTE, "2025-05-20").about(patient).says(naming("Ottoline")),
                document("b", RADIOLOGY, "2025-04-15")
                        .about(patient)
                        .says(naming("Ottoline"))
                        .says(metastases("pancreas", 1)),
                document("c", RADIOLOGY, "2025-04-22")
                        .about(namesake)
                        .says(naming("Ottilie"))
                        .says(metastases("bone", null)));

        assertThat(facts.patient().recordNumber()).isEqualTo("XV-11");
        assertThat(facts(facts, "SecondaryCancerCondition/bone")).isEmpty();
        assertThat(facts(facts, "SecondaryCancerCondition/pancreas")).hasSize(1);
        assertThat(facts.issues()).extracting(Issue::kind).containsExactly(IssueKind.OTHER_PATIENT);
        assertThat(conflicts(facts))
                .extracting(Conflict::key)
                .containsExactly(FactKey.parse("ClinicalAssessment/documentPatient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
    void of_two_people_named_as_often_the_files_themselves_never_choose(String scan) {
        PatientIdentity registered =
                new PatientIdentity("Ottoline Brackwater", new ClinicalDate("1953-09-09"), Sex.FEMALE, "XV-11");
        PatientIdentity named = new PatientIdentity("Jonas Quillfeather", new ClinicalDate("1949-02-19"), null, null);
        PatientIdentity other = new PatientIdentity("Zeno Abernathy", new ClinicalDate("1931-07-01"), null, null);

        assertThat(patientOf(letter(scan, "2025-01-01", named), letter("x", "2025-05-05", registered)))
                .isEqualTo(registered);
        assertThat(patientOf(letter(scan, "2025-01-01", other), letter("x", "2025-05-05", named)))
                .isEqualTo(other);
        assertThat(patientOf(letter("x", "2025-05-05", other), letter(scan, "2025-05-05", named)))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
    void of_two_ways_to_write_a_name_that_are_as_frequent_the_fuller_stands(String scan) {
        ClinicalDate birth = new ClinicalDate("1953-09-09");
        PatientIdentity full = new PatientIdentity("Ottoline Maud Brackwater", birth, null, null);
        PatientIdentity brief = new PatientIdentity("Ottoline Brackwater", birth, null, null);

        assertThat(patientOf(letter(scan, "2025-01-01", brief), letter("x", "2025-05-05", full)))
                .isEqualTo(full);
    }

    private static InventedDocument letter(String name, String day, PatientIdentity person) {
        return document(name, ONCOLOGY_NOTE, day).about(person);
    }

    private static PatientIdentity patientOf(InventedDocument... documents) {
        return revise(documents).patient();
    }

    @Test
    void one_document_of_a_file_about_somebody_else_is_set_aside_alone_whatever_the_order() {
        PatientIdentity patient =
                new PatientIdentity("Ottoline Brackwater", new ClinicalDate("1953-09-09"), Sex.FEMALE, "XV-11");
        PatientIdentity stranger =
                new PatientIdentity("Jonas Quillfeather", new ClinicalDate("1949-02-19"), Sex.MALE, "XV-77");
        List<DocumentFacts> release = new ArrayList<>(List.of(
                document("release", RADIOLOGY, "2025-04-15")
                        .about(patient)
                        .says(metastases("pancreas", 1))
                        .facts(),
                document("release", RADIOLOGY, "2025-04-22")
                        .inPart(2)
                        .about(stranger)
                        .says(metastases("bone", null))
                        .facts(),
                document("release", ONCOLOGY_NOTE, "2025-05-20")
                        .inPart(3)
                        .about(patient)
                        .says(metastases("lung", 2))
                        .facts()));
        CaseFacts facts = REVISER.revise(new CaseId("c"), release, Set.of());

        assertThat(facts(facts, "SecondaryCancerCondition/bone")).isEmpty();
        assertThat(facts(facts, "SecondaryCancerCondition/pancreas")).hasSize(1);
        assertThat(facts(facts, "SecondaryCancerCondition/lung")).hasSize(1);
        assertThat(facts.documents()).extracting(SourceDocument::part).containsExactly(1, 2, 3);
        assertThat(facts.documents()).extracting(SourceDocument::quarantined).containsExactly(false, true, false);
        assertThat(facts.issues())
                .containsExactly(
                        new Issue(IssueKind.OTHER_PATIENT, release.get(0).document(), null, 2));
        for (int i = 0; i < 6; i++) {
            Collections.rotate(release, 1);
            if (i == 2) {
                Collections.swap(release, 0, 1);
            }
            assertThat(REVISER.revise(new CaseId("c"), release, Set.of())).isEqualTo(facts);
        }
    }

    private static ClinicalAssessment naming(String name) {
        return new ClinicalAssessment("documentPatient", name);
    }

    @Test
    void a_slip_in_a_name_or_in_one_part_of_a_birth_date_is_the_same_person() {
        PatientIdentity one = new PatientIdentity("Ottoline Brackwater", new ClinicalDate("1953-09-08"), null, "XV-11");

        assertThat(SamePerson.mayBeOne(
                        one,
                        new PatientIdentity("BRACKWATTER Ottoline", new ClinicalDate("1953-08-09"), null, "xv 11")))
                .isTrue();
        assertThat(SamePerson.mayBeOne(one, new PatientIdentity(null, new ClinicalDate("1953-09-18"), null, "XV.11")))
                .isTrue();
        assertThat(SamePerson.mayBeOne(
                        one, new PatientIdentity("Ottoline Brackwater", new ClinicalDate("1961-02-03"), null, "ZZ-9")))
                .isFalse();
        assertThat(SamePerson.mayBeOne(one, new PatientIdentity("Someone Else", null, null, null)))
                .isFalse();
    }

    @Test
    void silence_on_a_declared_input_is_missing_and_an_answer_is_not() {
        Set<FactKey> declared = Set.of(FactKey.parse("PerformanceStatus/KPS"), FactKey.parse("LabResult/hemoglobin"));
        CaseFacts facts = REVISER.revise(
                new CaseId("c"),
                List.of(document("l", LABORATORY, "2025-05-01")
                        .says(lab("hemoglobin", "11.0", "g/dL"))
                        .facts()),
                declared);

        assertThat(facts.premises().stream().filter(Missing.class::isInstance))
                .containsExactly(new Missing(FactKey.parse("PerformanceStatus/KPS")));
    }

    @Test
    void a_doubt_is_superseded_by_a_later_answer_and_kept_without_one() {
        InventedDocument first =
                document("ct1", RADIOLOGY, "2024-01-01").says(metastases("liver", null), Assertion.POSSIBLE, null);
        InventedDocument later = document("ct2", RADIOLOGY, "2024-03-01").denies(metastases("liver", null));

        assertThat(facts(revise(first), "SecondaryCancerCondition/liver")).hasSize(1);
        assertThat(facts(revise(first, later), "SecondaryCancerCondition/liver"))
                .isEmpty();
    }

    @Test
    void neither_order_nor_repeats_matter_and_a_document_taken_away_leaves_the_case_without_it() {
        List<DocumentFacts> documents = new ArrayList<>(List.of(
                document("path", SURGICAL_PATHOLOGY, "2023-01-10")
                        .says(new PrimaryCancerCondition("kidney", Laterality.LEFT))
                        .says(new Histology("clear cell", "8310/3", List.of()))
                        .denies(SARCOMATOID)
                        .facts(),
                document("ct", RADIOLOGY, "2025-02-01")
                        .says(metastases("lung", 2))
                        .says(new ImagingStudy("CT", "chest"))
                        .facts(),
                document("ct2", RADIOLOGY, "2025-02-01")
                        .says(metastases("lung", 3))
                        .facts(),
                document("note", ONCOLOGY_NOTE, "2025-02-09")
                        .says(metastases("lung", null))
                        .says(new Histology("papillary", null, List.of()))
                        .says(lab("hemoglobin", "11.0", "g/dL"))
                        .facts()));
        CaseFacts expected = REVISER.revise(new CaseId("c"), documents, Set.of());
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            List<DocumentFacts> shuffled = new ArrayList<>(documents);
            shuffled.add(documents.get(random.nextInt(documents.size())));
            Collections.shuffle(shuffled, random);
            assertThat(REVISER.revise(new CaseId("c"), shuffled, Set.of())).isEqualTo(expected);
        }
        List<DocumentFacts> without = documents.subList(0, 3);
        assertThat(REVISER.revise(new CaseId("c"), without, Set.of()).premises().stream()
                        .flatMap(premise -> premise instanceof Statement s ? s.evidence().stream() : Stream.empty()))
                .noneMatch(
                        evidence -> evidence.document().equals(documents.get(3).document()));
    }

    @Test
    void the_tables_name_every_kind_of_finding() {
        assertThat(ReconciliationRule.readAll().keySet())
                .containsAll(Forms.findingKinds().keySet());
    }
}
