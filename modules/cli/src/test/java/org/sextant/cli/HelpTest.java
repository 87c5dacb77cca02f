package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "ask",
                "guide",
                "extract",
                "pack",
                "pack list",
                "pack lint",
                "pack test",
                "pack coverage",
                "pack diff",
                "pack book",
                "pack new",
                "correct",
                "reevaluate",
                "validate"
            })
    void every_command_explains_itself_with_an_example_and_its_exit_codes(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Example")
                .contains("  sextant " + command)
                .contains("Exit codes:");
    }

    @Test
    void the_entry_lists_every_command() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("serve", "guide", "extract", "pack", "reevaluate", "validate", "Exit codes:");
    }

    @Test
    void the_version_is_printed() {
        assertThat(CommandRun.of("--version").out()).startsWith("sextant ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gide",
                "ask",
                "ask --lang fr kidney",
                "guide",
                "guide --format word x",
                "extract",
                "pack",
                "pack lint",
                "pack diff",
                "pack new",
                "validate"
            })
    void what_is_not_understood_ends_with_2_and_a_sentence(String command) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }
}
