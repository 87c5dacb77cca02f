package org.sextant.server.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sextant.model.CaseFacts;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;

/**
 * Where the records say what a guidance stands on.
 *
 * @param byPremise the places of each premise, by its id; what the records are silent about has none
 */
record Proofs(Map<String, List<Place>> byPremise) {

    /** The most places shown for one criterion. */
    private static final int SHOWN = 2;

    /** A page with the words marked. */
    record Place(int document, int page, String path) {}

    static Proofs of(CaseFacts facts, Guidance guidance, Records records) {
        Map<String, List<Place>> byPremise = new HashMap<>();
        Stream.concat(facts.premises().stream(), guidance.derived().stream())
                .forEach(premise -> byPremise.put(
                        premise.id(),
                        premise.evidence().stream()
                                .filter(evidence -> records.findText(evidence).isPresent())
                                .map(evidence -> new Place(
                                        records.number(evidence.document()),
                                        evidence.page(),
                                        records.spanPath(evidence)))
                                .distinct()
                                .toList()));
        return new Proofs(Map.copyOf(byPremise));
    }

    /** The first pages that say what made a criterion come out as it did. */
    List<Place> of(Criterion criterion) {
        Map<List<Integer>, Place> byPage = new LinkedHashMap<>();
        criterion.premises().stream()
                .flatMap(premise -> byPremise.getOrDefault(premise, List.of()).stream())
                .forEach(place -> byPage.putIfAbsent(List.of(place.document(), place.page()), place));
        return byPage.values().stream().limit(SHOWN).toList();
    }

    @Override
    public String toString() {
        return "Proofs[" + byPremise.size() + "]";
    }
}
