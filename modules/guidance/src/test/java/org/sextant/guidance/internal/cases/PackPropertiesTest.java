package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sextant.guidance.CaseResult;
import org.sextant.guidance.RulePacks;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.model.Applicability;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseFacts;
import org.sextant.model.Comorbidity;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Statement;

/** What must hold of every golden case of every bundled pack, however the packs grow. */
class PackPropertiesTest {

    private static final RulePacks PACKS = RulePacks.bundled();
    private static final List<LoadedPack> LOADED = LoadedPacks.bundled();

    private record Sample(LoadedPack pack, GoldenCase golden, Guidance guidance) {
        Guidance with(List<? extends Premise> premises) {
            CaseFacts facts = golden.facts();
            return pack.evaluation()
                    .evaluate(
                            CaseFacts.of(facts.caseId(), facts.patient(), List.of(), premises, List.of(), List.of()),
                            golden.asOf());
        }
    }

    private static final List<Sample> SAMPLES = new ArrayList<>();

    @BeforeAll
    static void evaluate_every_golden_case() {
        for (LoadedPack pack : LOADED) {
            for (GoldenCase golden : CaseReader.read(pack.files(), new ArrayList<>())) {
                SAMPLES.add(new Sample(pack, golden, pack.evaluation().evaluate(golden.facts(), golden.asOf())));
            }
        }
    }

    @Test
    void the_build_carries_packs_with_golden_cases() {
        assertThat(PACKS.list()).isNotEmpty();
        assertThat(SAMPLES).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_golden_case_comes_out_as_expected() {
        return PACKS.test().stream()
                .map(result -> DynamicTest.dynamicTest(
                        name(result),
                        () -> assertThat(result.failures()).as(result.title()).isEmpty()));
    }

    private static String name(CaseResult result) {
        return result.pack().name() + " " + result.caseId();
    }

    @Test
    void the_same_input_twice_gives_identical_bytes_whatever_the_order_of_premises() {
        for (Sample sample : SAMPLES) {
            List<Premise> shuffled = new ArrayList<>(sample.golden().facts().premises());
            Collections.shuffle(shuffled, new Random(7));
            assertThat(bytes(sample.with(shuffled))).as(sample.golden().id()).isEqualTo(bytes(sample.guidance()));
        }
    }

    private static String bytes(Guidance guidance) {
        return CanonicalJson.write(Forms.of(guidance));
    }

    @Test
    void an_unrelated_fact_changes_no_recommendation() {
        for (Sample sample : SAMPLES) {
            List<Premise> more = new ArrayList<>(sample.golden().facts().premises());
            Evidence evidence = ((Statement) more.stream()
                            .filter(Statement.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .evidence()
                    .get(0);
            more.add(Fact.stated(new Comorbidity("hay fever"), null, evidence));
            assertThat(sample.with(more).recommendations())
                    .as(sample.golden().id())
                    .isEqualTo(sample.guidance().recommendations());
        }
    }

    /** A third of the cases in every build, for the time it takes; all of them with the corpora. */
    @Test
    void deleting_any_one_premise_of_every_third_case_never_flips_an_answer() {
        assertThat(flips(IntStream.range(0, SAMPLES.size())
                        .filter(number -> number % 3 == 0)
                        .mapToObj(SAMPLES::get)
                        .toList()))
                .isEmpty();
    }

    @Test
    @Tag("corpus")
    void deleting_any_one_premise_never_flips_an_answer() {
        assertThat(flips(SAMPLES)).isEmpty();
    }

    private static List<String> flips(List<Sample> samples) {
        return samples.parallelStream()
                .flatMap(sample -> flips(sample).stream())
                .toList();
    }

    private static List<String> flips(Sample sample) {
        List<String> flips = new ArrayList<>();
        List<Premise> premises = sample.golden().facts().premises();
        Map<String, Applicability> before = applicabilities(sample.guidance());
        for (Premise deleted : premises) {
            List<Premise> rest =
                    premises.stream().filter(premise -> premise != deleted).toList();
            Map<String, Applicability> after = applicabilities(sample.with(rest));
            before.forEach((conclusion, was) -> {
                Applicability is = after.getOrDefault(conclusion, Applicability.DOES_NOT_APPLY);
                if (isFlip(was, is)) {
                    flips.add(sample.golden().id() + " without " + deleted.key() + ": " + conclusion + " " + was
                            + " -> " + is);
                }
            });
            after.forEach((conclusion, is) -> {
                if (is == Applicability.APPLIES && !before.containsKey(conclusion)) {
                    flips.add(sample.golden().id() + " without " + deleted.key() + ": " + conclusion
                            + " was not there and APPLIES");
                }
            });
        }
        return flips;
    }

    private static boolean isFlip(Applicability was, Applicability is) {
        return (was == Applicability.APPLIES && is == Applicability.DOES_NOT_APPLY)
                || (was == Applicability.DOES_NOT_APPLY && is == Applicability.APPLIES);
    }

    /** The strongest standing of every conclusion of the pack, spoken or not. */
    private static Map<String, Applicability> applicabilities(Guidance guidance) {
        Map<String, Applicability> strongest = new TreeMap<>();
        guidance.whyNot()
                .forEach(one -> strongest.merge(one.conclusion(), one.applicability(), PackPropertiesTest::stronger));
        guidance.recommendations()
                .forEach(one -> strongest.merge(one.conclusion(), one.applicability(), PackPropertiesTest::stronger));
        return strongest;
    }

    private static Applicability stronger(Applicability some, Applicability other) {
        return some.compareTo(other) <= 0 ? some : other;
    }

    @Test
    void every_premise_id_of_an_answer_is_a_premise_of_the_case_or_of_the_guidance() {
        for (Sample sample : SAMPLES) {
            Set<String> known = Stream.concat(
                            sample.golden().facts().premises().stream(), sample.guidance().derived().stream())
                    .map(Premise::id)
                    .collect(Collectors.toSet());
            for (Recommendation recommendation : sample.guidance().recommendations()) {
                assertThat(known)
                        .as(sample.golden().id() + " " + recommendation.conclusion())
                        .containsAll(recommendation.premises());
            }
        }
    }
}
