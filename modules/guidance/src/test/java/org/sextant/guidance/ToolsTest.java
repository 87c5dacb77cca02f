package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.model.Guidance;

/** What the maintainers of packs ask of them, asked of a pack small enough to know the answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolsTest {

    @TempDir
    private Path rules;

    @TempDir
    private Path changed;

    private Path pack;

    @BeforeEach
    void copy_the_tiny_pack() throws IOException {
        TinyPack.copyTo(rules);
        pack = TinyPack.copyTo(changed);
    }

    @Test
    void a_difference_names_what_changed_and_the_cases_whose_answers_do() throws IOException {
        TinyPack.replace(pack, "decisions/surgery.csv", ">= 2,WAIT", ">= 3,WAIT");
        TinyPack.replace(pack, "topics/WAIT.md", "# WAIT", "# Really WAIT");
        TinyPack.replace(pack, "logic/risk.drl", "400 10*9/L", "450 10*9/L");

        List<String> lines = RulePacks.load(rules).diff(RulePacks.load(changed));

        assertThat(lines)
                .contains("~ rule for highPlatelets", "~ row S-01", "~ text WAIT")
                .anyMatch(line -> line.startsWith("case ") && line.contains("WAIT was ") && line.contains("S-01"))
                .last()
                .asString()
                .startsWith("answers changed in ");
        assertThat(lines).noneMatch(line -> line.contains("citation") || line.contains("input"));
    }

    @Test
    void a_pack_does_not_differ_from_itself() {
        assertThat(RulePacks.load(rules).diff(RulePacks.load(rules))).isEmpty();
    }

    @Test
    void coverage_names_the_ways_in_which_no_case_shows_a_row() throws IOException {
        TinyPack.replace(pack, "decisions/surgery.csv", ">= 2,WAIT", ">= 77,WAIT");

        assertThat(RulePacks.load(changed).coverage())
                .filteredOn(row -> row.row().equals("S-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.missing())
                        .contains("no case in which it speaks", "no case at riskCount 77", "no case above riskCount 77")
                        .doesNotContain("no case below riskCount 77"));
    }

    @Test
    void a_new_pack_has_no_problems_and_covers_itself() {
        RulePacks.create(rules, "breast");
        assertThat(RulePacks.lint(rules)).isEmpty();
        assertThat(RulePacks.load(rules).coverage())
                .filteredOn(row -> row.pack().name().equals("breast"))
                .allSatisfy(row -> assertThat(row.missing()).isEmpty());
        assertThatThrownBy(() -> RulePacks.create(rules, "../out")).isInstanceOf(PackException.class);
    }

    @Test
    void the_book_of_a_pack_holds_every_row_and_escapes_what_it_prints() throws IOException {
        TinyPack.replace(pack, "pack.yaml", "title: A pack", "title: A <script> pack");
        String book = RulePacks.load(changed).book("tiny").orElseThrow();
        assertThat(book).contains("S-01", "S-03.b", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(RulePacks.load(changed).book("tiny")).contains(book);
    }

    @Test
    void a_question_says_what_follows_from_each_answer_that_differs() {
        RulePacks packs = RulePacks.load(rules);
        GoldenCase staleLab = CaseReader.read(PackFiles.read(rules.resolve("tiny/1.0")), new ArrayList<>()).stream()
                .filter(golden -> golden.id().equals("stale-lab"))
                .findFirst()
                .orElseThrow();

        GuidanceEngine engine = GuidanceEngine.of(packs);
        Guidance guidance = engine.evaluate(staleLab.facts(), packs.list().get(0), staleLab.asOf());
        Outlook outlook = engine.explore(staleLab.facts(), guidance).orElseThrow();

        assertThat(outlook.questions()).isSortedAccordingTo(Consequence.BY_USE);
        assertThat(outlook.open()).containsExactly(new OpenDecision("surgery", List.of("hemoglobin"), true));
        assertThat(outlook.findQuestion("hemoglobin").orElseThrow()).satisfies(one -> {
            assertThat(one.about()).isEqualTo("Low haemoglobin");
            assertThat(one.branches()).extracting(Branch::answer).containsExactly("YES", "NO");
            assertThat(one.branches())
                    .extracting(branch ->
                            branch.comes().stream().map(Branch.Told::code).toList())
                    .containsExactly(List.of("WAIT"), List.of("OPERATE", "REST"));
            assertThat(one.branches())
                    .allMatch(branch -> branch.leads().equals(branch.comes())
                            && branch.goes().isEmpty());
            assertThat(one.separates()).isEqualTo(3);
        });
    }
}
