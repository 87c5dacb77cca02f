package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Laterality;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Statement;
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
    /** Our choice: in half a year without a word of an operation the kidney is taken to be where it was. */
    private static final int MONTHS_A_MEASUREMENT_HOLDS = 6;

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
        List<Fact> facts = new ArrayList<>();
        removals.stream()
                .filter(removal -> removal.date() != null)
                .min(Comparator.comparing(KidneyInPlace::date))
                .ifPresent(first -> facts.add(Premises.derived(
                        RULE, "nephrectomyDate", date(first).value(), Certainty.CONFIRMED, List.of(first))));
        if (!premises.speaksOf(KEY)) {
            if (!removals.isEmpty()) {
                facts.add(Premises.derived(RULE, "primaryInSitu", "NO", Certainty.CONFIRMED, removals));
            } else if (isKidneyCancer(premises)) {
                findInPlace(premises).ifPresent(facts::add);
            }
        }
        return facts;
    }

    /** Measured lately and not in a specimen, the tumour is in place; measured long ago, that is only probable. */
    private static Optional<Fact> findInPlace(Premises premises) {
        List<Statement> measured = new ArrayList<>();
        List<Statement> lately = new ArrayList<>();
        for (Claim claim : premises.everClaimed(TumorSize.class)) {
            if (((TumorSize) claim.finding()).target().equals("primary")) {
                measured.add(claim.statement());
                if (claim.kind() != DocumentKind.SURGICAL_PATHOLOGY && isLate(claim, premises)) {
                    lately.add(claim.statement());
                }
            }
        }
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                lately.isEmpty()
                        ? Premises.derived(RULE, "primaryInSitu", "YES", Certainty.PROBABLE, measured)
                        : Premises.derived(RULE, "primaryInSitu", "YES", Certainty.CONFIRMED, lately));
    }

    private static boolean isLate(Claim claim, Premises premises) {
        Optional<LocalDate> until =
                Optional.ofNullable(claim.date()).map(date -> date.earliest().plusMonths(MONTHS_A_MEASUREMENT_HOLDS));
        return until.isPresent()
                && premises.findNewestDay()
                        .filter(newest -> !until.get().isBefore(newest))
                        .isPresent();
    }

    private static ClinicalDate date(Fact fact) {
        return Optional.ofNullable(fact.date()).orElseThrow();
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
        return premises.everClaimed(PrimaryCancerCondition.class).stream()
                .anyMatch(claim ->
                        ((PrimaryCancerCondition) claim.finding()).site().equals("kidney"));
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
