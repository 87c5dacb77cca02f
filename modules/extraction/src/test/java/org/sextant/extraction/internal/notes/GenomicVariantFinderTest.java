package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.GenomicVariant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenomicVariantFinderTest {
    @Test
    void variants_found_and_none_found() {
        assertThat(Extracted.brief(
                        GenomicVariant.class,
                        "KRAS G12D detected, NRAS wild type, EGFR: none. eGFR 61. MET testing pending. VHL p.R167Q."))
                .contains(
                        "PRESENT {gene=KRAS, variant=G12D}",
                        "ABSENT {gene=NRAS, status=wild type, variant=none}",
                        "ABSENT {gene=EGFR, variant=none}",
                        "PRESENT {gene=VHL, variant=p.R167Q}")
                .hasSize(4);
    }
}
