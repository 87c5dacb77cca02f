package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinyPackTest {

    private static final Path RULES = Path.of("src/test/resources/rules");

    @Test
    void a_sound_pack_has_no_problems() {
        assertThat(RulePacks.lint(RULES)).isEmpty();
    }

    @Test
    void every_golden_case_of_the_tiny_pack_comes_out_as_expected() {
        assertThat(RulePacks.load(RULES).test()).hasSize(7).allSatisfy(result -> assertThat(result.failures())
                .as(result.caseId())
                .isEmpty());
    }

    /** An assessment that says NO is a fact like one that says YES: that there is one does not make it so. */
    @Test
    void an_input_of_several_assessments_is_no_only_if_every_one_says_no(@TempDir Path rules) throws Exception {
        Path pack = TinyPack.copyTo(rules);
        TinyPack.replace(
                pack,
                "pack.yaml",
                "from: ClinicalAssessment/primaryInSitu,",
                "from: [ClinicalAssessment/primaryInSitu, ClinicalAssessment/kidneyIn],");
        TinyPack.replace(pack, "cases/cases.yaml", "- id: quiet", """
                - id: both-no
                  title: neither is so
                  base: base
                  facts:
                    - {kind: ClinicalAssessment, topic: primaryInSitu, value: "NO"}
                    - {kind: ClinicalAssessment, topic: kidneyIn, value: "NO"}
                  expect:
                    also: [GONE]
                    mustNot: [OPERATE]

                - id: one-no
                  title: one is not so, of the other nothing is said
                  base: base
                  facts:
                    - {kind: ClinicalAssessment, topic: primaryInSitu, value: "NO"}
                  expect:
                    headline: []
                    ask: [inPlace]

                - id: quiet""");

        assertThat(RulePacks.load(rules).test()).hasSize(9).allSatisfy(result -> assertThat(result.failures())
                .as(result.caseId())
                .isEmpty());
    }
}
