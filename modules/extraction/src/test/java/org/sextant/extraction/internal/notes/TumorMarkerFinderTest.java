package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ER/PR+, HER2 2+.|ER=positive, PR=positive, HER2=2+",
                "ESTROGEN RECEPTORS: POSITIVE (>95% NUCLEAR STAINING). HER-2/NEU BY IHC: NEGATIVE (1+).|ER=positive, HER2=negative",
                "Carcinoma negative for ER and PR, and indeterminate for HER2.|ER=negative, PR=negative, HER2=indeterminate",
                "Estrogen receptor: 95% nuclear staining. Progesterone receptor: 0%.|ER=positive, PR=negative",
                "No progesterone receptors found in neoplastic cell nuclei.|PR=negative",
                "HER2/neu: zero or 1+.|HER2=1+",
                "HER-2/neu gene is not amplified.|HER2 FISH=not amplified",
                "HER2 (by in situ hybridization): Negative (not amplified).|HER2 FISH=not amplified",
                "RESULT OF HER2 GENE AMPLIFICATION. HER-2 gene AMPLIFICATION NOT FOUND.|HER2 FISH=not amplified",
                "HER2 overexpression. AB8. Negative.|HER2=negative",
                "Estrogen receptors found in 10-75% of neoplastic cell nuclei.|ER=positive",
                "Estrogen receptors found in less than 10% of neoplastic cell nuclei.|",
                "ER: <1 %. PR: 0.5 %.|ER=negative, PR=negative",
                "ER, PR and HER2 will be reported as an addendum.|",
                "Seen in the ER yesterday, positive for influenza.|",
            })
    void receptors_are_read_in_lists_before_and_behind_their_result(String text, String expected) {
        assertThat(Extracted.statements(TumorMarkerTest.class, text).stream()
                        .map(statement -> (TumorMarkerTest) statement.finding())
                        .map(test -> test.marker() + "=" + test.value()))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }
}
