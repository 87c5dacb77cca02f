package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.SecondaryCancerCondition;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearedSiteFinderTest {
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
}
