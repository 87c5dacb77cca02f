package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;

/** Every pattern of known and missing risk factors, of none, three and six that are there, gives the right range, group and questions. */
class ImdcPatternsTest {

    private static final List<String> KEYS = List.of(
            "PerformanceStatus/KPS",
            "ClinicalAssessment/diagnosisDate",
            "LabResult/hemoglobin",
            "LabResult/calcium corrected",
            "LabResult/neutrophils",
            "LabResult/platelets");
    private static final List<String> QUESTIONS =
            List.of("kps", "diagnosisDate", "hemoglobin", "calcium", "neutrophils", "platelets");

    /** Golden cases with these factors present, in the order of the keys. */
    private static final Map<String, List<Integer>> POINTS = Map.of(
            "V-RCC-05", List.of(0, 0, 0, 0, 0, 0),
            "V-RCC-03", List.of(0, 1, 1, 0, 0, 1),
            "R-IMDC-6", List.of(1, 1, 1, 1, 1, 1));

    /** What nothing is known of is not shown. */
    private static final String ANY = "favourable | intermediate | poor";

    private static final LoadedPack KIDNEY = LoadedPacks.bundled().stream()
            .filter(pack -> pack.pack().id().name().equals("kidney"))
            .findFirst()
            .orElseThrow();
    private static final Map<String, GoldenCase> CASES = CaseReader.read(KIDNEY.files(), new ArrayList<>()).stream()
            .filter(golden -> POINTS.containsKey(golden.id()))
            .collect(Collectors.toMap(GoldenCase::id, golden -> golden));

    static Stream<Integer> patterns() {
        return IntStream.range(0, 1 << 6).boxed();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_pattern_of_missing_factors_gives_the_right_range_and_group(int missing) {
        POINTS.forEach((id, points) -> {
            int certain = 0;
            int open = 0;
            for (int factor = 0; factor < points.size(); factor++) {
                boolean unknown = (missing >> factor & 1) == 1;
                open += unknown ? 1 : 0;
                certain += unknown ? 0 : points.get(factor);
            }
            Map<String, String> derived = derived(evaluate(CASES.get(id), missing));
            assertThat(derived.getOrDefault("imdcCount", "0..6")).as(id).isEqualTo(range(certain, certain + open));
            assertThat(derived.getOrDefault("imdcGroup", ANY)).as(id).isEqualTo(groups(certain, certain + open));
        });
    }

    private static String range(int from, int to) {
        return from == to ? String.valueOf(from) : from + ".." + to;
    }

    private static String groups(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(count -> count == 0 ? "favourable" : count < 3 ? "intermediate" : "poor")
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    /** Asked for where it would change the group: with one risk factor known and more than one open, each open one is. */
    @ParameterizedTest
    @MethodSource("patterns")
    void what_would_settle_the_group_is_asked_and_nothing_that_is_known(int missing) {
        GoldenCase golden = CASES.get("V-RCC-03");
        Set<String> asked = evaluate(golden, missing).questions().stream()
                .map(OpenQuestion::code)
                .collect(Collectors.toSet());
        String group = derived(evaluate(golden, missing)).getOrDefault("imdcGroup", ANY);
        for (int factor = 0; factor < QUESTIONS.size(); factor++) {
            boolean unknown = (missing >> factor & 1) == 1;
            if (!unknown) {
                assertThat(asked).doesNotContain(QUESTIONS.get(factor));
            } else if (group.contains("|")) {
                assertThat(asked).contains(QUESTIONS.get(factor));
            }
        }
    }

    private static Guidance evaluate(GoldenCase golden, int missing) {
        List<Premise> left = golden.facts().premises().stream()
                .filter(premise -> !isMissing(premise, missing))
                .toList();
        CaseFacts facts =
                CaseFacts.of(golden.facts().caseId(), golden.facts().patient(), List.of(), left, List.of(), List.of());
        return KIDNEY.evaluation().evaluate(facts, golden.asOf());
    }

    /** The date of the operation stands in for that of the diagnosis, and ECOG for Karnofsky; they go together. */
    private static boolean isMissing(Premise premise, int missing) {
        String key = premise.key().toString();
        int factor = KEYS.indexOf(
                key.equals("ClinicalAssessment/nephrectomyDate") ? "ClinicalAssessment/diagnosisDate" : key);
        return factor >= 0 && (missing >> factor & 1) == 1;
    }

    private static Map<String, String> derived(Guidance guidance) {
        return guidance.derived().stream()
                .filter(Fact.class::isInstance)
                .map(premise -> ((Fact) premise).finding())
                .filter(ClinicalAssessment.class::isInstance)
                .map(ClinicalAssessment.class::cast)
                .collect(Collectors.toMap(ClinicalAssessment::topic, ClinicalAssessment::value, (some, other) -> some));
    }
}
