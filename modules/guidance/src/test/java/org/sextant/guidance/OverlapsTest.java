package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the tiny pack held against each other, as they are and changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverlapsTest {

    @TempDir
    private Path rules;

    private Path pack;

    @BeforeEach
    void copy_the_tiny_pack() throws IOException {
        pack = TinyPack.copyTo(rules);
    }

    @Test
    void rows_that_the_precedence_keeps_apart_are_not_named() {
        assertThat(RulePacks.load(rules).overlaps()).isEmpty();
    }

    @Test
    void a_row_that_can_never_speak_is_named_with_the_one_that_silences_it() throws IOException {
        TinyPack.replace(pack, "decisions/precedence.csv", "1,D-01,surgical\n", "");
        TinyPack.replace(pack, "decisions/surgery.csv", "S-03.b,S-03,YES,,0..1,", "S-03.b,S-03,YES,YES,3,");
        assertThat(RulePacks.load(rules).overlaps())
                .contains(
                        "tiny/1.0/decisions/surgery.csv:5: row S-03.b never speaks: wherever it holds, S-01 holds too and"
                                + " silences it");
    }

    @Test
    void a_row_speaks_yet_where_what_silences_it_may_be_silenced_itself() throws IOException {
        TinyPack.replace(pack, "decisions/precedence.csv", "1,D-01,surgical", "1,D-01,surgery");
        TinyPack.replace(pack, "decisions/surgery.csv", "S-03.b,S-03,YES,,0..1,", "S-03.b,S-03,YES,YES,3,");
        assertThat(RulePacks.load(rules).overlaps()).noneMatch(overlap -> overlap.contains("never speaks"));
    }

    @Test
    void rows_for_and_against_that_may_meet_are_named_unless_their_tests_exclude_each_other() throws IOException {
        TinyPack.replace(pack, "decisions/precedence.csv", "2,S-01,later\n3,S-02,later", "2,S-01,\n3,S-02,");
        assertThat(RulePacks.load(rules).overlaps())
                .containsExactly(
                        "tiny/1.0/decisions/surgery.csv:4: row S-03.a is FOR and may hold in one case with what is"
                                + " not: S-02; neither silences the other");
    }

    @Test
    void what_is_declared_to_stand_beside_is_not_named_and_must_be_there() throws IOException {
        precedence("3,S-02,,S-03.a");
        assertThat(RulePacks.load(rules).overlaps()).noneMatch(overlap -> overlap.contains("S-02"));

        precedence("3,S-02,,S-99");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("stands beside an unknown row 'S-99'"));

        precedence("3,S-02,later,S-03.a");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("one suppresses the other"));
    }

    private void precedence(String third) throws IOException {
        Files.writeString(
                pack.resolve("decisions/precedence.csv"),
                "order,row,suppresses,beside\n1,D-01,surgical,\n2,S-01,,\n" + third + "\n4,S-03.a,,\n5,S-03.b,,\n");
    }
}
