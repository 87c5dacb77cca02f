package org.sextant.guidance.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sextant.guidance.CaseResult;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.YamlItem;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;

/** Holds what a pack says of its golden cases against what they expect. */
public final class CaseHarness {

    private static final Set<String> EXPECTATIONS =
            Set.of("headline", "also", "rules", "applicability", "derived", "conflicts", "ask", "mustNot");

    private CaseHarness() {}

    /** Adds what is wrong with the golden cases themselves. */
    public static void lint(PackFiles files, List<String> problems) {
        for (GoldenCase golden : CaseReader.read(files, problems)) {
            golden.expect().values().keySet().stream()
                    .filter(name -> !EXPECTATIONS.contains(name))
                    .forEach(name -> problems.add("cases: case " + golden.id() + " expects an unknown thing: " + name));
        }
    }

    /** What came of each case of a pack. */
    public static List<CaseResult> run(LoadedPack pack) {
        List<String> problems = new ArrayList<>();
        List<CaseResult> results = new ArrayList<>();
        for (GoldenCase golden : CaseReader.read(pack.files(), problems)) {
            Guidance guidance = pack.evaluation().evaluate(golden.facts(), golden.asOf());
            results.add(
                    new CaseResult(pack.pack().id(), golden.id(), golden.title(), compare(golden.expect(), guidance)));
        }
        problems.forEach(problem ->
                results.add(new CaseResult(pack.pack().id(), "cases", "the cases can be read", List.of(problem))));
        return results;
    }

    private static List<String> compare(YamlItem expect, Guidance guidance) {
        List<String> failures = new ArrayList<>();
        Set<String> headline = conclusions(guidance, recommendation -> recommendation.role() == Role.HEADLINE);
        Set<String> all = conclusions(guidance, recommendation -> true);
        if (expect.values().containsKey("headline")) {
            Set<String> expected = new TreeSet<>(expect.texts("headline"));
            if (!expected.equals(headline)) {
                failures.add("headline is " + headline + ", expected " + expected);
            }
        }
        Set<String> rules = guidance.recommendations().stream()
                .flatMap(recommendation -> recommendation.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> questions =
                guidance.questions().stream().map(OpenQuestion::code).collect(Collectors.toCollection(TreeSet::new));
        require("conclusion", expect.texts("also"), all, failures);
        require("rule", expect.texts("rules"), rules, failures);
        require("question", expect.texts("ask"), questions, failures);
        require(
                "conflict",
                expect.texts("conflicts").stream()
                        .map("CONFLICT(%s)"::formatted)
                        .toList(),
                all,
                failures);
        for (String mustNot : expect.texts("mustNot")) {
            if (all.contains(mustNot)) {
                failures.add(mustNot + " must not be said");
            }
        }
        match("applicability", expect, applicabilities(guidance), failures);
        match("derived", expect, derived(guidance), failures);
        return failures;
    }

    private static void require(String what, List<String> expected, Set<String> actual, List<String> failures) {
        expected.stream()
                .filter(one -> !actual.contains(one))
                .forEach(one -> failures.add("no " + what + " " + one + " among " + actual));
    }

    private static void match(String name, YamlItem expect, Map<String, String> actual, List<String> failures) {
        expect.findItem(name).ifPresent(expected -> expected.values().forEach((key, value) -> {
            String found = actual.getOrDefault(key, "nothing");
            if (!value.toString().equals(found)) {
                failures.add(name + " " + key + " is " + found + ", expected " + value);
            }
        }));
    }

    private static Set<String> conclusions(Guidance guidance, Predicate<Recommendation> which) {
        return guidance.recommendations().stream()
                .filter(which)
                .map(Recommendation::conclusion)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> applicabilities(Guidance guidance) {
        Map<String, String> applicabilities = new TreeMap<>();
        guidance.recommendations()
                .forEach(one -> applicabilities.put(
                        one.conclusion(), one.applicability().name()));
        return applicabilities;
    }

    private static Map<String, String> derived(Guidance guidance) {
        Map<String, String> derived = new TreeMap<>();
        for (Premise premise : guidance.derived()) {
            if (premise instanceof Fact fact && fact.finding() instanceof ClinicalAssessment assessment) {
                derived.put(assessment.topic(), assessment.value());
            }
        }
        return derived;
    }
}
