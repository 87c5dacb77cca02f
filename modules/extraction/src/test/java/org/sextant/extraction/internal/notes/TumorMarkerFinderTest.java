package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.TumorMarkerTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TumorMarkerFinderTest {
    @Test
    void receptors_and_stains_are_normalised() {
        assertThat(
                        Extracted.brief(
                                TumorMarkerTest.class,
                                "ER 8/8, PR negative, HER2 2+. PD-L1 (22C3) TPS 60%. FH retained, 2SC negative. MMR proficient."))
                .contains(
                        "PRESENT {marker=ER, value=positive}",
                        "PRESENT {marker=PR, value=negative}",
                        "PRESENT {marker=HER2, value=2+}",
                        "PRESENT {marker=PD-L1 TPS, value=60}",
                        "PRESENT {marker=FH, value=retained}",
                        "PRESENT {marker=2SC, value=negative}",
                        "PRESENT {marker=MMR, value=proficient}")
                .hasSize(7);
    }
}
