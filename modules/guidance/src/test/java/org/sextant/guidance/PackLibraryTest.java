package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.guidance.internal.library.LibraryChecks;
import org.sextant.guidance.internal.library.LibraryReader;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.model.Guidance;

class PackLibraryTest {

    private static final PackLibrary LIBRARY = PackLibrary.of(RulePacks.bundled());

    @Test
    void every_decision_of_a_pack_is_answered_in_every_language_with_sources() {
        LoadedPack kidney = LoadedPacks.bundled().stream()
                .filter(loaded -> loaded.pack().id().name().equals("kidney"))
                .findFirst()
                .orElseThrow();
        for (String topic : kidney.pack().topics().keySet()) {
            for (Language language : Language.values()) {
                GeneralAnswer answer = LIBRARY.find("kidney", topic, language).orElseThrow();
                assertThat(answer.language()).as(topic).isEqualTo(language);
                assertThat(answer.citations()).isNotEmpty();
                assertThat(answer.services()).as(topic).isNotEmpty();
                assertThat(answer.known())
                        .allSatisfy(point -> assertThat(point.citations()).isNotEmpty());
            }
        }
    }

    @Test
    void nothing_is_missing_or_too_hard_to_read_in_the_packs_of_the_project() {
        for (LoadedPack loaded : LoadedPacks.bundled()) {
            Problems problems = new Problems();
            LibraryChecks.check(loaded.files(), LibraryReader.read(loaded.files(), loaded.pack(), problems), problems);
            assertThat(problems.list()).isEmpty();
        }
    }

    @Test
    void a_guidance_is_said_in_spanish_with_the_same_codes() {
        Guidance english = guidance();
        Guidance spanish = LIBRARY.translate(english, Language.SPANISH);
        assertThat(spanish.questions()).hasSameSizeAs(english.questions()).isNotEmpty();
        assertThat(spanish.questions().get(0).code())
                .isEqualTo(english.questions().get(0).code());
        assertThat(spanish.questions())
                .allSatisfy(question -> assertThat(question.question()).startsWith("¿"));
        assertThat(spanish.disclaimer()).startsWith("Esta información");
        assertThat(spanish.whyNot()).allSatisfy(why -> assertThat(why.criteria())
                .allSatisfy(criterion -> assertThat(criterion.label()).isNotBlank()));
        assertThat(LIBRARY.translate(english, Language.ENGLISH)).isEqualTo(english);
    }

    private static Guidance guidance() {
        return GuidanceEngine.of(RulePacks.bundled())
                .evaluate(OpenOrganTest.facts(OpenOrganTest.primary("kidney")), LocalDate.of(2026, 1, 1))
                .get(0);
    }

    @Test
    void help_that_fits_a_conclusion_is_named_once_in_the_language() {
        assertThat(LIBRARY.services(guidance(), List.of("GENETICS_REFER", "ASK(kps)"), Language.SPANISH))
                .extracting(Help::name)
                .contains("Consejo genético", "Archivo de historias del hospital")
                .doesNotHaveDuplicates();
    }
}
