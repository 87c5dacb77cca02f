package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.DiseaseStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiseaseStatusFinderTest {
    @Test
    void plain_words_state_progression() {
        assertThat(Extracted.brief(DiseaseStatus.class, "CT: progressive disease. RCC under review."))
                .contains("PRESENT {value=progressive disease}")
                .hasSize(1);
    }

    @Test
    void parkinson_and_a_protein_are_no_progression() {
        assertThat(Extracted.brief(DiseaseStatus.class, "Parkinson (PD) stable. PD-L1 positive."))
                .isEmpty();
    }
}
