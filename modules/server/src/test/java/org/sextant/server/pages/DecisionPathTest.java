package org.sextant.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sextant.model.Applicability;
import org.sextant.model.Guidance;
import org.sextant.model.WhyNot;
import org.sextant.server.InventedCase;
import org.sextant.server.pages.DecisionPath.Kind;
import org.sextant.server.pages.DecisionPath.Way;
import org.sextant.server.words.Wording;

class DecisionPathTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    @Test
    void the_way_it_went_comes_first_and_other_series_are_left_out() {
        List<Way> ways = pathOf(InventedCase.guidance()).ways();
        assertThat(ways).extracting(Way::kind).containsExactly(Kind.OPEN, Kind.CLOSED);
        assertThat(ways.get(0).says()).isEqualTo("A conclusion");
        assertThat(ways.get(0).because())
                .containsExactly("Karnofsky score: nothing found (asked for: at least 80) · not known");
        assertThat(ways.get(1).rules()).isEqualTo("CN-02");
        assertThat(ways.get(1).because()).containsExactly("Places of spread: 4 (asked for: 1) · not met");
    }

    @Test
    void of_several_rules_to_one_conclusion_the_most_open_one_is_shown_and_questions_are_no_ways() {
        Guidance given = InventedCase.guidance();
        WhyNot closed = given.whyNot().get(0);
        WhyNot open = new WhyNot(
                "CN-03",
                closed.conclusion(),
                closed.title(),
                Applicability.UNDETERMINED,
                List.of(),
                given.recommendations().get(0).because());
        WhyNot behind =
                new WhyNot("CN-04", "CN_LATER", "Later", Applicability.DOES_NOT_APPLY, List.of("CN-01"), List.of());
        WhyNot asks = new WhyNot(
                "CN-05", "ASK(kps)", "A missing fact", Applicability.UNDETERMINED, List.of(), open.criteria());
        List<Way> ways = pathOf(new Guidance(
                        given.caseId(),
                        given.revision(),
                        given.pack(),
                        given.asOf(),
                        given.derived(),
                        given.recommendations(),
                        List.of(closed, behind, asks, open),
                        given.questions(),
                        given.disclaimer()))
                .ways();
        assertThat(ways).extracting(Way::rules).containsExactly("CN-01", "CN-03", "CN-04");
        assertThat(ways).extracting(Way::kind).containsExactly(Kind.OPEN, Kind.OPEN, Kind.BEHIND);
        assertThat(ways.get(1).because())
                .containsExactly("Karnofsky score: nothing found (asked for: at least 80) · not known");
    }

    private static DecisionPath pathOf(Guidance guidance) {
        assertThat(DecisionPath.of(guidance, ENGLISH)).hasSize(1);
        return DecisionPath.of(guidance, ENGLISH).get(0);
    }
}
