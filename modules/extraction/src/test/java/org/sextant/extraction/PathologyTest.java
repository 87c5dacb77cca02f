package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.StageGroup;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathologyTest {

    @Nested
    class LymphNodes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Number of lymph nodes examined: 12. Number of lymph nodes positive: 0.|0/12",
                    "LYMPH NODES POSITIVE: o. LYMPH NODES EXAMINED: 20.|0/20",
                    "Regional lymph nodes: Number examined: 5. Number involved: 1.|1/5",
                    "Number of lymph nodes examined: 12|?/12",
                    "No tumor in 14 lymph nodes.|0/14",
                    "Metastatic carcinoma in two of nineteen lymph nodes (2/19).|2/19",
                    "Twelve lymph nodes negative (0/12).|0/12",
                    "One hilar lymph node, negative for tumor.|0/1",
                    "Twenty-six benign lymph nodes.|0/26",
                    "Two lymph nodes, positive for metastatic carcinoma.|2/?",
                    "Lymph nodes, level II: 1/2. Lymph nodes, level III: 0/3.|1/2 0/3",
                })
        void counts_stand_as_written_station_by_station(String text, String expected) {
            List<String> counts = Extracted.statements(RegionalLymphNodes.class, text).stream()
                    .map(statement -> (RegionalLymphNodes) statement.finding())
                    .map(nodes -> number(nodes.positive()) + "/" + number(nodes.examined()))
                    .toList();
            assertThat(String.join(" ", counts)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Summary of sections: 8A, lymph nodes, 4/1.",
                    "Fragments of benign lymph node.",
                    "Fuhrman grade 3/4. Lymph nodes were not sampled.",
                    "Number of lymph nodes examined:",
                    "Seven of the slides show lymph node."
                })
        void what_counts_something_else_is_no_count(String text) {
            assertThat(Extracted.statements(RegionalLymphNodes.class, text)).isEmpty();
        }

        @Test
        void a_denial_beside_a_count_does_not_deny_the_count() {
            assertThat(Extracted.brief(RegionalLymphNodes.class, "No evidence of tumor in 3 lymph nodes (0/3)."))
                    .containsExactly("PRESENT {examined=3, positive=0}");
        }

        private static String number(@Nullable Integer count) {
            return count == null ? "?" : count.toString();
        }
    }

    @Nested
    class Features {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Margins: Margins uninvolved by invasive carcinoma.|ABSENT margin involvement",
                    "SURGICAL MARGIN INVOLVEMENT: No.|ABSENT margin involvement",
                    "The deep margin is positive. All other margins are free.|PRESENT margin involvement",
                    "Venous/lymphatic (large/small vessel) invasion (V/L): Absent.|ABSENT lymphovascular invasion",
                    "Lymphatic (small vessel) invasion: Present. Venous (large vessel) invasion: Absent.|PRESENT lymphatic invasion, ABSENT vascular invasion",
                    "Lymph-Vascular Invasion. Not identified. Perineural Invasion. Present.|ABSENT lymphovascular invasion, PRESENT perineural invasion",
                    "The tumor invades renal sinus fat and perinephric fat.|PRESENT renal sinus fat invasion, PRESENT perinephric fat invasion",
                    "Portal vein invasion: Yes. Hepatic vein invasion: No.|PRESENT vascular invasion",
                    "Tumor necrosis: > 50%.|PRESENT tumor necrosis",
                    "Multifocal papillary renal cell carcinoma.|PRESENT multifocality",
                })
        void features_are_there_or_are_not_or_nobody_says(String text, String expected) {
            List<String> said = Extracted.statements(TumorFeature.class, text).stream()
                    .map(statement -> statement.assertion() + " " + ((TumorFeature) statement.finding()).name())
                    .toList();
            assertThat(String.join(", ", said)).isEqualTo(expected);
        }

        @Test
        void what_the_naked_eye_saw_and_what_was_asked_is_no_finding_of_the_microscope() {
            String text = "CLINICAL HISTORY:\nPerineural invasion is suspected.\n"
                    + "GROSS DESCRIPTION:\nThe tumor extends to the inked margin. There is necrosis.\n";
            assertThat(Extracted.statements(TumorFeature.class, text)).isEmpty();
        }
    }

    @Nested
    class Tnm {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Staging: pT3aN0M0.|T3a N0 M0",
                    "STAGE: pT3aNXMX|T3a NX MX",
                    "TNM stage = p T2 NX MX|T2 NX MX",
                    "Primary tumor: pT1a. Regional lymph nodes: pNX.|T1a NX",
                    "Nodes negative for tumor (pN0). Distant metastasis cannot be assessed (pMX).|N0 MX",
                    "Classified as pT3. Clinical correlation is recommended.|T3",
                    "AJCC Staging: pTla. pNx.|T1a NX",
                    "Stage: pT3b NO MX|T3b N0 MX",
                    "Classification: T1 NO MX|T1 N0 MX",
                    "PATHOLOGIC STAGE: pT1B pNX pMX|T1b NX MX",
                    "Pathological T. T1b. Pathological N. NX.|T1b NX",
                    "After treatment ypT1b pN0(0/4).|T1b N0",
                    "cT3a on imaging.|T3a",
                    "Staging data: T2 N-0.|T2 N0",
                    "p T 3, p N 0, p M X.|T3 N0 MX",
                    "pT2 (maximum diameter 2.5 cm) pNO sn (n=3), MX|T2 N0 MX",
                    "T 3a. N: X. M X.|T3a NX MX",
                    "Lymph Node Stage (AJCC 7th Edition): N1 (1-3 regional nodes).|N1",
                    "pTNM stage: pT2a1, N1.|T2a1 N1",
                    "Stage IIA, T4. NO, MO.|T4 N0 M0",
                })
        void categories_are_read_however_they_are_written(String text, String expected) {
            List<String> values = Extracted.statements(TnmCategory.class, text).stream()
                    .map(statement -> ((TnmCategory) statement.finding()).value())
                    .distinct()
                    .toList();
            assertThat(String.join(" ", values)).isEqualTo(expected);
        }

        @Test
        void a_prefix_stands_for_the_categories_behind_it_and_the_edition_is_kept() {
            assertThat(Extracted.brief(TnmCategory.class, "TNM (7th edition): pT2a N1."))
                    .containsExactly(
                            "PRESENT {axis=T, edition=7, prefix=p, value=T2a}",
                            "PRESENT {axis=N, edition=7, prefix=p, value=N1}");
        }

        @Test
        void a_misread_letter_makes_the_category_probable() {
            assertThat(Extracted.statements(TnmCategory.class, "Stage pT3o."))
                    .singleElement()
                    .satisfies(statement -> {
                        assertThat(statement.finding()).isEqualTo(new TnmCategory("T", "p", "T3a", null));
                        assertThat(((Fact) statement).certainty()).isEqualTo(Certainty.PROBABLE);
                    });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "A T2 hyperintense renal lesion is seen.",
                    "There is compression of T8 and a T3 vertebral body lesion.",
                    "L2 lytic lesion, unchanged.",
                    "KARYOTYPE: T1: 45,XY,-8. No metaphases from specimen T2.",
                    "Micro A5: T1 quick-fix, 1 frag.",
                    "Blocks. T1a,T1b,T1c,T1d,T2-3,TB, tumor mass X 7.",
                    "The lesion is bright on T2-weighted images.",
                })
        void vertebrae_and_weightings_and_blocks_are_no_stage(String text) {
            assertThat(Extracted.statements(TnmCategory.class, text)).isEmpty();
        }

        @Test
        void no_node_examined_is_shown_as_both_what_is_written_and_what_it_is() {
            assertThat(Extracted.brief(TnmCategory.class, "Stage: pT1a pN0 (0/0)."))
                    .contains("PRESENT {axis=N, prefix=p, value=N0}", "PRESENT {axis=N, prefix=p, value=NX}");
        }

        @Test
        void nothing_is_derived_from_a_size() {
            assertThat(Extracted.statements(TnmCategory.class, "Left kidney: a 4.5 cm renal cell carcinoma, confined."))
                    .isEmpty();
        }
    }

    @Nested
    class Grade {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Renal cell carcinoma, FUHRMAN NUCLEAR GRADE IS 3 of 4.|Fuhrman 3",
                    "Renal cell carcinoma, Fuhrrman grade 2/4.|Fuhrman 2",
                    "RENAL CELL CARCINOMA, CLEAR CELL TYPE, NUCLEAR GRADE III/IV.|nuclear 3",
                    "Fuhrman Nuclear Grade: Nuclear grade II/IV.|Fuhrman 2",
                    "HISTOLOGIC GRADE (Fuhrman Nuclear Grade): G3. MARGINS: free.|Fuhrman 3",
                    "Clear cell carcinoma, WHO/ISUP grade 4.|WHO/ISUP 4",
                    "Clear cell carcinoma, ISUP G2.|WHO/ISUP 2",
                    "Kidney: Grade 2 (of 4) renal cell carcinoma.|nuclear 2",
                    "Fuhrman grade 1-2/4.|Fuhrman 2",
                    "Furhman nuclear grade II.|Fuhrman 2",
                    "Prostatic adenocarcinoma, Gleason score 3 + 4 = 7.|Gleason 3+4=7",
                    "Prostatic adenocarcinoma, Gleason score 7 (4+3).|Gleason 4+3=7",
                    "Prostatic adenocarcinoma, Gleason primary pattern: 4. Secondary pattern: 5.|Gleason 4+5=9",
                    "Prostatic adenocarcinoma, ISUP grade group 2.|ISUP grade group 2",
                    "Prostatic adenocarcinoma, tertiary Gleason pattern 5.|Gleason tertiary pattern 5",
                    "Prostatic adenocarcinoma, Gleason 8 on biopsy.|Gleason 8",
                    "Breast: invasive ductal carcinoma. Bloom-Richardson grade III.|Nottingham 3",
                    "Histologic grade (if applicable): Fuhrman nuclear grade 4 (of 4).|Fuhrman 4",
                })
        void a_grade_carries_its_system(String text, String expected) {
            List<String> grades = Extracted.statements(HistologicGrade.class, text).stream()
                    .filter(statement -> statement.assertion() == Assertion.PRESENT)
                    .map(statement -> (HistologicGrade) statement.finding())
                    .map(grade -> grade.system() + " " + grade.value())
                    .toList();
            assertThat(grades).containsExactly(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Developed grade 3 toxicity on sunitinib.",
                    "Renal cell carcinoma with grade 3 hydronephrosis.",
                    "Grade 2 diarrhea, resolved.",
                })
        void a_grade_of_something_else_is_none(String text) {
            assertThat(Extracted.statements(HistologicGrade.class, text)).isEmpty();
        }
    }

    @Nested
    class Type {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Kidney, left: RENAL CELL CARCINOMA, CONVENTIONAL (CLEAR CELL) TYPE.|clear cell 8310/3",
                    "Renal cell carcicoma, clear cell type.|clear cell 8310/3",
                    "Papillary renal cell carcinoma, type 2.|papillary 8260/3 type 2",
                    "RENAL CELL CARCINOMA, CHROMOPHOBE TYPE.|chromophobe 8317/3",
                    "Clear cell papillary renal cell carcinoma.|clear cell papillary 8323/3",
                    "Kidney: collecting duct carcinoma.|collecting duct 8319/3",
                    "Renal cell carcinoma, unclassified.|unclassified 8312/3",
                    "Kidney: metastatic renal cell carcinoma.|rcc nos 8312/3",
                    "Kidney: oncocytoma.|oncocytoma 8290/0",
                    "Renal cell carcinoma, clear cell type, with papillary features.|clear cell 8310/3",
                    "Colon: adenocarcinoma, moderately differentiated.|adenocarcinoma 8140/3",
                })
        void a_type_carries_its_morphology_code(String text, String expected) {
            List<String> types = Extracted.statements(Histology.class, text).stream()
                    .map(statement -> (Histology) statement.finding())
                    .map(type -> (type.value() + " " + type.icdO3() + " " + String.join(" ", type.features())).strip())
                    .distinct()
                    .toList();
            assertThat(types).containsExactly(expected);
        }

        @Test
        void the_final_diagnosis_outranks_the_frozen_section() {
            String text = "FROZEN SECTION DIAGNOSIS: Papillary renal cell carcinoma.\n"
                    + "FINAL DIAGNOSIS: Kidney, right: Renal cell carcinoma, chromophobe type.\n";
            assertThat(Extracted.brief(Histology.class, text))
                    .containsExactly("PRESENT {icdO3=8317/3, value=chromophobe}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Kidney: clear cell carcinoma. No sarcomatoid features seen.",
                    "Kidney: clear cell carcinoma. Sarcomatoid features: absent.",
                    "Kidney: clear cell carcinoma. Sarcomatoid differentiation: Not identified.",
                    "Kidney: clear cell carcinoma without sarcomatoid or rhabdoid features.",
                    "Kidney: clear cell carcinoma. SARCOMATOID FEATURES: NONE IDENTIFIED.",
                })
        void a_denied_sarcomatoid_part_is_refuted(String text) {
            assertThat(Extracted.brief(Histology.class, text)).contains("ABSENT {value=sarcomatoid}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Clear cell carcinoma of the kidney with sarcometoid features (10%).",
                    "Kidney: clear cell carcinoma. Sarcomatoid features: present, 20%.",
                    "Clear cell renal cell carcinoma with sarcomatoid differentiation, approximately 25% of the tumor.",
                })
        void a_stated_sarcomatoid_part_is_a_fact(String text) {
            assertThat(Extracted.brief(Histology.class, text)).contains("PRESENT {value=sarcomatoid}");
        }
    }

    @Nested
    class Site {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "FINAL DIAGNOSIS: Left kidney, radical nephrectomy: Renal cell carcinoma.|kidney LEFT",
                    "DIAGNOSIS: KIDNEY, RIGHT, PADICAL NEPARECTOMY: RENAL CELL CARCICOMA.|kidney RIGHT",
                    "Breast, left, mastectomy: Invasive ductal carcinoma.|breast LEFT",
                    "Right upper lobe of lung: adenocarcinoma of the lung.|lung RIGHT",
                    "Prostatic adenocarcinoma, Gleason 3+4.|prostate null",
                    "Sigmoid colon: colonic adenocarcinoma.|colorectal null",
                })
        void a_cancer_carries_its_organ_and_side(String text, String expected) {
            List<String> sites = Extracted.statements(PrimaryCancerCondition.class, text).stream()
                    .map(statement -> (PrimaryCancerCondition) statement.finding())
                    .map(condition -> condition.site() + " " + condition.laterality())
                    .distinct()
                    .toList();
            assertThat(sites).containsExactly(expected);
        }

        @Test
        void the_side_of_other_specimens_does_not_count() {
            String text = "FINAL DIAGNOSIS: 1. Kidney, left, nephrectomy: Renal cell carcinoma, clear cell type. "
                    + "2. Right renal artery, biopsy: benign vessel.";
            assertThat(Extracted.brief(PrimaryCancerCondition.class, text))
                    .containsExactly("PRESENT {laterality=LEFT, site=kidney}");
        }

        @Test
        void a_document_that_speaks_of_both_sides_alike_gives_none() {
            String text = "FINAL DIAGNOSIS: Left kidney: see below. Right kidney: see below. Renal cell carcinoma.";
            assertThat(Extracted.brief(PrimaryCancerCondition.class, text)).containsExactly("PRESENT {site=kidney}");
        }

        @Test
        void a_renal_mass_alone_is_no_cancer() {
            assertThat(Extracted.statements(PrimaryCancerCondition.class, "There is a 4 cm left renal mass."))
                    .isEmpty();
        }
    }

    @Nested
    class StageAndSize {

        @ParameterizedTest
        @CsvSource({"Pathologic stage: III.,III", "Stage IV kidney cancer.,IV", "stage 4 renal cell carcinoma,IV"})
        void stage_groups_are_roman(String text, String expected) {
            assertThat(Extracted.brief(StageGroup.class, text)).containsExactly("PRESENT {value=" + expected + "}");
        }

        @ParameterizedTest
        @CsvSource({
            "Clear cell carcinoma of the kidney. WHO/ISUP grade lll.,grade 3",
            "Clear cell carcinoma of the kidney. WHO/ISUP grade: Il (of IV).,grade 2",
            "Clear cell carcinoma of the kidney. Stage lllA.,stage IIIA",
            "Clear cell carcinoma of the kidney. Stage grouping: lA.,stage IA",
            "Clear cell carcinoma of the kidney. Stage 1V.,stage IV"
        })
        void strokes_read_as_letters_are_roman_and_only_probable(String text, String expected) {
            List<Fact> found = Extracted.document(text).statements().stream()
                    .filter(Fact.class::isInstance)
                    .map(Fact.class::cast)
                    .filter(fact -> fact.finding() instanceof HistologicGrade || fact.finding() instanceof StageGroup)
                    .toList();
            assertThat(found)
                    .extracting(fact -> fact.finding() instanceof HistologicGrade grade
                            ? "grade " + grade.value()
                            : "stage " + ((StageGroup) fact.finding()).value())
                    .containsExactly(expected);
            assertThat(found).extracting(Fact::certainty).containsExactly(Certainty.PROBABLE);
        }

        @Test
        void a_stage_written_as_a_number_is_as_sure_as_ever() {
            assertThat(Extracted.statements(StageGroup.class, "Stage 1 renal cell carcinoma."))
                    .extracting(statement -> ((Fact) statement).certainty())
                    .containsExactly(Certainty.CONFIRMED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Stage III CKD.",
                    "CKD stage 3a.",
                    "Stage IV chronic kidney disease with renal mass.",
                    "Sacral stage IV pressure ulcer.",
                    "Stage: pT3a."
                })
        void the_stage_of_something_else_is_none(String text) {
            assertThat(Extracted.statements(StageGroup.class, text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Tumor size: 4.2 x 3.9 x 3.5 cm.|42",
                    "The greatest diameter of the neoplasm is 10.5 cm.|105",
                    "Renal cell carcinoma (9.0 cm), clear cell type.|90",
                    "Tumour at the left lower pole measuring 64 x 60 x 55 mm.|64",
                })
        void the_largest_dimension_counts_in_millimetres(String text, String expected) {
            assertThat(Extracted.brief(TumorSize.class, text))
                    .containsExactly("PRESENT {mm=" + expected + ", target=primary}");
        }

        @Test
        void the_size_of_a_specimen_is_none() {
            assertThat(Extracted.statements(
                            TumorSize.class, "The kidney specimen measures 15.0 x 10.0 x 8.0 cm and weighs 265 gram."))
                    .isEmpty();
        }
    }
}
