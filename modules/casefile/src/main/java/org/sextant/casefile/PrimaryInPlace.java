package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentKind;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Laterality;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TumorSize;

/**
 * Whether the tumour is in place or removed and, of a kidney, when it was removed. Removed: an operation that takes the cancer
 * of its organ was done, on its side or on a side not given, or the kidney of its side is absent. In place: the tumour was
 * measured, with no such operation recorded. Otherwise nothing is said: no mention of an operation is not a tumour in place.
 * One that a scan measures, or a document finds in place, more than a month after all of the organ was taken is in dispute.
 */
final class PrimaryInPlace implements Derivation, Contradiction {

    private static final String RULE = "CASE-PRIMARY-IN-SITU";
    private static final String TOPIC = "primaryInSitu";
    /** The question that it answers. */
    static final FactKey KEY = new FactKey("ClinicalAssessment", TOPIC);

    private static final String KIDNEY = "kidney";
    private static final String PARTIAL = "partial";
    /** Our choice: in half a year without a word of an operation the tumour is taken to be where it was. */
    private static final int MONTHS_A_MEASUREMENT_HOLDS = 6;
    /** Our choice: a letter or a report that comes so late tells of what was before the operation. */
    private static final int DAYS_NEWS_TAKES = 30;

    private final Operations operations = new Operations();

    /** The organ and the side of the tumour. */
    private record Place(String organ, Optional<Laterality> side) {}

    @Override
    public List<Fact> derive(Premises premises) {
        Place place = findPlace(premises).orElse(null);
        if (place == null) {
            return List.of();
        }
        List<Fact> removals = listRemovals(premises, place);
        List<Fact> facts = new ArrayList<>();
        if (place.organ().equals(KIDNEY)) {
            findNephrectomyDate(premises, removals).ifPresent(facts::add);
        }
        if (!premises.speaksOf(KEY)) {
            if (!removals.isEmpty()) {
                facts.add(Premises.derived(RULE, TOPIC, "NO", Certainty.CONFIRMED, removals));
            } else if (isCancerOf(place.organ(), premises)) {
                findInPlace(premises, place.organ()).ifPresent(facts::add);
            }
        }
        return facts;
    }

    @Override
    public List<Conflict> find(Premises premises) {
        Place place = findPlace(premises).orElse(null);
        if (place == null) {
            return List.of();
        }
        List<Statement> sides = new ArrayList<>();
        for (Claim removal : claimedRemovals(premises, place)) {
            for (Claim later : claimedInPlace(premises, place.organ())) {
                if (isAfter(later, removal)) {
                    sides.add(Premises.derived(RULE, TOPIC, "NO", Certainty.CONFIRMED, List.of(removal.statement())));
                    sides.add(Premises.derived(RULE, TOPIC, "YES", Certainty.CONFIRMED, List.of(later.statement())));
                }
            }
        }
        return sides.isEmpty()
                ? List.of()
                : List.of(new Conflict(KEY, sides.stream().distinct().toList()));
    }

    /** Whether a statement that the tumour is in place is one of before the operation, so that it says nothing of now. */
    boolean isOutdated(Fact fact, Premises premises) {
        return fact.key().equals(KEY)
                && ((ClinicalAssessment) fact.finding()).value().equals("YES")
                && findPlace(premises).stream()
                        .flatMap(place -> listRemovals(premises, place).stream())
                        .anyMatch(removal -> removal.date() != null
                                && fact.date() != null
                                && !fact.date()
                                        .latest()
                                        .isAfter(removal.date().latest().plusDays(DAYS_NEWS_TAKES)));
    }

    private static Optional<Place> findPlace(Premises premises) {
        return premises.findOrgan().map(organ -> new Place(organ, findSide(premises, organ)));
    }

    private List<Fact> listRemovals(Premises premises, Place place) {
        List<Fact> removals = new ArrayList<>(premises.everPresent(SurgicalProcedure.class).stream()
                .filter(fact -> removesTumour((SurgicalProcedure) fact.finding(), place))
                .toList());
        premises.findAssessment("absentKidney")
                .filter(fact -> place.organ().equals(KIDNEY) && isOfSide(fact, place.side()))
                .ifPresent(removals::add);
        return removals;
    }

