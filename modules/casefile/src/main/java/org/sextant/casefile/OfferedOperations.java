package org.sextant.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;

/**
 * Whether every place of spread could be treated locally, as far as it follows from what was offered: where an operation
 * is planned or discussed for each site that holds spread, that is probable. Nothing follows from a site without one.
 */
final class OfferedOperations implements Derivation {

    private static final String RULE = "CASE-OFFERED-OPERATIONS";
    private static final FactKey KEY = new FactKey("ClinicalAssessment", "allMetsAmenableToLocal");

    private final List<List<String>> operations =
            Table.read("offered-operations.csv").rows();

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> spread = premises.present(SecondaryCancerCondition.class);
        if (spread.isEmpty() || premises.speaksOf(KEY)) {
            return List.of();
        }
        Set<Fact> offered = new LinkedHashSet<>();
        for (Fact place : spread) {
            List<Fact> here = listOffered(premises, ((SecondaryCancerCondition) place.finding()).site());
            if (here.isEmpty()) {
                return List.of();
            }
            offered.addAll(here);
        }
        List<Fact> from = new ArrayList<>(spread);
        from.addAll(offered);
        return List.of(Premises.derived(RULE, KEY.qualifier(), "YES", Certainty.PROBABLE, from));
    }

    private List<Fact> listOffered(Premises premises, String site) {
        return premises.facts(SurgicalProcedure.class, Set.of(Assertion.PLANNED))
                .filter(fact -> operations.stream()
                        .anyMatch(row -> row.get(0).equals(((SurgicalProcedure) fact.finding()).name())
                                && site.startsWith(row.get(1))))
                .toList();
    }
}
