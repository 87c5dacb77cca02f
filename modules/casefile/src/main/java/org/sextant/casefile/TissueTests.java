package org.sextant.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Fact;
import org.sextant.model.TumorMarkerTest;

/**
 * What follows from tests of tissue beside their newest result: a receptor that was positive in one specimen and negative in another of another
 * time, and the PD-L1 combined score as a number.
 */
final class TissueTests implements Derivation {

    private static final String RULE = "CASE-TISSUE-TESTS";
    private static final Map<String, Boolean> RECEPTOR = Map.of(
            "positive", true, "3+", true, "amplified", true, "negative", false, "0", false, "1+", false, "low", false);

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> facts = new ArrayList<>();
        for (String receptor : List.of("ER", "HER2")) {
            findChange(premises, receptor).ifPresent(facts::add);
        }
        premises.present(TumorMarkerTest.class).stream()
                .filter(fact -> test(fact).marker().equals("PD-L1 CPS"))
                .filter(fact -> test(fact).value().matches("\\d+"))
                .map(fact -> Premises.derived(RULE, "pdl1Cps", test(fact).value(), Certainty.CONFIRMED, List.of(fact)))
                .forEach(facts::add);
        return facts;
    }

    private static Optional<Fact> findChange(Premises premises, String receptor) {
        Optional<Claim> positive = findNewest(premises, receptor, Boolean.TRUE::equals);
        Optional<Claim> negative = findNewest(premises, receptor, Boolean.FALSE::equals);
        return positive.isEmpty() || negative.isEmpty()
                ? Optional.empty()
                : Optional.of(Premises.derived(
                        RULE,
                        new ClinicalAssessment("receptorChange " + receptor, "YES"),
                        Certainty.CONFIRMED,
                        List.of(
                                positive.orElseThrow().statement(),
                                negative.orElseThrow().statement())));
    }

    /** The newest claim of this receptor whose result is decided and as wanted; a score of 2+ decides nothing. */
    private static Optional<Claim> findNewest(Premises premises, String receptor, Predicate<Boolean> wanted) {
        return premises.everClaimed(TumorMarkerTest.class).stream()
                .filter(claim -> ((TumorMarkerTest) claim.finding()).marker().equals(receptor))
                .filter(claim -> Optional.ofNullable(RECEPTOR.get(((TumorMarkerTest) claim.finding()).value()))
                        .filter(wanted)
                        .isPresent())
                .min(ReconciliationRule.newestFirst());
    }

    private static TumorMarkerTest test(Fact fact) {
        return (TumorMarkerTest) fact.finding();
    }
}
