package org.sextant.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Laterality;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TumorSize;

/**
 * Whether the kidney tumour is in place or removed, and when it was removed. Removed: an operation that takes a kidney
 * tumour was done, on its side or on a side not given, or the kidney of its side is absent. In place: the tumour was measured after any such operation, or
 * with none recorded. Otherwise nothing is said: no mention of an operation is not a kidney in place.
 */
final class KidneyInPlace implements Derivation {

    private static final String RULE = "CASE-PRIMARY-IN-SITU";
    private static final FactKey KEY = new FactKey("ClinicalAssessment", "primaryInSitu");
    private static final Set<String> NOT_CANCER_SURGERY =
            Set.of("donor nephrectomy", "transplant nephrectomy", "native nephrectomy");

    @Override
    public List<Fact> derive(Premises premises) {
        Optional<Laterality> side = findSide(premises);
        List<Fact> removals = new ArrayList<>(premises.everPresent(SurgicalProcedure.class).stream()
                .filter(fact -> removesKidneyTumour((SurgicalProcedure) fact.finding(), side))
                .toList());
        premises.findAssessment("absentKidney")
                .filter(fact -> isOfSide(fact, side))
                .ifPresent(removals::add);
        List<Fact> measured = premises.present(TumorSize.class).stream()
                .filter(fact -> ((TumorSize) fact.finding()).target().equals("primary"))
                .toList();
        if (removals.isEmpty()) {
            return premises.speaksOf(KEY) || measured.isEmpty() || !isKidneyCancer(premises)
                    ? List.of()
                    : List.of(Premises.derived(RULE, "primaryInSitu", "YES", Certainty.PROBABLE, measured));
        }
        Optional<Fact> removal = Premises.findEarliest(removals);
        List<Fact> dated = removal.map(Fact::date)
                .map(ClinicalDate::value)
                .map(day -> List.of(
                        Premises.derived(RULE, "nephrectomyDate", day, Certainty.CONFIRMED, List.of(removal.get()))))
                .orElse(List.of());
        if (premises.speaksOf(KEY)) {
            return dated;
        }
        Fact removed = Premises.derived(RULE, "primaryInSitu", "NO", Certainty.CONFIRMED, removals);
        return Stream.concat(Stream.of(removed), dated.stream()).toList();
    }

    private static boolean removesKidneyTumour(SurgicalProcedure operation, Optional<Laterality> side) {
        boolean nephrectomy =
                operation.name().contains("nephrectomy") || operation.name().contains("nephroureterectomy");
        boolean thatSide = operation.laterality() == null
                || side.isEmpty()
                || side.get() == operation.laterality()
                || operation.laterality() == Laterality.BILATERAL;
        return nephrectomy && thatSide && !NOT_CANCER_SURGERY.contains(operation.name());
    }

    /** A kidney can be absent since birth or given away; only on the tumour's side does its absence say anything. */
    private static boolean isOfSide(Fact absent, Optional<Laterality> side) {
        return side.filter(known -> known.name().equals(((ClinicalAssessment) absent.finding()).value()))
                .isPresent();
    }

    private static boolean isKidneyCancer(Premises premises) {
        return premises.everPresent(PrimaryCancerCondition.class).stream()
                .anyMatch(
                        fact -> ((PrimaryCancerCondition) fact.finding()).site().equals("kidney"));
    }

    private static Optional<Laterality> findSide(Premises premises) {
        return premises.everPresent(PrimaryCancerCondition.class).stream()
                .map(fact -> (PrimaryCancerCondition) fact.finding())
                .filter(condition -> condition.site().equals("kidney"))
                .map(PrimaryCancerCondition::laterality)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
