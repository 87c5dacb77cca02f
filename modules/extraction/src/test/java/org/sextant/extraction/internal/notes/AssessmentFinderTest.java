package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.ClinicalAssessment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentFinderTest {
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
}