    /** The earliest day of an operation that no dispute leaves open. */
    private static Optional<Fact> findNephrectomyDate(Premises premises, List<Fact> removals) {
        return removals.stream()
                .filter(removal -> removal.date() != null && !premises.isDisputed(removal.key()))
                .min(Comparator.comparing(PrimaryInPlace::date))
                .map(first -> Premises.derived(
                        RULE, "nephrectomyDate", date(first).value(), Certainty.CONFIRMED, List.of(first)));
    }

    private List<Claim> claimedRemovals(Premises premises, Place place) {
        return premises.everClaimed(SurgicalProcedure.class).stream()
                .filter(claim -> removesTumour((SurgicalProcedure) claim.finding(), place)
                        && !((SurgicalProcedure) claim.finding()).name().contains(PARTIAL))
                .toList();
    }

    private static List<Claim> claimedInPlace(Premises premises, String organ) {
        List<Claim> inPlace = new ArrayList<>();
        for (Claim claim : premises.everClaimed(ClinicalAssessment.class)) {
            ClinicalAssessment assessment = (ClinicalAssessment) claim.finding();
            if (assessment.topic().equals(TOPIC) && assessment.value().equals("YES")) {
                inPlace.add(claim);
            }
        }
        for (Claim claim : premises.everClaimed(TumorSize.class)) {
            if (claim.kind() == DocumentKind.RADIOLOGY && isPrimary(claim, organ)) {
                inPlace.add(claim);
            }
        }
        return inPlace;
    }

    /** An operation without a day of its own was done by the day of the document that tells of it. */
    private static boolean isAfter(Claim later, Claim removal) {
        ClinicalDate done = removal.date() == null ? removal.documentDate() : removal.date();
        return done != null
                && later.date() != null
                && later.date().earliest().isAfter(done.latest().plusDays(DAYS_NEWS_TAKES))
                && !later.firstEvidence()
                        .document()
                        .equals(removal.firstEvidence().document());
    }

    /** Measured lately and not in a specimen, the tumour is in place; measured long ago, that is only probable. */
    private static Optional<Fact> findInPlace(Premises premises, String organ) {
        List<Statement> measured = new ArrayList<>();
        List<Statement> lately = new ArrayList<>();
        for (Claim claim : premises.everClaimed(TumorSize.class)) {
            if (isPrimary(claim, organ)) {
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
                        ? Premises.derived(RULE, TOPIC, "YES", Certainty.PROBABLE, measured)
                        : Premises.derived(RULE, TOPIC, "YES", Certainty.CONFIRMED, lately));
    }

    private static boolean isPrimary(Claim claim, String organ) {
        return ((TumorSize) claim.finding()).target().equals("primary")
                && (claim.cancer().isEmpty() || claim.cancer().equals(organ));
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

    private boolean removesTumour(SurgicalProcedure operation, Place place) {
        boolean thatSide = operation.laterality() == null
                || place.side().isEmpty()
                || place.side().get() == operation.laterality()
                || operation.laterality() == Laterality.BILATERAL;
        return operations.removes(operation, place.organ()) && thatSide;
    }

    /** A kidney can be absent since birth or given away; only on the tumour's side does its absence say anything. */
    private static boolean isOfSide(Fact absent, Optional<Laterality> side) {
        return side.filter(known -> known.name().equals(((ClinicalAssessment) absent.finding()).value()))
                .isPresent();
    }

    private static boolean isCancerOf(String organ, Premises premises) {
        return premises.everClaimed(PrimaryCancerCondition.class).stream()
                .anyMatch(claim ->
                        ((PrimaryCancerCondition) claim.finding()).site().equals(organ));
    }

    private static Optional<Laterality> findSide(Premises premises, String organ) {
        return premises.everPresent(PrimaryCancerCondition.class).stream()
                .map(fact -> (PrimaryCancerCondition) fact.finding())
                .filter(condition -> condition.site().equals(organ))
                .map(PrimaryCancerCondition::laterality)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
