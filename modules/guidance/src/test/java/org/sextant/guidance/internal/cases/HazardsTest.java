package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.YamlItem;
import org.sextant.model.Applicability;
import org.sextant.model.CanonicalJson;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;

/**
 * Scripted hazards: each of a table of hazards put on golden cases that tempt, and what must not be concluded there. The table, with the
 * reason for each, is {@code hazards/kidney.yaml} of the test resources.
 */
class HazardsTest {

    private static final String CASES = "cases";
    private static final List<YamlItem> HAZARDS = new ArrayList<>();
    private static final Map<String, GoldenCase> CASES_BY_ID = new HashMap<>();
    private static final LoadedPack KIDNEY = pack();

    private static LoadedPack pack() {
        return LoadedPacks.bundled().stream()
                .filter(pack -> pack.pack().id().name().equals("kidney"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    static void put_every_hazard_on_its_bases(@TempDir Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        String table;
        try (InputStream stream =
                Objects.requireNonNull(HazardsTest.class.getResourceAsStream("/hazards/kidney.yaml"))) {
            table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        HAZARDS.addAll(YamlItem.readList("hazards/kidney.yaml", table, problems));
        Files.createDirectories(folder.resolve(CASES));
        for (String file : KIDNEY.files().list(CASES, ".yaml")) {
            Files.writeString(folder.resolve(file), KIDNEY.files().find(file).orElseThrow());
        }
        StringBuilder scripted = new StringBuilder("[");
        for (YamlItem hazard : HAZARDS) {
            for (String base : hazard.texts("bases")) {
                Map<String, Object> one = new LinkedHashMap<>(hazard.plain());
                one.keySet().retainAll(List.of("facts", "unset", "conflicts", "patient"));
                one.put("id", id(hazard, base));
                one.put("base", base);
                one.put("expect", Map.of("mustNot", hazard.texts("mustNot")));
                scripted.append(CanonicalJson.write(one)).append(",\n");
            }
        }
        Files.writeString(folder.resolve(CASES).resolve("hazards.yaml"), scripted + "]");
        CaseReader.read(PackFiles.read(folder), problems).forEach(golden -> CASES_BY_ID.put(golden.id(), golden));
        assertThat(problems).isEmpty();
    }

    private static String id(YamlItem hazard, String base) {
        return "H." + hazard.text("hazard") + "." + base;
    }

    @Test
    void there_are_at_least_five_hundred_scripted_hazards_each_with_its_reason() {
        assertThat(HAZARDS).allSatisfy(hazard -> assertThat(hazard.text("why")).isNotBlank());
        assertThat(HAZARDS.stream()
                        .mapToLong(hazard ->
                                hazard.texts("bases").stream().distinct().count())
                        .sum())
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void no_hazard_leads_to_an_unsafe_conclusion() {
        List<String> unsafe = HAZARDS.parallelStream()
                .flatMap(hazard -> hazard.texts("bases").stream()
                        .flatMap(base -> unsafe(hazard, base, evaluate(id(hazard, base))).stream()))
                .toList();
        assertThat(unsafe).isEmpty();
    }

    /** A hazard whose bases are told nothing that it forbids proves nothing, unless its own words are what tempts. */
    @Test
    void every_hazard_takes_something_away_from_some_base() {
        List<String> idle = HAZARDS.parallelStream()
                .filter(hazard -> !hazard.text("tempts").equals("hazard"))
                .filter(hazard -> hazard.texts("bases").stream()
                        .map(HazardsTest::evaluate)
                        .flatMap(guidance -> guidance.recommendations().stream())
                        .noneMatch(one -> isForbidden(hazard, one)))
                .map(hazard -> hazard.text("hazard"))
                .toList();
        assertThat(idle).isEmpty();
    }

    private static boolean isForbidden(YamlItem hazard, Recommendation one) {
        return hazard.texts("mustNot").contains(one.conclusion())
                || (one.applicability() == Applicability.APPLIES
                        && hazard.texts("mustNotApply").contains(one.conclusion()))
                || one.rules().stream().anyMatch(hazard.texts("mustNotRules")::contains);
    }

    private static Guidance evaluate(String id) {
        GoldenCase golden = Objects.requireNonNull(CASES_BY_ID.get(id), id);
        return KIDNEY.evaluation().evaluate(golden.facts(), golden.asOf());
    }

    private static List<String> unsafe(YamlItem hazard, String base, Guidance guidance) {
        List<String> unsafe = new ArrayList<>();
        for (Recommendation one : guidance.recommendations()) {
            boolean excepted = hazard.findItem("unless")
                    .filter(unless -> unless.texts(one.conclusion()).contains(base))
                    .isPresent();
            if (!excepted && isForbidden(hazard, one)) {
                unsafe.add(id(hazard, base) + ": " + one.conclusion() + " " + one.applicability() + " " + one.rules());
            }
        }
        return unsafe;
    }
}
