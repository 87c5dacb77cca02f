package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskCommandTest {

    @Test
    void a_question_without_documents_gets_the_general_answer_with_sources() {
        CommandRun run = CommandRun.of("ask", "can they take out my kidney if it has spread?");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Is surgery on the kidney an option", "In short", "What is known", "CARMENA", "kidney/2026.1@")
                .doesNotContain("How your records look");
    }

    @Test
    void a_question_in_spanish_is_answered_in_spanish() {
        CommandRun run = CommandRun.of("ask", "¿Se pueden operar las metástasis en el pulmón?");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("En resumen", "Preguntas para llevar").doesNotContain("In short");
    }

    @Test
    void with_documents_the_answer_says_how_they_look_against_it() {
        CommandRun run = CommandRun.of(
                "ask",
                "--as-of",
                "2024-02-10",
                "can they take out my kidney if it has spread?",
                CommandRun.project("fhir-samples/kidney-in-place").toString());
        assertThat(run.exitCode()).as(run.err()).isLessThanOrEqualTo(1);
        assertThat(run.out())
                .contains("How your records look against that", "Rules: CN-")
                .doesNotContain("MDT-");
    }

    @Test
    void what_is_not_covered_and_what_is_not_sure_end_with_1() {
        CommandRun life = CommandRun.of("ask", "How long do I have to live?");
        assertThat(life.exitCode()).isEqualTo(1);
        assertThat(life.out()).contains("This is not covered", "Your care team");

        CommandRun unsure = CommandRun.of("ask", "surgery or radiation for kidney cancer");
        assertThat(unsure.exitCode()).isEqualTo(1);
        assertThat(unsure.out()).contains("Which of these do you mean?", "places of spread");
    }
}
