package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.model.CaseFacts;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Premise;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;

/** What denials leave of a word that was stated before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BinderTest {

    private static final LoadedPack KIDNEY = LoadedPacks.bundled().stream()
            .filter(loaded -> loaded.pack().id().name().equals("kidney"))
            .findFirst()
            .orElseThrow();
    private static final GoldenCase ANY =
            CaseReader.read(KIDNEY.files(), new ArrayList<>()).get(1);
    private static final Evidence EVIDENCE = ANY.facts().premises().stream()
            .filter(Statement.class::isInstance)
            .map(premise -> ((Statement) premise).evidence().get(0))
            .findFirst()
            .orElseThrow();
    private static final ClinicalDate JANUARY = new ClinicalDate("2024-01-10");
    private static final ClinicalDate MARCH = new ClinicalDate("2024-03-10");

    private static Fact stated(String response, ClinicalDate date) {
        return Fact.stated(new DiseaseStatus(response), date, EVIDENCE);
    }

    private static Refuted denied(String response, ClinicalDate date) {
        return new Refuted(new DiseaseStatus(response), date, List.of(EVIDENCE));
    }

    private static String response(Premise... premises) {
        Plan plan = Plan.of(KIDNEY.pack());
        CaseFacts facts = CaseFacts.of(
                ANY.facts().caseId(), ANY.facts().patient(), List.of(), List.of(premises), List.of(), List.of());
        return new Binder(plan, facts).value(plan.number("response")).text();
    }

    @Test
    void a_denial_of_another_word_leaves_the_stated_one() {
        assertThat(response(stated("partial response", JANUARY), denied("progressive disease", MARCH)))
                .isEqualTo("partial response");
    }

    @Test
    void a_later_denial_of_the_word_itself_leaves_it_open() {
        assertThat(response(stated("partial response", JANUARY), denied("partial response", MARCH)))
                .isEqualTo("not recorded");
        assertThat(response(denied("partial response", MARCH))).isEqualTo("not recorded");
    }

    @Test
    void what_is_stated_after_a_denial_counts() {
        assertThat(response(denied("partial response", JANUARY), stated("partial response", MARCH)))
                .isEqualTo("partial response");
    }
}
