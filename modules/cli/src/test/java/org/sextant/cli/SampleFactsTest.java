package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Comorbidity;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Statement;
import org.sextant.pipeline.OpenRooms;
import org.sextant.testkit.SampleRecords;

/** What holds of golden cases holds of the sample patients, from their documents on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleFactsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-06-15");
    private static final GuidanceEngine ENGINE = GuidanceEngine.of(RulePacks.bundled());
    private static final Map<String, CaseFacts> SAMPLES = new TreeMap<>();

    @BeforeAll
    static void walk_every_sample() {
        try (OpenRooms rooms = Rooms.open(null)) {
            for (String patient : SampleRecords.PATIENTS.keySet()) {
                List<Path> files = RecordFiles.list(
                        List.of(CommandRun.project("fhir-samples").resolve(patient)));
                SAMPLES.put(
                        patient,
                        rooms.walk()
                                .walkTexts(
                                        new CaseId(patient),
                                        new ReadingOptions()
                                                .readAll(rooms, files)
                                                .texts(),
                                        facts -> AS_OF)
                                .facts());
            }
        }
        assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<Guidance> with(CaseFacts facts, List<? extends Premise> premises) {
        return ENGINE.evaluate(
                CaseFacts.of(facts.caseId(), facts.patient(), List.of(), premises, List.of(), List.of()), AS_OF);
    }

    @Test
    void deleting_any_one_premise_never_flips_an_answer() {
        List<String> flips = new ArrayList<>();
        SAMPLES.forEach((patient, facts) -> {
            Map<String, Applicability> before = standings(with(facts, facts.premises()));
            for (Premise deleted : facts.premises()) {
                Map<String, Applicability> after = standings(with(
                        facts,
                        facts.premises().stream()
                                .filter(premise -> premise != deleted)
                                .toList()));
                before.forEach((conclusion, was) -> {
                    Applicability is = after.getOrDefault(conclusion, was);
                    if (isFlip(was, is)) {
                        flips.add(patient + " without " + deleted.key() + ": " + conclusion + " " + was + " -> " + is);
                    }
                });
            }
        });
        assertThat(flips).isEmpty();
    }

    private static boolean isFlip(Applicability was, Applicability is) {
        return (was == Applicability.APPLIES && is == Applicability.DOES_NOT_APPLY)
                || (was == Applicability.DOES_NOT_APPLY && is == Applicability.APPLIES);
    }

    /** The strongest standing of every conclusion, spoken or not. */
    private static Map<String, Applicability> standings(List<Guidance> guidance) {
        Map<String, Applicability> strongest = new HashMap<>();
        for (Guidance one : guidance) {
            one.whyNot()
                    .forEach(why -> strongest.merge(why.conclusion(), why.applicability(), SampleFactsTest::stronger));
            one.recommendations()
                    .forEach(said ->
                            strongest.merge(said.conclusion(), said.applicability(), SampleFactsTest::stronger));
        }
        return strongest;
    }

    private static Applicability stronger(Applicability some, Applicability other) {
        return some.compareTo(other) <= 0 ? some : other;
    }

    @Test
    void facts_in_another_order_and_an_unrelated_fact_change_no_answer() {
        SAMPLES.forEach((patient, facts) -> {
            List<Recommendation> said = said(with(facts, facts.premises()));
            List<Premise> other = new ArrayList<>(facts.premises());
            Evidence evidence = other.stream()
                    .filter(Statement.class::isInstance)
                    .map(premise -> ((Statement) premise).evidence().get(0))
                    .findFirst()
                    .orElseThrow();
            other.add(Fact.stated(new Comorbidity("hay fever"), null, evidence));
            Collections.shuffle(other, new Random(3));
            assertThat(said(with(facts, other))).as(patient).isNotEmpty().isEqualTo(said);
        });
    }

    private static List<Recommendation> said(List<Guidance> guidance) {
        return guidance.stream().flatMap(one -> one.recommendations().stream()).toList();
    }
}
