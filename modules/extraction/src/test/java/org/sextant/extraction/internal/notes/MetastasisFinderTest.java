package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.SecondaryCancerCondition;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetastasisFinderTest {
    @Test
    void sizes_stay_with_their_lesions_and_what_resolved_is_gone() {
        assertThat(
                        Extracted.brief(
                                SecondaryCancerCondition.class,
                                "Metastatic RCC: two left lung nodules 1.1 and 0.9 cm, and a 2.2 cm T10 vertebral lytic lesion."))
                .contains("PRESENT {count=2, site=lung, sizesMm=[11, 9]}", "PRESENT {count=1, site=bone, sizesMm=[22]}")
                .hasSize(2);
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class, "mRCC. Lung nodules resolved x 4, residual 8 mm RLL nodule."))
                .containsExactly("PRESENT {count=1, site=lung, sizesMm=[8]}");
    }

    @Test
    void a_number_in_brackets_counts_and_is_no_size() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "Metastatic RCC: lung metastases (5, all under 1 cm) and a 4 cm liver metastasis."))
                .contains("PRESENT {count=5, site=lung, sizesMm=[10]}", "PRESENT {count=1, site=liver, sizesMm=[40]}")
                .hasSize(2);
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "RCC. New growth of a single right adrenal metastasis, now 3.4 cm (was 2.1 cm)."))
                .containsExactly("PRESENT {count=1, site=adrenal right, sizesMm=[34]}");
    }

    @Test
    void lesions_that_nobody_could_count_are_many() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "RCC with lung metastases, largest 1.8 cm, too numerous to count."))
                .anySatisfy(brief -> assertThat(brief).contains("atLeast=6"));
    }

    @Test
    void an_exception_ends_a_denial() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "No evidence of metastatic disease except for two pulmonary nodules, 8 mm and 6 mm."))
                .contains("POSSIBLE {count=2, site=lung, sizesMm=[8, 6]}")
                .hasSize(1);
    }

    @Test
    void metastases_of_a_mother_and_a_meeting_are_none() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "Renal cancer. Mother had RCC with lung mets. Pt met with oncologist."))
                .isEmpty();
    }

    @Test
    void a_lytic_vertebra_is_a_bone_lesion_and_an_old_fracture_is_not() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "Renal cell carcinoma with metastases. L2 lytic lesion 2.1 cm, T8 compression fracture old."))
                .contains("PRESENT {count=1, site=bone, sizesMm=[21]}")
                .hasSize(1);
    }

    @Test
    void numbers_and_words_for_many_are_told_apart() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "CT: innumerable bilateral lung metastases, three hepatic mets up to 2.4 cm, liver cysts."))
                .contains("PRESENT {atLeast=6, site=lung}", "PRESENT {count=3, site=liver, sizesMm=[24]}")
                .hasSize(2);
    }

    @Test
    void small_stable_nodules_are_possible_and_benign_ones_nothing() {
        assertThat(
                        Extracted.brief(
                                SecondaryCancerCondition.class,
                                "CT chest: Calcified granuloma LLL. 4 mm RLL nodule, unchanged since 2019. Adrenal adenoma 1.9 cm."))
                .contains("POSSIBLE {count=1, site=lung, sizesMm=[4]}")
                .hasSize(1);
    }

    @Test
    void spread_to_several_places_is_one_fact_each() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class, "Impression: metastatic RCC, spread to lung and left adrenal."))
                .contains("PRESENT {site=adrenal left}", "PRESENT {site=lung}")
                .hasSize(2);
    }

    @Test
    void the_number_of_a_liver_segment_counts_nothing() {
        assertThat(Extracted.brief(
                        SecondaryCancerCondition.class,
                        "Metastatic RCC. CT: liver metastases (segments 5 and 8, 3.1 and 2.2 cm)."))
                .contains("PRESENT {atLeast=2, site=liver, sizesMm=[31, 22]}")
                .hasSize(1);
    }
}
