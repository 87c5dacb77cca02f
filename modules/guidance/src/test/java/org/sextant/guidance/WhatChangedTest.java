package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.library.ReadingGrade;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseFacts;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;
import org.sextant.testkit.PackArchive;

/** What a release changes for a case: nothing where nothing changed, and otherwise what, and because of which rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatChangedTest {

    private static final RulePacks BUNDLED = RulePacks.bundled();
    private static final PackId KIDNEY = pack("kidney");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final int EVERY = 4;
    private static final String SURGERY = "decisions/cytoreductive-nephrectomy.csv";

    /** The grade of one row. */
    private static final Release ONE_ROW = Release.of(
            KIDNEY,
            next(KIDNEY)
                    .edit(
                            SURGERY,
                            table -> table.replace(
                                    "CN_NOT_SUITABLE,headline,AGAINST,D,", "CN_NOT_SUITABLE,headline,AGAINST,C,")));

    /** A row that asks for something else, grades, and a text. */
    private static final Release MUCH = Release.of(
            KIDNEY,
            next(KIDNEY)
                    .edit(SURGERY, table -> table.replace("CN-01.a,CN-01,NO,,", "CN-01.a,CN-01,NO,M1,")
                            .replace(",headline,FOR,B,", ",headline,FOR,C,"))
                    .edit("topics/CN_UPFRONT_DISFAVOURED.md", text -> text.replaceFirst("\\. ", ". In other words. ")));

    private static PackId pack(String name) {
        return BUNDLED.list().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PackArchive next(PackId pack) {
        return PackArchive.of(BUNDLED.archive(pack)).version("2099.1");
    }

    /** What a new version says of every golden case of its pack, beside what the bundled one does. */
    private record Release(RulePacks packs, GuidanceEngine engine, List<Pair> pairs) {

        /** Of a part of the golden cases: all of them take a minute. */
        static Release of(PackId before, PackArchive archive) {
            return of(before, archive, EVERY);
        }

        static Release of(PackId before, PackArchive archive, int every) {
            RulePacks next = RulePacks.ofArchive(archive.bytes());
            List<CaseFacts> golden = next.goldenFacts();
            GuidanceEngine engine = GuidanceEngine.of(BUNDLED).with(next);
            return new Release(
                    next,
                    engine,
                    IntStream.range(0, golden.size())
                            .filter(number -> number % every == 0)
                            .mapToObj(golden::get)
                            .map(facts -> new Pair(
                                    facts,
                                    engine.evaluate(facts, before, DAY),
                                    engine.evaluate(facts, next.list().get(0), DAY)))
                            .toList());
        }

        WhatChanged changed(Pair pair) {
            return engine.compare(pair.facts(), Optional.of(pair.before()), pair.after());
        }

        List<WhatChanged> told() {
            return pairs.stream()
                    .map(this::changed)
                    .filter(changed -> !changed.isEmpty())
                    .toList();
        }

        List<Change> changes() {
            return told().stream().flatMap(told -> told.changes().stream()).toList();
        }
    }

    /** A case under the old pack and under the new one. */
    private record Pair(CaseFacts facts, Guidance before, Guidance after) {}

    @Test
    void a_release_without_effect_changes_nothing() {
        for (PackId pack : BUNDLED.list()) {
            checkThatNothingChanges(Release.of(pack, next(pack)));
        }
    }

    @Test
    @Tag("corpus")
    void a_release_without_effect_changes_nothing_for_any_golden_case_of_any_pack() {
        for (PackId pack : BUNDLED.list()) {
            checkThatNothingChanges(Release.of(pack, next(pack), 1));
        }
    }

    private static void checkThatNothingChanges(Release release) {
        assertThat(release.pairs()).isNotEmpty().allSatisfy(pair -> assertThat(
                        pair.after().contentHash())
                .isEqualTo(pair.before().contentHash()));
        assertThat(release.told()).isEmpty();
    }

    @Test
    void a_release_that_touches_one_row_changes_what_a_full_comparison_finds_and_blames_that_row() {
        for (Pair pair : ONE_ROW.pairs()) {
            boolean differ = !content(pair.before()).equals(content(pair.after()));
            assertThat(pair.after().contentHash().equals(pair.before().contentHash()))
                    .isEqualTo(!differ);
            assertThat(ONE_ROW.changed(pair).isEmpty())
                    .as(pair.facts().caseId().value())
                    .isEqualTo(!differ);
        }
        assertThat(ONE_ROW.changes()).hasSizeGreaterThan(1).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.GRADE_MOVED);
            assertThat(change.conclusion()).isEqualTo("CN_NOT_SUITABLE");
            assertThat(change.findBefore().orElseThrow().grade()).isEqualTo("D");
            assertThat(change.findAfter().orElseThrow().grade()).isEqualTo("C");
            assertThat(change.causes()).isNotEmpty().allSatisfy(cause -> {
                assertThat(cause.kind()).isEqualTo(Cause.Kind.ROW);
                assertThat(cause.id()).startsWith("CN-");
                assertThat(cause.findBefore().orElseThrow()).contains("AGAINST, D");
                assertThat(cause.findAfter().orElseThrow()).contains("AGAINST, C");
            });
        });
    }

    /** All of it, but which version of the pack says so. */
    private static String content(Guidance guidance) {
        Map<String, Object> form = Forms.of(guidance);
        form.remove("pack");
        return CanonicalJson.write(form).replace("@kidney/" + guidance.pack().version(), "@kidney");
    }

    @Test
    void a_row_that_asks_for_more_is_the_cause_of_what_is_no_longer_said() {
        List<Change> gone = MUCH.changes().stream()
                .filter(change -> change.conclusion().equals("CN_NOT_APPLICABLE"))
                .toList();
        assertThat(gone).extracting(Change::kind).contains(Change.Kind.NO_LONGER_APPLIES);
        assertThat(gone).allSatisfy(change -> assertThat(change.causes()).anySatisfy(cause -> {
            assertThat(cause.id()).isEqualTo("CN-01.a");
            assertThat(cause.findBefore().orElseThrow()).doesNotContain("metStatus");
            assertThat(cause.findAfter().orElseThrow()).contains("metStatus M1");
        }));
    }

    @Test
    void a_text_in_other_words_is_told_as_such() {
        assertThat(MUCH.changes())
                .filteredOn(change -> change.conclusion().equals("CN_UPFRONT_DISFAVOURED"))
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(Change.Kind.WORDING_ONLY);
                    assertThat(change.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.TEXT);
                });
    }

    @Test
    void letters_are_as_easy_to_read_as_texts_for_patients_have_to_be() {
        assertThat(MUCH.told()).hasSizeGreaterThan(5).allSatisfy(changed -> {
            String letter = ChangeLetter.toPatient(changed).orElseThrow();
            assertThat(ReadingGrade.isEasy(letter, Language.ENGLISH))
                    .as(letter + ReadingGrade.describe(letter, Language.ENGLISH))
                    .isTrue();
            assertThat(letter).doesNotContain(changed.caseId().value());
            assertThat(ChangeLetter.toCareTeam(changed).orElseThrow())
                    .contains(changed.changes().get(0).conclusion())
                    .contains(changed.changes().get(0).causes().get(0).id());
        });
    }

    @Test
    void letters_are_told_in_spanish_with_the_words_of_the_pack_that_speaks_now() {
        PackLibrary library = PackLibrary.of(BUNDLED).with(MUCH.packs());
        assertThat(MUCH.told()).hasSizeGreaterThan(5).allSatisfy(changed -> {
            WhatChanged spanish = library.translate(changed, Language.SPANISH);
            String letter = ChangeLetter.toPatient(spanish, Language.SPANISH).orElseThrow();
            assertThat(ReadingGrade.isEasy(letter, Language.SPANISH))
                    .as(letter + ReadingGrade.describe(letter, Language.SPANISH))
                    .isTrue();
            assertThat(letter).contains("Hemos vuelto a mirar su caso.").doesNotContain("Your ", "The rules", "told");
            assertThat(spanish.changes())
                    .extracting(Change::title)
                    .doesNotContainAnyElementsOf(
                            changed.changes().stream().map(Change::title).toList());
        });
    }

    @Test
    void where_nothing_changed_there_is_no_letter() {
        Pair pair = MUCH.pairs().get(0);
        WhatChanged none = GuidanceComparison.of(Optional.of(pair.before()), pair.before());
        assertThat(ChangeLetter.toPatient(none)).isEmpty();
        assertThat(ChangeLetter.toCareTeam(none)).isEmpty();
    }

    @Test
    void where_rules_and_time_moved_each_change_is_blamed_on_what_made_it() {
        Set<Cause.Kind> blamed = new TreeSet<>();
        for (Pair pair : ONE_ROW.pairs()) {
            Guidance later =
                    ONE_ROW.engine().evaluate(pair.facts(), pair.after().pack(), DAY.plusDays(90));
            ONE_ROW.engine()
                    .compare(pair.facts(), Optional.of(pair.before()), later)
                    .changes()
                    .forEach(change -> {
                        change.causes().forEach(cause -> blamed.add(cause.kind()));
                        if (!change.conclusion().equals("CN_NOT_SUITABLE")) {
                            assertThat(change.causes()).extracting(Cause::kind).containsOnly(Cause.Kind.DAY);
                        }
                    });
        }
        assertThat(blamed).containsExactlyInAnyOrder(Cause.Kind.ROW, Cause.Kind.DAY);
    }

    @Test
    void what_changed_goes_into_its_form_and_back() {
        assertThat(MUCH.told()).isNotEmpty().allSatisfy(changed -> assertThat(
                        Forms.read(WhatChanged.class, Forms.of(changed)))
                .isEqualTo(changed));
    }
}
