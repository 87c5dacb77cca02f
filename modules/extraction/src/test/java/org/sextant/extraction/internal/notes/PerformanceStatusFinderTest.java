package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.PerformanceStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformanceStatusFinderTest {
    @Test
    void both_scales_are_read() {
        assertThat(Extracted.brief(PerformanceStatus.class, "ECOG PS: 1, Karnofsky 80 %."))
                .contains("PRESENT {scale=ECOG, value=1}", "PRESENT {scale=KPS, value=80}")
                .hasSize(2);
    }

    @Test
    void a_range_states_neither_value() {
        assertThat(Extracted.brief(PerformanceStatus.class, "PS 0-1. WHO/ISUP grade 2. Eligible if ECOG 0 or 1."))
                .isEmpty();
    }

    @Test
    void a_letter_read_for_a_zero_is_probable() {
        assertThat(Extracted.brief(PerformanceStatus.class, "Zubrod 2. KPS 9O."))
                .contains("PRESENT {scale=ECOG, value=2}", "PRESENT {scale=KPS, value=90}")
                .hasSize(2);
    }

    @Test
    void words_alone_give_a_value_where_no_figure_is_given() {
        assertThat(Extracted.brief(PerformanceStatus.class, "He is bedbound."))
                .contains("PRESENT {scale=ECOG, value=4}")
                .hasSize(1);
    }

    @Test
    void the_fitness_of_a_relative_is_not_the_patients() {
        assertThat(Extracted.brief(PerformanceStatus.class, "Her mother had ECOG 2."))
                .isEmpty();
    }
}
