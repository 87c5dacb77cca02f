package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.FamilyHistory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyHistoryFinderTest {
    @Test
    void only_blood_relatives_count() {
        assertThat(
                        Extracted.brief(
                                FamilyHistory.class,
                                "FHx: mother had RCC, sister-in-law melanoma, stepbrother kidney cancer. His neighbor had kidney cancer."))
                .contains("FAMILY {condition=kidney cancer, relative=mother}")
                .hasSize(1);
    }

    @Test
    void a_stain_is_no_family() {
        assertThat(Extracted.brief(FamilyHistory.class, "No kidney cancer in the family. FH retained."))
                .contains("ABSENT {condition=kidney cancer}")
                .hasSize(1);
    }
}
