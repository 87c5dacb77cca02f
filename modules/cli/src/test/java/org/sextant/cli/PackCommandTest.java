package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_packs_of_the_build_are_listed_with_their_hashes() {
        CommandRun run = CommandRun.of("pack", "list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("(?m)^kidney 2026\\.1 [0-9a-f]{64}$");
    }

    @Test
    void the_packs_of_the_project_have_no_problems() {
        CommandRun run = CommandRun.of(
                "pack", "lint", "--rules", CommandRun.project("rules").toString());
        assertThat(run.out().lines().filter(line -> !line.startsWith("note: "))).containsExactly("No problems.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_golden_cases_of_the_packs_pass() {
        CommandRun run = CommandRun.of("pack", "test");
        assertThat(run.out()).contains(" 0 failed.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_new_pack_is_a_draft_without_problems_whose_cases_pass_and_cover_it() {
        CommandRun created = CommandRun.of("pack", "new", "breast", "--rules", folder.toString());
        assertThat(created.exitCode()).isZero();
        assertThat(folder.resolve("breast/0.1/pack.yaml")).isRegularFile();
        assertThat(CommandRun.of("pack", "lint", "--rules", folder.toString()).out())
                .isEqualToIgnoringNewLines("No problems.");
        assertThat(CommandRun.of("pack", "test", "--rules", folder.toString()).out())
                .isEqualToIgnoringNewLines("3 cases passed, 0 failed.");
        CommandRun coverage = CommandRun.of("pack", "coverage", "--rules", folder.toString());
        assertThat(coverage.out()).isEqualToIgnoringNewLines("1 of 1 rows are covered.");
        assertThat(coverage.exitCode()).isZero();
        CommandRun again = CommandRun.of("pack", "new", "breast", "--rules", folder.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void a_pack_does_not_differ_from_itself_and_is_printed_as_a_page() {
        String rules = CommandRun.project("rules").toString();
        assertThat(CommandRun.of("pack", "diff", rules, rules).out()).isEqualToIgnoringNewLines("No difference.");
        CommandRun book = CommandRun.of("pack", "book", "kidney");
        assertThat(book.exitCode()).isZero();
        assertThat(book.out()).startsWith("<!DOCTYPE html>").contains("CN-03.a").contains("Content hash: ");
        assertThat(CommandRun.of("pack", "book", "nobody").exitCode()).isEqualTo(2);
    }

    @Test
    void a_broken_pack_ends_with_1_and_every_problem() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("kidney/2026.1"));
        Files.writeString(pack.resolve("pack.yaml"), "id: kidney\nversion: \"2026.1\"\nstatus: perhaps\n");

        CommandRun lint = CommandRun.of("pack", "lint", "--rules", folder.toString());
        assertThat(lint.exitCode()).isEqualTo(1);
        assertThat(lint.out().lines().count()).isGreaterThan(2);
        assertThat(lint.out()).contains("problems.");

        CommandRun list = CommandRun.of("pack", "list", "--rules", folder.toString());
        assertThat(list.exitCode()).isEqualTo(1);
        assertThat(list.err()).contains("The rule packs cannot be used:").contains("pack.yaml");
    }
}
