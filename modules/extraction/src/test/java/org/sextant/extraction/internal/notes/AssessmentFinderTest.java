package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.Extracted;
import org.sextant.model.ClinicalAssessment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentFinderTest {
    @Test
    void a_cancer_called_metastatic_is_so_without_a_place_and_not_where_that_is_open() {
        assertThat(Extracted.brief(ClinicalAssessment.class, "He has metastatic renal cell carcinoma."))
                .containsExactly("PRESENT {topic=statedMetastatic, value=YES}");
        assertThat(
                        Extracted.brief(
                                ClinicalAssessment.class,
                                "Suspicious for metastatic RCC. No evidence of metastatic renal cell carcinoma. Treatment options for metastatic RCC include surgery."))
                .isEmpty();
    }

    @Test
    void surgery_of_high_risk_is_none_to_rely_on() {
        assertThat(Extracted.brief(ClinicalAssessment.class, "RCC. Surgery is high risk per cardiology."))
                .containsExactly("PRESENT {topic=operability, value=inoperable}");
    }

    @Test
    void place_burden_local_treatment_and_risk_are_read_as_stated() {
        assertThat(
                        Extracted.brief(
                                ClinicalAssessment.class,
                                "RCC. Kidney in situ; > 90 % of the tumour burden in the kidney. All three nodules are resectable. IMDC intermediate (2 factors)."))
                .contains(
                        "PRESENT {topic=primaryInSitu, value=YES}",
                        "PRESENT {topic=primaryBurdenPct, value=>=90}",
                        "PRESENT {topic=allMetsAmenableToLocal, value=YES}",
                        "PRESENT {topic=statedImdcCount, value=2}",
                        "PRESENT {topic=statedImdcGroup, value=intermediate}")
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your letter states \"node negative\". She has colon cancer. | {topic=statedNodes, value=NEGATIVE}",
                "Colon cancer, node-positive at surgery. | {topic=statedNodes, value=POSITIVE}",
                "Ref by breast team: \"oligomet breast cancer, 5 lesions\". | {topic=metCountTotal, value=5}",
                "Oligometastatic RCC (3 lesions). | {topic=metCountTotal, value=3}"
            })
    void what_a_letter_says_of_nodes_and_of_the_number_of_places(String words, String stated) {
        assertThat(Extracted.brief(ClinicalAssessment.class, words)).contains("PRESENT " + stated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prostate cancer. High-volume disease on the bone scan. | statedVolume=high",
                "Prostate cancer, M1b. Low volume (two places). | statedVolume=low",
                "Prostate cancer. Bone scan: six lesions: T10, L1, left 5th rib, right humerus. | bonesBeyondSpine=YES",
                "Prostate cancer. Three bone metastases, all in the spine and pelvis. | bonesBeyondSpine=NO",
                "Prostate cancer. PSA is rising on leuprolide. | psaRising=YES",
                "Prostate cancer. PSA remains undetectable. | psaRising=NO",
                "Prostate cancer. PSMA PET: solitary rib uptake, SUV 2.1, no CT correlate. | psmaOnlyUptake=YES",
                "Colon cancer. Site: sigmoid. | primarySide=LEFT",
                "Colon cancer: adenocarcinoma of the caecum. | primarySide=RIGHT",
                "Lung cancer on osimertinib. ctDNA drawn, result pending. | resistanceTestPending=YES",
                "Breast cancer clinic. Bleeding, ulcerated breast primary. | ulceratingPrimary=YES",
                "Breast cancer, 10 months of abemaciclib, no progression. | noProgression=YES"
            })
    void what_the_packs_of_other_cancers_ask_is_read_as_stated(String words, String stated) {
        String[] topicAndValue = stated.split("=");
        assertThat(Extracted.brief(ClinicalAssessment.class, words))
                .contains("PRESENT {topic=" + topicAndValue[0] + ", value=" + topicAndValue[1] + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prostate cancer. Treated in a high-volume centre.",
                "Prostate cancer. If the PSA is rising we look again.",
                "Prostate cancer. If testosterone is below 1.7 nmol/L and PSA still climbing we look again.",
                "Prostate cancer. Lesions in L1 and T10; old rib fracture.",
                "Prostate cancer. No lesion in rib or femur.",
                "Kidney cancer with high volume disease in the lungs, no progression.",
                "Colon cancer removed. Sigmoid diverticulosis.",
                "Breast cancer. Bleeding risk is low.",
                "Breast cancer: no ulcerated tumour."
            })
    void what_only_looks_like_such_a_statement_is_none(String words) {
        assertThat(Extracted.brief(ClinicalAssessment.class, words)).isEmpty();
    }

    @Test
    void the_nodes_of_one_station_say_nothing_of_all() {
        assertThat(Extracted.brief(
                        ClinicalAssessment.class,
                        "RCC. Hilar lymph node: eleven lymph nodes negative for tumor. One lymph node positive."))
                .isEmpty();
    }

    @Test
    void a_condition_states_nothing() {
        assertThat(
                        Extracted.brief(
                                ClinicalAssessment.class,
                                "RCC clinic. She declined nephrectomy. Asymptomatic. IVC thrombus. If he were symptomatic we would treat."))
                .contains(
                        "PRESENT {topic=patientDeclinesSurgery, value=YES}",
                        "PRESENT {topic=symptomaticDisease, value=NO}",
                        "PRESENT {topic=venousThrombus, value=YES}")
                .hasSize(3);
    }

    @Test
    void symptoms_fitness_and_need_are_read_as_stated() {
        assertThat(
                        Extracted.brief(
                                ClinicalAssessment.class,
                                "RCC. Refractory haematuria from the left tumour. Not fit for surgery. Systemic therapy is needed now."))
                .contains(
                        "PRESENT {topic=localSymptoms, value=severe}",
                        "PRESENT {topic=operability, value=inoperable}",
                        "PRESENT {topic=needsSystemicNow, value=YES}")
                .hasSize(3);
    }

    @Test
    void a_single_metastasis_among_others_is_no_total() {
        assertThat(Extracted.brief(ClinicalAssessment.class, "RCC. Lung metastases, solitary adrenal metastasis."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The right kidney contains over 95% of the tumour burden.|primaryBurdenPct|>=95",
                "About 80 % of all tumour lies in the left kidney.|primaryBurdenPct|80",
                "Each of the four deposits can be removed or given SBRT.|allMetsAmenableToLocal|YES",
                "Both lung metastases could be excised or ablated.|allMetsAmenableToLocal|YES",
                "The surgeon regards the metastasis as fully resectable.|allMetsAmenableToLocal|YES",
                "There are no additional distant metastases.|noOtherMetastases|YES",
                "No further sites of metastatic spread.|noOtherMetastases|YES",
                "She is without symptoms.|symptomaticDisease|NO",
                "He denies any symptoms.|symptomaticDisease|NO",
                "Systemic therapy is not required at present.|needsSystemicNow|NO",
                "She does not need drug treatment now.|needsSystemicNow|NO",
                "Systemic therapy can wait.|needsSystemicNow|NO",
                "Both deposits grew only slowly.|growthRate|slow",
                "Pulmonary function adequate for lobectomy.|lungFunctionAdequate|YES",
                "He has not had any systemic treatment before.|systemicStarted|NO",
                "She never received systemic therapy.|systemicStarted|NO",
                "Right kidney absent, bed without recurrence.|absentKidney|RIGHT",
            })
    void a_judgement_is_read_in_the_words_of_another_clinician(String words, String topic, String value) {
        assertThat(Extracted.brief(ClinicalAssessment.class, "RCC clinic. " + words))
                .contains("PRESENT {topic=" + topic + ", value=" + value + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lesion is not completely resectable.",
                "All three nodules can be resected if they shrink.",
                "The renal lesion is completely resectable.",
                "Bone pain, without any urinary complaint.",
                "No symptoms of heart failure.",
                "She is not without symptoms.",
                "Lung function is not adequate for resection.",
                "He has not had systemic treatment since March 2024.",
                "Right kidney given away: donor nephrectomy. Right kidney absent.",
            })
    void what_only_resembles_a_judgement_is_none(String words) {
        assertThat(Extracted.brief(ClinicalAssessment.class, "RCC clinic. " + words))
                .noneMatch(said -> said.contains("value=YES") || said.contains("value=NO"));
    }

    @Test
    void a_judgement_reads_on_where_the_line_wraps() {
        assertThat(
                        Extracted.brief(
                                ClinicalAssessment.class,
                                "RCC clinic. The haematuria that brought him here in spring has settled. No prior systemic\ntherapy."))
                .containsExactly("PRESENT {topic=systemicStarted, value=NO}");
    }
}
