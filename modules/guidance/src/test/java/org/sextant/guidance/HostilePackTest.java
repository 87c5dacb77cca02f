package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.guidance.internal.pack.PackFiles;

/** Packs that mean harm: each is refused while it is read, by file and line, before anything of it could run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePackTest {

    private static final String HONEST = "insert( $kps.is(\"< 80\").named(\"lowKps\", \"R-03\") );";

    @TempDir
    private Path rules;

    private Path pack;

    @BeforeEach
    void copy_the_tiny_pack() throws IOException {
        pack = TinyPack.copyTo(rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;",
                "import static java.lang.Runtime.getRuntime;",
                "import org.sextant.guidance.internal.engine.*;",
                "import org.sextant.model.Forms.of;",
                "global java.util.List out;",
                "function void f() { }",
                "declare Thing x : int end",
                "dialect \"mvel\"",
                "query \"q\" Value() end",
                "unit Other;"
            })
    void a_file_of_rules_holds_imports_of_our_words_and_rules_and_nothing_else(String line) throws IOException {
        insertAfterPackage(line);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("logic/risk.drl:2: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().exec(\"id\");",
                "java.lang.Runtime.getRuntime();",
                "new java.io.File(\"/\").delete();",
                "new Thread().start();",
                "Value x = new ProcessBuilder(\"id\").start();",
                "Class.forName(\"java.lang.Runtime\");",
                "Value x = $kps.getClass().forName(\"x\");",
                "while (true) { }",
                "for (;;) { }",
                "drools.halt();",
                "kcontext.getKieRuntime();",
                "update($kps);",
                "modify($kps) { };",
                "retract($kps);",
                "String x = \"a\".concat(\"b\");",
                "Value x = $kps.is(\"YES\").equals($kps);",
                "Value x = Value.of(\"kps\", Words.YES, $kps.grounds());",
                "Value x = Words.YES;",
                "var x = $kps;",
                "$kps = $kps;",
                "throw null;",
                "{ }",
                "@SuppressWarnings Value x = $kps;"
            })
    void a_rule_may_only_put_calls_of_the_rules_package_together(String step) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", HONEST, step + " " + HONEST);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("logic/risk.drl:23: "));
        assertThatThrownBy(() -> RulePacks.load(rules)).isInstanceOf(PackException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Value( name == \"kps\" )",
                "$kps : Value( eval(true) )",
                "$kps : Value( name == \"kps\", is(\"YES\").isSettled() )",
                "$kps : Value( name.length() > 3 )",
                "$kps : Object()",
                "$kps : Fact()",
                "$kps : Value( name == \"kps\" ) from entry-point \"x\"",
                "not Value( name == \"kps\" )",
                "eval( System.exit(0) )"
            })
    void a_rule_is_given_values_results_and_the_day_and_nothing_else(String pattern) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", "$kps : Value( name == \"kps\" )", pattern);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("logic/risk.drl:21: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0053ystem.exit(0);",
                "Sys\u200btem.exit(0);",
                "\u0405ystem.exit(0);",
                "/* */ System /* */ . /* */ exit(0);",
                "// \\u000a\nSystem.exit(0);",
                "Value x = $kps.is(\"\\\"); System.exit(0); //\");"
            })
    void what_is_escaped_or_hidden_in_comments_is_refused_as_what_it_is(String step) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", HONEST, step + " " + HONEST);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("logic/risk.drl:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Value x = $kps.is(\"<<>>\");",
                "Value x = $kps.is($kps.text());",
                "Value x = $kps.banded(\"0\", \"low\", \"1\");",
                "Value x = $kps.banded(\">>\", \"low\");",
                "Value x = $kps.banded($kps.text(), \"low\");"
            })
    void tests_stand_in_rules_as_written_and_can_be_read(String step) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", HONEST, step + " " + HONEST);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("logic/risk.drl:23: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "much", " 10*9/L", "1e999999999 10*9/L"})
    void limits_that_cannot_be_read_are_refused_with_the_pack(String limit) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", "400 10*9/L", limit);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("is no limit like 13.0 g/dL"));
    }

    /** A text that is not known equals nothing, so that a comparison of texts would take the unknown for a no. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean so = $kps.text().equals(\"90\");",
                "Value x = $kps.text().equals(\"90\") ? $kps : $kps;",
                "Value x = $kps.equals(\"90\") ? $kps : $kps;"
            })
    void texts_are_not_compared(String step) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", HONEST, step + " " + HONEST);
        assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("logic/risk.drl:23: ") && problem.contains("is not for packs"));
    }

    @Test
    void a_comment_is_a_comment_whatever_it_says() throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", HONEST, "// System.exit(0)\n /* new Thread() */ " + HONEST);
        assertThat(RulePacks.lint(rules)).isEmpty();
    }

    @Test
    void the_name_of_a_row_cannot_carry_code() throws IOException {
        TinyPack.replace(pack, "decisions/surgery.csv", "S-03.b,", "\"S-03.b\"\" ); System.exit(0); //\",");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("is no name for a row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"logic/Evil.class", "logic/evil.jar", "evil.sh", "topics/page.html", "META-INF/kmodule.xml"})
    void files_that_no_pack_has_are_refused(String name) throws IOException {
        Files.createDirectories(pack.resolve(name).getParent());
        Files.writeString(pack.resolve(name), "x");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains(name + ":1: no pack has such a file"));
    }

    @Test
    void a_link_out_of_the_pack_is_refused() throws IOException {
        Files.createSymbolicLink(pack.resolve("topics/LINK.md"), Path.of("/etc/hostname"));
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("topics/LINK.md:1: is a link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside.md", "/etc/passwd", "topics/../../x.md", "topics\\..\\x.md", "C:/x.md"})
    void an_archive_cannot_reach_out_of_its_folder(String name) throws IOException {
        byte[] archive = zip(name, new byte[] {1});
        assertThatThrownBy(() -> PackFiles.unzip("archive", archive))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("no path inside a pack");
    }

    @Test
    void an_archive_that_unpacks_to_more_than_a_pack_may_hold_is_refused_before_it_is_unpacked() throws IOException {
        byte[] archive = zip("topics/A.md", new byte[64 * 1024 * 1024]);
        assertThat(archive).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> PackFiles.unzip("archive", archive))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("MB");
    }

    @Test
    void a_file_larger_than_any_honest_one_is_refused_unread() throws IOException {
        Files.write(pack.resolve("topics/BIG.md"), new byte[50 * 1024 * 1024]);
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("topics/BIG.md:1: is larger than"));
    }

    @Test
    void aliases_that_multiply_are_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("- &a0 {x: y}\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("- &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        Files.writeString(pack.resolve("citations.yaml"), bomb);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("citations.yaml:")));
    }

    @Test
    void yaml_that_nests_without_end_is_refused() throws IOException {
        Files.writeString(pack.resolve("citations.yaml"), "[".repeat(100_000));
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("citations.yaml:"));
    }

    @Test
    void ten_thousand_rows_are_refused_in_seconds() throws IOException {
        StringBuilder rows = new StringBuilder(Files.readString(pack.resolve("decisions/surgery.csv")));
        for (int i = 0; i < 10_000; i++) {
            rows.append("X-%d,X-%d,YES,,%d..%d,WAIT,headline,FOR,A1,V,smith,\n".formatted(i, i, i, i + 1));
        }
        Files.writeString(pack.resolve("decisions/surgery.csv"), rows);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> assertThat(RulePacks.lint(rules))
                .anyMatch(problem -> problem.contains("more than 3000 rows")));
    }

    @Test
    void expressions_deeper_than_any_honest_one_are_refused() throws IOException {
        TinyPack.replace(
                pack,
                "logic/risk.drl",
                "$kps.is(\"< 80\")",
                "(".repeat(5_000) + "$kps" + ")".repeat(5_000) + ".is(\"< 80\")");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("at most 40 deep"));
    }

    @Test
    void chains_of_calls_longer_than_any_honest_one_are_refused() throws IOException {
        TinyPack.replace(
                pack, "logic/risk.drl", "$kps.is(\"< 80\")", "$kps" + ".negated()".repeat(5_000) + ".is(\"< 80\")");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("at most 200 calls"));
    }

    @Test
    void a_row_without_citation_or_text_is_refused() throws IOException {
        TinyPack.replace(pack, "decisions/surgery.csv", "V,smith,\nS-02", "V,,\nS-02");
        assertThat(RulePacks.lint(rules)).anyMatch(problem -> problem.contains("has no citation"));
    }

    private void insertAfterPackage(String line) throws IOException {
        TinyPack.replace(pack, "logic/risk.drl", "package logic;\n", "package logic;\n" + line + "\n");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
