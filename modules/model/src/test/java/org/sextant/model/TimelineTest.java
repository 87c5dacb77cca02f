package org.sextant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private static Fact fact(String site, Assertion assertion, Basis basis, String date) {
        Evidence place =
                new Evidence(DocumentId.of((site + date).getBytes(StandardCharsets.UTF_8)), 1, 0, 5, "words", "test");
        return new Fact(
                new SecondaryCancerCondition(site, null, null, List.of()),
                assertion,
                Certainty.CONFIRMED,
                new ClinicalDate(date),
                basis,
                List.of(place));
    }

    @Test
    void what_happened_is_in_order_with_its_standing_and_what_is_planned_or_worked_out_is_no_event() {
        Fact late = fact("lung", Assertion.PRESENT, Basis.STATED, "2025-02-01");
        Fact early = fact("lung", Assertion.PRESENT, Basis.STATED, "2024-02");
        Fact one = fact("bone", Assertion.PRESENT, Basis.STATED, "2024-05-01");
        Fact other = fact("bone", Assertion.PRESENT, Basis.STATED, "2024-05-02");
        CaseFacts facts = CaseFacts.of(
                new CaseId("c"),
                PatientIdentity.UNKNOWN,
                List.of(),
                List.of(
                        late,
                        fact("liver", Assertion.POSSIBLE, Basis.STATED, "2024-01-01"),
                        fact("brain", Assertion.PRESENT, Basis.derivedBy("RULE"), "2024-01-01"),
                        new Conflict(one.key(), List.of(one, other))),
                List.of(early),
                List.of());

        Timeline timeline = Timeline.of(facts);

        assertThat(timeline.entries())
                .containsExactly(
                        new Timeline.Entry(new ClinicalDate("2024-02"), early, Timeline.Standing.SUPERSEDED),
                        new Timeline.Entry(new ClinicalDate("2024-05-01"), one, Timeline.Standing.DISPUTED),
                        new Timeline.Entry(new ClinicalDate("2024-05-02"), other, Timeline.Standing.DISPUTED),
                        new Timeline.Entry(new ClinicalDate("2025-02-01"), late, Timeline.Standing.STANDS));
        assertThat(timeline.about(late.key()))
                .extracting(Timeline.Entry::statement)
                .containsExactly(early, late);
    }
}
