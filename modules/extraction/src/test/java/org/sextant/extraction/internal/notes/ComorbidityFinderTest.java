package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.Comorbidity;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComorbidityFinderTest {
    @Test
    void conditions_of_the_patient_are_present_or_denied() {
        assertThat(Extracted.brief(
                        Comorbidity.class, "PMH: COPD, CKD stage 3b, type 2 diabetes. No asthma. Father had a stroke."))
                .contains(
                        "PRESENT {condition=copd}",
                        "PRESENT {condition=ckd 3b}",
                        "PRESENT {condition=diabetes}",
                        "ABSENT {condition=asthma}")
                .hasSize(4);
    }
}
