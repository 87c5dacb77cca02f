package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.StageGroup;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssertionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Renal cell carcinoma of the left kidney.|PRESENT",
                "There is no evidence of renal cell carcinoma.|ABSENT",
                "No hepatocellular, pancreatic or renal cell carcinoma.|ABSENT",
                "Renal cell carcinoma was ruled out.|ABSENT",
                "Renal cell carcinoma is unlikely.|ABSENT",
                "Cannot rule out renal cell carcinoma.|POSSIBLE",
                "Possible renal cell carcinoma.|POSSIBLE",
                "The mass may represent renal cell carcinoma.|POSSIBLE",
                "Oncocytic neoplasm versus renal cell carcinoma.|POSSIBLE",
                "History of renal cell carcinoma.|HISTORICAL",
                "Her husband had renal cell carcinoma.|OTHER_PERSON",
                "Indication: renal cell carcinoma?|POSSIBLE",
                "No progression, but renal cell carcinoma of the right kidney.|PRESENT",
                "No new lesion except renal cell carcinoma of the right kidney.|PRESENT",
                "Renal cell carcinoma is not only clear cell.|PRESENT",
                "If this is renal cell carcinoma, surgery follows.|CONDITIONAL",
            })
    void a_statement_stands_as_its_clause_says(String text, Assertion expected) {
        assertThat(Extracted.statements(PrimaryCancerCondition.class, text))
                .extracting(statement -> statement.assertion())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patients with renal cell carcinoma may receive immunotherapy.",
                "No family history of renal cell carcinoma.",
                "Her sister has no renal cell carcinoma.",
                "Mother had renal cell carcinoma with lung metastases.",
            })
    void what_is_said_of_nobody_is_no_statement(String text) {
        assertThat(Extracted.statements(PrimaryCancerCondition.class, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mother had renal cell carcinoma of the right kidney.",
                "Family history: renal cell carcinoma in a brother.",
            })
    void a_relative_s_cancer_is_told_once_as_family_history(String text) {
        assertThat(Extracted.document(text).statements())
                .extracting(statement -> statement.finding().getClass().getSimpleName())
                .containsExactly("FamilyHistory");
    }

    @Test
    void a_cancer_once_affirmed_is_not_also_suspected_or_remembered() {
        assertThat(
                        Extracted.brief(
                                PrimaryCancerCondition.class,
                                "Query renal cell carcinoma. History of renal cell carcinoma. Biopsy: renal cell carcinoma. Possible lung cancer."))
                .containsExactly("PRESENT {site=kidney}", "POSSIBLE {site=lung}");
    }

    @Test
    void a_denial_reaches_over_the_end_of_a_wrapped_line() {
        assertThat(
                        Extracted.brief(
                                Histology.class,
                                "Sections of the upper pole of the kidney were taken. There are no sarcomatoid or\nrhabdoid areas."))
                .containsExactly("ABSENT {value=sarcomatoid}", "ABSENT {value=rhabdoid}");
    }

    @Test
    void somebody_else_s_cancer_stays_theirs_where_the_line_wraps() {
        assertThat(
                        Extracted.brief(
                                PrimaryCancerCondition.class,
                                "He comes alone to the clinic today, by train, as before. His wife is being\ntreated for breast cancer."))
                .containsExactly("OTHER_PERSON {site=breast}");
    }

    @Test
    void the_stage_of_a_kidney_disease_is_none_where_the_line_wraps() {
        assertThat(
                        Extracted.statements(
                                StageGroup.class,
                                "Renal tumour under observation in a man with hypertension and with chronic kidney\ndisease stage 3."))
                .isEmpty();
    }

    @Test
    void probable_words_leave_a_fact_probable() {
        assertThat(Extracted.statements(PrimaryCancerCondition.class, "Findings consistent with renal cell carcinoma."))
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.class, fact -> assertThat(fact.certainty()).isEqualTo(Certainty.PROBABLE));
    }

    @Test
    void leaflets_and_trial_descriptions_give_nothing() {
        String text = "Clinic letter. Well today.\n\nINFORMATION SHEET (general): KIDNEY CANCER\n"
                + "Renal cell carcinoma often spreads to the lung.\nStage IV disease is treated with tablets.\n";
        assertThat(Extracted.document(text).statements()).isEmpty();
    }

    @Test
    void what_follows_a_leaflet_on_the_next_heading_counts_again() {
        String text = "INFORMATION SHEET: KIDNEY CANCER\nRenal cell carcinoma is common.\n\nFINAL DIAGNOSIS\n"
                + "Prostatic adenocarcinoma.\n";
        assertThat(Extracted.brief(PrimaryCancerCondition.class, text)).containsExactly("PRESENT {site=prostate}");
    }

    @Test
    void equal_statements_become_one_with_every_place() {
        String text = "Renal cell carcinoma. Later again: renal cell carcinoma.";
        assertThat(Extracted.statements(PrimaryCancerCondition.class, text))
                .singleElement()
                .satisfies(statement -> assertThat(statement.evidence()).hasSize(2));
    }
}
