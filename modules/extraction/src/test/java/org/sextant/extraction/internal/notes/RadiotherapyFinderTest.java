package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.RadiotherapyCourse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RadiotherapyFinderTest {
    @Test
    void a_treated_place_with_its_day_and_a_denied_one() {
        assertThat(
                        Extracted.brief(
                                RadiotherapyCourse.class,
                                "RCC. SRS to brain 12 January 2025. No prostate RT. Radiotherapy is usually given in one visit."))
                .contains("PRESENT {target=brain} 2025-01-12", "ABSENT {target=prostate} 2025-01-12")
                .hasSize(2);
    }

    @Test
    void a_plan_is_a_plan() {
        assertThat(Extracted.brief(RadiotherapyCourse.class, "RCC. P: SABR left adrenal 45 Gy in 5."))
                .contains("PLANNED {target=adrenal left}")
                .hasSize(1);
    }
}
