package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.ImagingStudy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImagingFinderTest {
    @Test
    void what_was_done_has_its_day_and_what_was_requested_is_nothing() {
        assertThat(Extracted.brief(
                        ImagingStudy.class, "RCC clinic 20 May 2025. MRI brain 8 May 2025 normal. CT head requested."))
                .contains("PRESENT {modality=MRI, region=brain} 2025-05-08")
                .hasSize(1);
    }

    @Test
    void a_PET_with_PSMA_is_named_so() {
        assertThat(Extracted.brief(ImagingStudy.class, "Prostate cancer. PSMA PET/CT 8 May 2025: two nodes."))
                .containsExactly("PRESENT {modality=PSMA PET, region=whole body} 2025-05-08");
    }

    @Test
    void a_brain_never_imaged_is_said_so() {
        assertThat(Extracted.brief(ImagingStudy.class, "RCC. No brain imaging has been done."))
                .contains("ABSENT {modality=imaging, region=brain}")
                .hasSize(1);
    }
}
