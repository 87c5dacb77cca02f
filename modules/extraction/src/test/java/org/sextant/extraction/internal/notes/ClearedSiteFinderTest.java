package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.Extracted;
import org.sextant.model.SecondaryCancerCondition;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearedSiteFinderTest {
    @Test
    void residual_disease_denied_beside_metastases_does_not_hide_them() {
        assertThat(
                        Extracted.brief(
                                SecondaryCancerCondition.class,
                                "RCC after nephrectomy. CT chest, abdomen and pelvis: no evidence of residual or metastatic disease."))
                .contains("ABSENT {site=distant}");
        assertThat(Extracted.brief(SecondaryCancerCondition.class, "RCC. Mets: none on CT TAP."))
                .containsExactly("ABSENT {site=distant}");
    }

    @Test
    void lists_and_single_words_clear_places() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "CT of RCC patient: Liver, adrenals clear. No brain or bone metastases."))
                .contains("ABSENT {site=adrenal}", "ABSENT {site=liver}", "ABSENT {site=brain}", "ABSENT {site=bone}")
                .hasSize(4);
    }

    @Test
    void a_heading_names_the_place_of_a_denial() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class, "RCC follow-up CT.\nSkeleton: no destructive lesion."))
                .contains("ABSENT {site=bone}")
                .hasSize(1);
    }

    @Test
    void no_new_lesion_clears_nothing() {
        assertThat(Extracted.brief(SecondaryCancerCondition.class, "RCC follow-up CT. No new lung lesions."))
                .isEmpty();
    }

    @Test
    void a_disease_of_the_liver_is_not_spread_to_it() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class, "Kidney cancer. No evidence of alcoholic liver disease."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCC clinic. No metastatic disease on CT of the chest and abdomen.",
                "RCC clinic. Staging CT found no distant metastases.",
                "RCC clinic. There is no evidence of metastasis.",
            })
    void no_metastasis_at_all_clears_the_whole_body(String text) {
        assertThat(Extracted.brief(SecondaryCancerCondition.class, text)).containsExactly("ABSENT {site=distant}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCC clinic. No metastatic disease in the upper abdomen.",
                "RCC clinic. No evidence of metastatic disease outside the thorax.",
                "RCC clinic. No new metastatic disease.",
                "RCC clinic. No metastases at the time of nephrectomy.",
                "RCC clinic. MRI brain: no metastatic disease.",
                "RCC clinic. His mother had no metastatic disease.",
            })
    void no_metastasis_in_a_place_or_at_a_time_does_not(String text) {
        assertThat(Extracted.brief(SecondaryCancerCondition.class, text)).doesNotContain("ABSENT {site=distant}");
    }
}
