package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    @TempDir
    private Path rules;

    private Path pack;

    @BeforeEach
    void copy_the_tiny_pack() throws IOException {
        pack = TinyPack.copyTo(rules);
    }

    @Test
    void all_problems_of_a_table_are_listed_at_once_with_file_and_line() throws IOException {
        replace("decisions/surgery.csv", "row,rules,inPlace,", "row,rules,inPlaces,");
        replace("decisions/surgery.csv", ">= 2,WAIT", "=> 2,WAIT");
        replace("decisions/surgery.csv", "V,smith,\nS-02", "V,nobody,\nS-02");
        replace("decisions/surgery.csv", "YES,YES,,WAIT", "YES,perhaps,,WAIT");
        replace("decisions/surgery.csv", ",GONE,", ",GONE_AWAY,");
        replace("decisions/precedence.csv", "3,S-02,later", "3,S-99,later");

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("surgery.csv:1: unknown input 'inPlaces'"))
                .anyMatch(problem -> problem.contains("surgery.csv:2: not a test: '=> 2'"))
                .anyMatch(problem -> problem.contains("surgery.csv:2: unknown citation 'nobody'"))
                .anyMatch(problem -> problem.contains("surgery.csv:3: 'perhaps' cannot be asked of sarcomatoid"))
                .anyMatch(problem -> problem.contains("surgery.csv:6: conclusion GONE_AWAY has no text"))
                .anyMatch(problem -> problem.contains("precedence.csv:4: precedence names an unknown row 'S-99'"));
    }

    @Test
    void rows_that_stand_twice_and_rows_that_silence_themselves_are_found() throws IOException {
        replace("decisions/surgery.csv", "S-03.b,S-03,YES,,0..1,REST", "S-03.a,S-03,YES,,0..1,OPERATE");
        replace("decisions/precedence.csv", "4,S-03.a,", "4,S-03.a,S-01");

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("row S-03.a stands twice"))
                .anyMatch(problem -> problem.contains("would silence itself"));
    }

    @Test
    void texts_may_not_instruct_or_promise_or_count_the_months() throws IOException {
        append("topics/WAIT.md", "You should wait; it cures many.\n");
        replace("topics/GONE.md", "What GONE means.", "People lived 31 months after this, survival was long.");
        Files.delete(pack.resolve("topics/REST.md"));

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("WAIT.md") && problem.contains("'You should'"))
                .anyMatch(problem -> problem.contains("'cures'"))
                .anyMatch(problem -> problem.contains("GONE.md:5: survival figures"))
                .anyMatch(problem -> problem.contains("conclusion REST has no text"));
    }

    @Test
    void what_is_not_yaml_is_named_by_line_and_a_missing_file_by_name() throws IOException {
        append("citations.yaml", "- {id: open\n");
        Files.delete(pack.resolve("CHANGES.md"));

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("citations.yaml:") && problem.contains("not YAML"))
                .anyMatch(problem -> problem.contains("CHANGES.md:1: the file is missing"));
    }

    @Test
    void a_pack_that_speaks_a_language_speaks_it_throughout() throws IOException {
        replace("pack.yaml", "status: active", "status: active\nlanguages: [en, es]");
        Files.createDirectories(pack.resolve("es/topics"));
        Files.writeString(pack.resolve("es/topics/WAIT.md"), "# Esperar\n\n## Para pacientes\n\nUsted debe esperar.\n");

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("es/topics/GONE.md:1: conclusion GONE has no text in es"))
                .anyMatch(problem -> problem.contains("es/topics/WAIT.md:1: the part '## Para el equipo médico'"))
                .anyMatch(problem -> problem.contains("es/topics/WAIT.md:5: a claim no text may make"))
                .anyMatch(
                        problem -> problem.contains("answers/surgery.md:1: topic surgery has no general answer in en"))
                .anyMatch(problem -> problem.contains("es/words.yaml:1: no translation of: Which side is it?"))
                .anyMatch(problem -> problem.contains("names no question to ask"));
    }

    @Test
    void rules_of_a_pack_may_not_do_more_than_add() throws IOException {
        append("logic/risk.drl", "import java.io.File;\nrule \"x\" salience 5 when AsOf() then System.exit(1); end\n");

        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("may import only"))
                .anyMatch(problem -> problem.contains("'salience'"))
                .anyMatch(problem -> problem.contains("'System' is not for packs"));
    }

    @Test
    void a_pack_with_problems_is_refused_with_all_of_them() throws IOException {
        replace("decisions/surgery.csv", ",GONE,", ",GONE_AWAY,");
        replace("pack.yaml", "status: active", "status: lively");

        assertThatThrownBy(() -> RulePacks.load(rules))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("GONE_AWAY")
                .hasMessageContaining("status must be");
    }

    private void replace(String file, String what, String by) throws IOException {
        TinyPack.replace(pack, file, what, by);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(pack.resolve(file), Files.readString(pack.resolve(file)) + text);
    }
}
