package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.OpenDecision;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.TurningPoint;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.guidance.internal.engine.Worlds.World;
import org.sextant.guidance.internal.pack.Claims;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;

/** What is said to settle a decision does, whatever the answers are, and nothing less does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplorationTest {

    /** A set of facts with more answers than this takes too long to try them all. */
    private static final int MOST_WORLDS = 2_000;

    private static final int EVERY = 97;

    private static final List<Tried> SAMPLE = tried(EVERY).toList();

    /** A case of a pack, held against it again and again without the shortcuts of the exploration. */
    private static final class Tried {
        private final LoadedPack pack;
        private final Plan plan;
        private final Worlds worlds;
        private final Answers answers;
        private final OpenRows openRows;
        private final GoldenCase golden;
        private final Guidance guidance;
        private final Outlook outlook;

        private Tried(LoadedPack pack, Plan plan, Rulebook rules, GoldenCase golden) {
            this.pack = pack;
            this.golden = golden;
            this.plan = plan;
            Binder binder = new Binder(plan, golden.facts());
            this.worlds = new Worlds(plan, rules, binder, golden.asOf(), Integer.MAX_VALUE);
            Board now = worlds.under(List.of()).board();
            this.answers = new Answers(
                    plan, binder, golden.asOf(), now, golden.facts().patient().sex());
            this.openRows = new OpenRows(plan, fact -> true);
            this.guidance = pack.evaluation().evaluate(golden.facts(), golden.asOf());
            this.outlook = pack.evaluation().explore(golden.facts(), guidance).orElseThrow();
        }

        /** Whether every combination of answers to these facts settles a topic; empty where there are too many. */
        private boolean settles(String topic, List<String> facts) {
            return worlds(facts).allMatch(world -> worlds.isContradictory(world) || !openRows.isOpen(world, topic));
        }

        private boolean isFeasible(List<String> facts) {
            return facts.stream()
                            .mapToLong(fact -> answers.of(plan.number(fact)).size())
                            .reduce(1, (some, more) -> some * more)
                    <= MOST_WORLDS;
        }

        private Stream<World> worlds(List<String> facts) {
            Stream<List<Supposition>> combinations = Stream.of(List.of());
            for (String fact : facts) {
                List<Supposition> more = answers.of(plan.number(fact));
                combinations = combinations.flatMap(some -> more.stream()
                        .map(one -> Stream.concat(some.stream(), Stream.of(one)).toList()));
            }
            return combinations.map(worlds::under);
        }

        @Override
        public String toString() {
            return plan.pack().id().name() + " " + golden.id();
        }
    }

    private static Stream<Tried> tried(int every) {
        return LoadedPacks.bundled().stream().flatMap(pack -> {
            Plan plan = Plan.of(pack.pack());
            Rulebook rules = Rulebook.of(plan);
            List<GoldenCase> cases = CaseReader.read(pack.files(), new ArrayList<>());
            return IntStream.range(0, cases.size())
                    .filter(number -> number % every == 0)
                    .mapToObj(number -> new Tried(pack, plan, rules, cases.get(number)));
        });
    }

    /** One in so many cases in every build, for the time it takes; all of them with the corpora. */
    @Test
    void the_facts_that_settle_a_decision_do_whatever_they_turn_out_to_be_and_no_fewer_do() {
        assertThat(checked(SAMPLE.stream())).isGreaterThan(15);
    }

    @Test
    @Tag("corpus")
    void that_holds_of_every_golden_case() {
        assertThat(checked(tried(1))).isGreaterThan(1_500);
    }

    private static long checked(Stream<Tried> cases) {
        return cases.flatMap(tried -> {
                    List<OpenDecision> settled = tried.outlook.open().stream()
                            .filter(OpenDecision::settles)
                            .filter(decision -> tried.isFeasible(decision.facts()))
                            .toList();
                    settled.forEach(decision -> check(tried, decision));
                    return settled.stream();
                })
                .count();
    }

    private static void check(Tried tried, OpenDecision decision) {
        List<String> facts = decision.facts();
        assertThat(facts).as("%s %s", tried, decision.topic()).isNotEmpty();
        assertThat(tried.settles(decision.topic(), facts))
                .as("%s %s is settled by %s", tried, decision.topic(), facts)
                .isTrue();
        for (String left : facts) {
            List<String> fewer =
                    facts.stream().filter(fact -> !fact.equals(left)).toList();
            assertThat(tried.settles(decision.topic(), fewer))
                    .as("%s %s is settled without %s of %s", tried, decision.topic(), left, facts)
                    .isFalse();
        }
        if (facts.size() == 2) {
            Set<String> others = new TreeSet<>(
                    tried.outlook.questions().stream().map(Consequence::fact).collect(Collectors.toSet()));
            assertThat(others)
                    .as("%s %s", tried, decision.topic())
                    .noneMatch(other -> tried.settles(decision.topic(), List.of(other)));
        }
    }

    @Test
    void every_fact_that_is_asked_for_is_told_with_its_question_and_what_follows() {
        SAMPLE.forEach(tried -> {
            assertThat(tried.outlook.questions()).isSortedAccordingTo(Consequence.BY_USE);
            for (OpenDecision decision : tried.outlook.open()) {
                assertThat(decision.facts())
                        .as("%s %s", tried, decision.topic())
                        .allMatch(fact -> tried.outlook.find(fact).isPresent());
            }
        });
    }

    @Test
    void a_turning_point_is_of_a_leading_conclusion_which_is_not_said_in_any_of_its_branches() {
        List<TurningPoint> points = SAMPLE.stream()
                .flatMap(tried -> {
                    Set<String> headlines = tried.guidance.recommendations().stream()
                            .filter(one -> one.role() == Role.HEADLINE)
                            .map(Recommendation::conclusion)
                            .collect(Collectors.toSet());
                    assertThat(tried.outlook.turningPoints())
                            .as(tried.toString())
                            .allMatch(point -> headlines.contains(point.conclusion()))
                            .allMatch(point -> point.branches().stream().allMatch(branch -> branch.goes().stream()
                                    .anyMatch(told -> told.code().equals(point.conclusion()))));
                    return tried.outlook.turningPoints().stream();
                })
                .toList();
        assertThat(points).hasSizeGreaterThan(10);
    }

    /** The titles, questions and labels that sentences about answers are made of. */
    @Test
    void nothing_that_is_told_of_an_answer_claims_what_no_text_may() {
        Problems problems = new Problems();
        for (Tried tried : SAMPLE) {
            Stream.concat(
                            tried.outlook.questions().stream()
                                    .peek(one -> Claims.check(
                                            one.fact(), 1, one.question() + " " + one.about(), true, problems))
                                    .flatMap(one -> one.branches().stream()),
                            tried.outlook.turningPoints().stream().flatMap(one -> one.branches().stream()))
                    .flatMap(branch -> Stream.of(branch.leads(), branch.comes(), branch.goes()))
                    .flatMap(List::stream)
                    .forEach(told -> Claims.check(told.code(), 1, told.title(), true, problems));
        }
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void the_same_case_has_the_same_outlook() {
        SAMPLE.stream().limit(3).forEach(tried -> assertThat(
                        tried.pack.evaluation().explore(tried.golden.facts(), tried.guidance))
                .contains(tried.outlook));
    }
}
