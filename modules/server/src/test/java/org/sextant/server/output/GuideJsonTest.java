package org.sextant.server.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextant.server.InventedCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GuideJsonTest {

    private final String written =
            GuideJson.write(InventedCase.facts(), List.of(InventedCase.guidance()), List.of(), InventedCase.AS_OF);
    private final JsonNode json = new JsonMapper().readTree(written);

    @Test
    void yes_silent_and_in_dispute_stand_apart() {
        JsonNode patientCase = json.get("case");
        assertThat(patientCase.get("asOf").asString()).isEqualTo("2026-03-01");
        assertThat(patientCase.get("premises")).hasSize(2);
        assertThat(patientCase.get("conflicts").get(0).get("sides")).hasSize(2);
        assertThat(patientCase.get("missing").get(0).get("missing").asString()).isEqualTo("PerformanceStatus/KPS");
    }

    @Test
    void a_fact_has_the_documented_form_with_its_place() {
        JsonNode fact = json.at("/case/premises/1");
        assertThat(fact.get("kind").asString()).isEqualTo("TnmCategory");
        assertThat(fact.get("value").asString()).isEqualTo("T3a");
        assertThat(fact.get("assertion").asString()).isEqualTo("PRESENT");
        assertThat(fact.get("basis").asString()).isEqualTo("STATED");
        assertThat(fact.at("/evidence/0/begin").asInt()).isEqualTo(36);
    }

    @Test
    void a_recommendation_carries_its_reasons_and_the_rules_of_its_own_series_that_do_not_speak() {
        JsonNode recommendation = json.at("/guidance/0");
        assertThat(recommendation.get("conclusion").asString()).isEqualTo("CN_UPFRONT_DISCUSS");
        assertThat(recommendation.at("/because/0/truth").asString()).isEqualTo("UNKNOWN");
        assertThat(recommendation.at("/whyNot/0/rule").asString()).isEqualTo("CN-02");
        assertThat(recommendation.get("whyNot")).hasSize(1);
        assertThat(json.at("/packs/0/whyNot/0/rule").asString()).isEqualTo("MD-01");
    }

    @Test
    void every_premise_that_guidance_names_is_in_the_case() {
        String named = json.at("/guidance/0/premises/0").asString();
        assertThat(json.at("/case/premises").valueStream().map(one -> one.get("id")
                        .asString()))
                .contains(named);
    }

    @Test
    void equal_arguments_give_equal_text() {
        assertThat(GuideJson.write(
                        InventedCase.facts(), List.of(InventedCase.guidance()), List.of(), InventedCase.AS_OF))
                .isEqualTo(written);
    }
}
