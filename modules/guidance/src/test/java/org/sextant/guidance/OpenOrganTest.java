package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.Guidance;
import org.sextant.model.Histology;
import org.sextant.model.OpenQuestion;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Recommendation;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Sha256;

/** Which packs speak of a case, and what a case is asked that names no organ. */
class OpenOrganTest {

    private static final GuidanceEngine ENGINE = GuidanceEngine.of(RulePacks.bundled());
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Finding IN_THE_LIVER = new SecondaryCancerCondition("liver", 2, null, List.of());

    @Test
    void a_case_without_an_organ_gets_one_question() {
        List<Guidance> guidance = ENGINE.evaluate(facts(IN_THE_LIVER), DAY);
        assertThat(guidance).hasSize(1);
        assertThat(guidance.get(0).questions()).extracting(OpenQuestion::code).containsExactly("primarySite");
        assertThat(guidance.get(0).recommendations())
                .extracting(Recommendation::conclusion)
                .containsExactly("ASK(primarySite)");
    }

    @Test
    void tissue_that_begins_in_many_organs_settles_none() {
        List<Guidance> guidance =
                ENGINE.evaluate(facts(IN_THE_LIVER, new Histology("adenocarcinoma", null, List.of())), DAY);
        assertThat(guidance).hasSize(1);
        assertThat(guidance.get(0).questions()).extracting(OpenQuestion::code).containsExactly("primarySite");
    }

    @Test
    void a_case_of_one_cancer_gets_its_pack() {
        assertThat(packs(IN_THE_LIVER, primary("colorectal"))).containsExactly("colorectal");
    }

    @Test
    void a_case_of_two_cancers_gets_the_packs_of_both() {
        assertThat(packs(IN_THE_LIVER, primary("colorectal"), primary("kidney")))
                .containsExactly("colorectal", "kidney");
    }

    @Test
    void a_cancer_without_a_pack_gets_none() {
        assertThat(packs(IN_THE_LIVER, primary("pancreas"))).isEmpty();
    }

    @Test
    void only_the_packs_of_a_case_declare_what_it_lacks() {
        assertThat(ENGINE.declaredInputs(premises(primary("kidney"))))
                .contains(FactKey.parse("LabResult/hemoglobin"))
                .doesNotContain(FactKey.parse("LabResult/testosterone"));
        assertThat(ENGINE.declaredInputs(premises(IN_THE_LIVER)))
                .contains(FactKey.parse("PrimaryCancerCondition/kidney"))
                .allMatch(key -> key.kind().equals("PrimaryCancerCondition"));
    }

    private static List<String> packs(Finding... findings) {
        return ENGINE.evaluate(facts(findings), DAY).stream()
                .map(guidance -> guidance.pack().name())
                .toList();
    }

    static Finding primary(String site) {
        return new PrimaryCancerCondition(site, null);
    }

    static CaseFacts facts(Finding... findings) {
        return CaseFacts.of(
                new CaseId("open"), PatientIdentity.UNKNOWN, List.of(), premises(findings), List.of(), List.of());
    }

    private static List<Premise> premises(Finding... findings) {
        DocumentId document = new DocumentId("sha256:" + Sha256.hex("open"));
        List<Premise> premises = new ArrayList<>();
        for (Finding finding : findings) {
            int begin = premises.size() * 10;
            premises.add(Fact.stated(finding, null, new Evidence(document, 1, begin, begin + 4, "fact", "test")));
        }
        return premises;
    }
}
