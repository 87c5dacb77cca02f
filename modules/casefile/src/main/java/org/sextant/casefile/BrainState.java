package org.sextant.casefile;

import java.util.List;
import java.util.Optional;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Fact;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;

/**
 * How the brain stands: CLEAR where an imaging report denies disease, TREATED_STABLE or ACTIVE where it was found and the
 * record says which. Found without word of treatment counts as active, as probable (rule CN-15: untreated is active). A
 * brain that was never imaged is left open.
 */
final class BrainState implements Derivation {

    private static final String RULE = "CASE-BRAIN-STATUS";

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> found = premises.present(SecondaryCancerCondition.class).stream()
                .filter(fact -> isBrain((SecondaryCancerCondition) fact.finding()))
                .toList();
        if (!found.isEmpty()) {
            Optional<Fact> status = premises.findAssessment("brainMetsStatus");
            boolean stable = status.map(fact -> (ClinicalAssessment) fact.finding())
                    .filter(assessment -> assessment.value().equals("treated stable"))
                    .isPresent();
            Certainty certainty = status.isPresent() ? Certainty.CONFIRMED : Certainty.PROBABLE;
            List<Fact> from = status.map(fact -> List.of(found.get(0), fact)).orElse(found);
            return List.of(
                    Premises.derived(RULE, "brainStatus", stable ? "TREATED_STABLE" : "ACTIVE", certainty, from));
        }
        List<Refuted> denied = premises.denied(SecondaryCancerCondition.class).stream()
                .filter(refuted -> isBrain((SecondaryCancerCondition) refuted.finding()))
                .toList();
        return denied.isEmpty()
                ? List.of()
                : List.of(Premises.derived(RULE, "brainStatus", "CLEAR", Certainty.CONFIRMED, denied));
    }

    private static boolean isBrain(SecondaryCancerCondition condition) {
        return condition.site().equals("brain");
    }
}
