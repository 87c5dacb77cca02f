package org.sextant.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.Certainty;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.PerformanceStatus;

/**
 * The Karnofsky scores that an ECOG score stands for by the usual mapping ({@code ecog-karnofsky.csv}), where no Karnofsky
 * score is on record. A range is no score: what a rule makes of it is the rule's.
 */
final class KarnofskyRange implements Derivation {

    private static final String RULE = "CASE-KARNOFSKY-RANGE";
    private static final FactKey KPS = new FactKey("PerformanceStatus", "KPS");

    private final Map<String, String> ranges = new HashMap<>();

    KarnofskyRange() {
        Table.read("ecog-karnofsky.csv").rows().forEach(row -> ranges.put(row.get(0), row.get(1)));
    }

    @Override
    public List<Fact> derive(Premises premises) {
        return premises.speaksOf(KPS)
                ? List.of()
                : premises.present(PerformanceStatus.class).stream()
                        .map(fact -> Premises.derived(
                                RULE,
                                "karnofskyRange",
                                ranges.getOrDefault(String.valueOf(((PerformanceStatus) fact.finding()).value()), ""),
                                Certainty.CONFIRMED,
                                List.of(fact)))
                        .toList();
    }
}
