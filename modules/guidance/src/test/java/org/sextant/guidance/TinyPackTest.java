package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
