package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.model.Citation;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.Criterion;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.Missing;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Statement;
import org.sextant.model.WhyNot;

/**
 * Walks every answer to every golden case: each sentence leads to a rule of the pack, its tests with their values, the premises that made them so,
 * their places in documents, and sources that the pack lists. And none of them says what no answer may say.
 */
class AnswersTest {

    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "\\byou (?:should|must|need to|have to)\\b",
                    "\\bcur(?:e|es|ed|ing|able)\\b",
                    "\\blife expectancy\\b",
                    "\\b(?:no surgery is possible|surgery is (?:impossible|not possible))\\b",
                    "\\bwe recommend\\b",
                    "\\b\\d+(?:\\.\\d+)?\\s*(?:months?|years?)\\b[^.]{0,60}\\b(?:surviv|live[sd]?\\b|life\\b)")
            .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE))
            .toList();

    private record Walked(Pack pack, GoldenCase golden, Guidance guidance) {
        @Override
        public String toString() {
            return pack.id().name() + " " + golden.id();
        }
    }

    private static final Set<Walked> ALL = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void answer_every_golden_case() {
        for (LoadedPack pack : LoadedPacks.bundled()) {
            CaseReader.read(pack.files(), new ArrayList<>()).parallelStream()
                    .forEach(golden -> ALL.add(new Walked(
                            pack.pack(), golden, pack.evaluation().evaluate(golden.facts(), golden.asOf()))));
        }
    }

    @Test
    void every_answer_names_its_pack_by_version_and_hash() {
        assertThat(ALL).isNotEmpty().allSatisfy(one -> assertThat(one.guidance().pack())
                .isEqualTo(one.pack().id()));
        assertThat(ALL)
                .allSatisfy(one -> assertThat(one.guidance().pack().hash()).matches("[0-9a-f]{64}"));
    }

    @Test
    void every_conclusion_comes_from_rows_that_conclude_it_and_every_criterion_from_a_test_they_put() {
        for (Walked one : ALL) {
            for (Recommendation recommendation : one.guidance().recommendations()) {
                List<Row> rows = one.pack().rows().stream()
                        .filter(row -> row.conclusion().equals(recommendation.conclusion()))
                        .toList();
                assertThat(rows.stream().flatMap(row -> row.rules().stream()))
                        .as("%s %s", one, recommendation.conclusion())
                        .contains(recommendation.rules().get(0));
                assertThat(recommendation.because()).isNotEmpty();
                recommendation.because().forEach(criterion -> checkCriterion(one, criterion));
            }
            for (WhyNot whyNot : one.guidance().whyNot()) {
                assertThat(one.pack().rows())
                        .as("%s %s", one, whyNot.rule())
                        .anyMatch(row -> row.rule().equals(whyNot.rule())
                                && row.conclusion().equals(whyNot.conclusion()));
                whyNot.criteria().forEach(criterion -> checkCriterion(one, criterion));
            }
        }
    }

    private static void checkCriterion(Walked one, Criterion criterion) {
        assertThat(one.pack().rows())
                .as("%s %s", one, criterion)
                .anyMatch(row -> row.rule().equals(criterion.rule())
                        && row.cells().stream()
                                .anyMatch(cell -> cell.input().equals(criterion.input())
                                        && cell.test().equals(criterion.test())));
        assertThat(criterion.value()).as("%s %s", one, criterion).isNotBlank();
        assertThat(criterion.label())
                .isEqualTo(one.pack().inputs().get(criterion.input()).label());
    }

    @Test
    void every_premise_named_is_one_of_the_case_or_derived_from_it_with_its_places_in_documents() {
        for (Walked one : ALL) {
            Map<String, Premise> known = Stream.concat(
                            one.golden().facts().premises().stream(), one.guidance().derived().stream())
                    .collect(Collectors.toMap(Premise::id, Function.identity(), (some, same) -> some));
            Stream<String> named = Stream.of(
                            one.guidance().recommendations().stream()
                                    .flatMap(recommendation -> recommendation.premises().stream()),
                            one.guidance().recommendations().stream()
                                    .flatMap(recommendation -> recommendation.because().stream())
                                    .flatMap(criterion -> criterion.premises().stream()))
                    .flatMap(Function.identity());
            named.forEach(id -> {
                assertThat(known).as(one.toString()).containsKey(id);
                statements(known.get(id)).forEach(statement -> assertThat(statement.evidence())
                        .as("%s %s", one, statement.key())
                        .isNotEmpty()
                        .allSatisfy(evidence -> assertThat(evidence.end()).isGreaterThan(evidence.begin())));
            });
        }
    }

    private static Stream<Statement> statements(Premise premise) {
        if (premise instanceof Conflict conflict) {
            return conflict.sides().stream();
        }
        return premise instanceof Missing ? Stream.empty() : Stream.of((Statement) premise);
    }

    @Test
    void every_source_is_one_the_pack_lists_and_every_source_listed_is_used() {
        for (Walked one : ALL) {
            for (Recommendation recommendation : one.guidance().recommendations()) {
                assertThat(recommendation.citations())
                        .as("%s %s", one, recommendation.conclusion())
                        .isNotEmpty()
                        .allSatisfy(
                                citation -> assertThat(one.pack().citations().get(citation.id()))
                                        .isEqualTo(citation));
            }
        }
        for (LoadedPack pack : LoadedPacks.bundled()) {
            Set<String> cited = ALL.stream()
                    .filter(one -> one.pack().id().equals(pack.pack().id()))
                    .flatMap(one -> one.guidance().recommendations().stream())
                    .flatMap(recommendation -> recommendation.citations().stream())
                    .map(Citation::id)
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(cited)
                    .as("sources that some answer to a golden case of "
                            + pack.pack().id().name() + " prints")
                    .containsAll(pack.pack().citations().keySet());
        }
    }

    @Test
    void every_question_is_one_the_pack_asks_and_names_who_waits_for_it() {
        for (Walked one : ALL) {
            for (OpenQuestion question : one.guidance().questions()) {
                assertThat(one.pack().questions()).as(one.toString()).containsKey(question.code());
                assertThat(question.rules()).as("%s %s", one, question.code()).isNotEmpty();
                assertThat(one.pack().rows().stream()
                                .flatMap(row -> row.rules().stream())
                                .toList())
                        .containsAll(question.rules());
            }
        }
    }

    @Test
    void no_answer_and_no_text_says_what_none_may_say() {
        List<String> said = new ArrayList<>();
        for (Walked one : ALL) {
            one.guidance().recommendations().forEach(recommendation -> sentences(recommendation)
                    .forEach(sentence -> check(one + " " + recommendation.conclusion(), sentence, said)));
        }
        for (LoadedPack loaded : LoadedPacks.bundled()) {
            Pack pack = loaded.pack();
            pack.rows().forEach(row -> check(row.id(), row.note(), said));
            pack.texts().forEach((code, text) -> check(code, text.title() + "\n" + text.patient(), said));
            pack.questions()
                    .forEach((code, question) -> check(code, question.question() + "\n" + question.why(), said));
            pack.inputs().forEach((name, input) -> check(name, input.label() + "\n" + input.silenceBecause(), said));
        }
        assertThat(said).isEmpty();
    }

    private static Stream<String> sentences(Recommendation recommendation) {
        return Stream.of(
                        Stream.of(recommendation.title(), recommendation.patientText()),
                        recommendation.notes().stream(),
                        recommendation.assumptions().stream(),
                        recommendation.needed().stream())
                .flatMap(Function.identity());
    }

    private static void check(String place, String text, List<String> said) {
        FORBIDDEN.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(matcher -> matcher.find())
                .forEach(matcher -> said.add(place + ": " + matcher.group()));
    }

    /** Favourable risk is out of reach where spread came with the first finding and drugs are due (rules.md 25, claim 5). */
    @Test
    void risk_is_never_called_favourable_in_synchronous_disease_that_needs_drugs_within_a_year() {
        for (Walked one : ALL) {
            Map<String, String> derived = derived(one.guidance());
            if ("YES".equals(derived.get("imdcTime"))) {
                assertThat(derived.getOrDefault("imdcGroup", ""))
                        .as(one.toString())
                        .doesNotContain("favourable");
            }
        }
    }

    private static Map<String, String> derived(Guidance guidance) {
        return guidance.derived().stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .map(Fact::finding)
                .filter(ClinicalAssessment.class::isInstance)
                .map(ClinicalAssessment.class::cast)
                .collect(Collectors.toMap(ClinicalAssessment::topic, ClinicalAssessment::value, (a, b) -> a));
    }
}
