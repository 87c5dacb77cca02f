package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.Premise;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorSize;

/**
 * Makes premises of the claims of many documents by the published table: what stands, what is superseded, what is in
 * dispute.
 *
 * <p>A disagreement that the table settles leaves the statement that stands and, beside it, the {@link Conflict} for
 * people to see; one that it does not settle leaves the conflict alone.
 */
final class Reconciliation {

    private static final FactKey HISTOLOGIC_TYPE = new FactKey("Histology", "");

    private static final String KIDNEY = "kidney";
    private static final FactKey KIDNEY_CANCER = new FactKey("PrimaryCancerCondition", KIDNEY);
    private static final Finding BOTH_SIDES = new ClinicalAssessment("bilateralTumours", "YES");

    private final Map<String, ReconciliationRule> rules = ReconciliationRule.readAll();
    private final Agreement agreement;

    Reconciliation(HistologyFamilies families) {
        this.agreement = new Agreement(families);
    }

    /** Claims about one thing, with the rule for it. */
    private record Group(ReconciliationRule rule, String manner, List<Claim> claims) {

        /** What is only possible, planned or past disputes nothing that stands; left against right is disputed however it is said. */
        boolean mayDispute() {
            return manner.startsWith("PRESENT") || rule.policy() == ReconciliationRule.Policy.DISPUTE;
        }
    }

    /**
     * The result of reconciling.
     *
     * @param premises what stands and what is in dispute
     * @param superseded what does not stand any more
     */
    record Outcome(List<Premise> premises, List<Statement> superseded) {}

    Outcome reconcile(Collection<Claim> claims) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        List<Claim> standing = withoutWithdrawn(claims, outcome);
        PathologicalDays pathology = PathologicalDays.of(standing);
        Set<Finding> affirmed = affirmed(standing);
        boolean bothSides = affirmed.contains(BOTH_SIDES);
        Map<String, Group> groups = new TreeMap<>();
        for (Claim claim : standing) {
            String subject = agreement.subject(claim, pathology);
            String manner = manner(claim, affirmed);
            groups.computeIfAbsent(
                            subject + " of " + claim.cancer() + " " + manner,
                            key -> new Group(
                                    bothSides && claim.finding().key().equals(KIDNEY_CANCER)
                                            ? ReconciliationRule.ofSides()
                                            : rule(subject, claim),
                                    manner,
                                    new ArrayList<>()))
                    .claims()
                    .add(claim);
        }
        boolean kidneyAmongOthers =
                standing.stream().anyMatch(claim -> claim.cancer().equals(KIDNEY));
        for (Group group : groups.values()) {
            String cancer = group.claims().get(0).cancer();
            if (kidneyAmongOthers && !cancer.isEmpty() && !cancer.equals(KIDNEY)) {
                setAside(group, outcome);
            } else {
                reconcileGroup(group, outcome);
            }
        }
        dropSettledDoubts(outcome);
        dropOtherTypesDenied(outcome);
        return outcome;
    }

    /**
     * What is said of the tumour of another organ is shown and not used, for packs ask for the stage, grade and size of the
     * kidney cancer; a disagreement about it is one all the same.
     */
    private void setAside(Group group, Outcome outcome) {
        Outcome other = new Outcome(new ArrayList<>(), new ArrayList<>());
        reconcileGroup(group, other);
        outcome.superseded().addAll(other.superseded());
        for (Premise premise : other.premises()) {
            if (premise instanceof Statement statement) {
                outcome.superseded().add(statement);
            } else {
                outcome.premises().add(premise);
            }
        }
    }

    /** The row of the question itself, else that of its kind. */
    private ReconciliationRule rule(String subject, Claim claim) {
        String kind = claim.finding().kind();
        ReconciliationRule rule = rules.getOrDefault(subject, rules.get(kind));
        if (rule == null) {
            throw new IllegalStateException("reconciliation.csv has no row for " + kind);
        }
        return rule;
    }

    private static Set<Finding> affirmed(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.statement().assertion() == Assertion.PRESENT)
                .map(Claim::finding)
                .collect(Collectors.toSet());
    }

    /** A result that its laboratory took back is superseded by that; and that it was taken back is no finding. */
    private static List<Claim> withoutWithdrawn(Collection<Claim> claims, Outcome outcome) {
        List<Claim> withdrawals = claims.stream()
                .filter(claim -> claim.denies() && claim.finding() instanceof LabResult)
                .toList();
        List<Claim> standing = new ArrayList<>();
        for (Claim claim : claims) {
            if (withdrawals.stream().noneMatch(withdrawal -> isSameResult(withdrawal, claim))) {
                standing.add(claim);
            } else if (!claim.denies()) {
                outcome.superseded().add(claim.statement());
            }
        }
        return standing;
    }

    private static boolean isSameResult(Claim one, Claim other) {
        return one.finding() instanceof LabResult result
                && other.finding() instanceof LabResult again
                && result.analyte().equals(again.analyte())
                && result.value().compareTo(again.value()) == 0
                && Objects.equals(one.date(), other.date());
    }

    /** What is said now, what is said of the past, of relatives, as a plan: each is weighed among its own. */
    private static String manner(Claim claim, Set<Finding> affirmed) {
        Assertion assertion = claim.statement().assertion();
        String manner = assertion == Assertion.ABSENT || isLastingPast(claim) ? "PRESENT" : assertion.name();
        String provisional =
                claim.finding() instanceof LabResult lab && lab.provisional() != null ? " provisional" : "";
        return manner + provisional + deniedValue(claim, affirmed);
    }

    /** That it is not this type, status or change says nothing against another; it is weighed against this one alone. */
    private static String deniedValue(Claim claim, Set<Finding> affirmed) {
        if (!claim.denies()) {
            return "";
        }
        if (claim.finding() instanceof Histology type) {
            return type.isComponent() ? "" : " not " + type.value();
        }
        if (claim.finding() instanceof DiseaseStatus status) {
            return affirmed.contains(status) ? "" : " not " + status.value();
        }
        if (claim.finding() instanceof GenomicVariant change) {
            String named = change.variant();
            return named == null || named.equals("none") || affirmed.contains(change) ? "" : " not " + named;
        }
        return "";
    }

    /** What a tumour was stays what it was: a history of it is as good as the report. */
    private static boolean isLastingPast(Claim claim) {
        return claim.statement().assertion() == Assertion.HISTORICAL
                && switch (claim.finding().kind()) {
                    case "PrimaryCancerCondition",
                            "Histology",
                            "HistologicGrade",
                            "TnmCategory",
                            "RegionalLymphNodes",
                            "TumorFeature",
                            "SurgicalProcedure" -> true;
                    default -> false;
                };
    }

    /** Whether no document settles what another says of it, so that only a clinician can. */
    boolean isNeverSettled(Finding finding) {
        ReconciliationRule rule = rules.get(finding.kind());
        return rule != null && rule.policy() == ReconciliationRule.Policy.DISPUTE;
    }

    private void reconcileGroup(Group group, Outcome outcome) {
        ReconciliationRule rule = group.rule();
        List<Claim> ranked = group.claims().stream().sorted(rule.ranking()).toList();
        if (rule.policy() == ReconciliationRule.Policy.EACH) {
            reconcileEach(rule, ranked, outcome);
            return;
        }
        Claim winner = findWinner(rule, ranked);
        List<Claim> agreeing = new ArrayList<>();
        List<Claim> settled = new ArrayList<>();
        List<Claim> disputing = new ArrayList<>();
        for (Claim claim : ranked) {
            if (agrees(winner, claim)) {
                agreeing.add(claim);
            } else if (group.mayDispute() && !isSettled(rule, winner, claim)) {
                disputing.add(claim);
            } else {
                settled.add(claim);
            }
        }
        Statement standing = merge(agreeing.stream()
                .filter(claim -> claim.denies() == winner.denies())
                .toList());
        if (disputing.isEmpty()) {
            outcome.premises().add((Premise) standing);
        }
        List<Statement> sides = new ArrayList<>(List.of(standing));
        sides.addAll(statements(disputing));
        settled.forEach(claim -> outcome.superseded().add(claim.statement()));
        if (group.mayDispute()) {
            sides.addAll(statements(disagreeing(rule, winner, settled)));
        }
        if (sides.size() > 1) {
            outcome.premises().add(new Conflict(standing.key(), List.copyOf(new LinkedHashSet<>(sides))));
        }
    }

    /** Those of what did not stand that were not merely news of before, at first hand or as somebody repeats it before the winner. */
    private List<Claim> disagreeing(ReconciliationRule rule, Claim winner, List<Claim> settled) {
        List<Claim> earlier = settled.stream()
                .filter(claim -> rule.isSuperseded(winner, claim) || isOneOfMany(winner, claim))
                .toList();
        return settled.stream()
                .filter(claim -> !earlier.contains(claim))
                .filter(claim -> earlier.stream().noneMatch(news -> agrees(news, claim) && isSaidBefore(claim, winner)))
                .toList();
    }

    private static boolean isSaidBefore(Claim one, Claim other) {
        return one.date() != null
                && other.date() != null
                && one.date().latest().isBefore(other.date().earliest());
    }

    /** A document that counts several lesions speaks of one of them. */
    private static boolean isOneOfMany(Claim winner, Claim claim) {
        return lesions(claim) == 1
                && lesions(winner) > 1
                && claim.firstEvidence()
                        .document()
                        .equals(winner.firstEvidence().document());
    }

    /** Of counts of one time the larger stands: a scan that sees fewer lesions does not say that any is gone. */
    private static Claim findWinner(ReconciliationRule rule, List<Claim> ranked) {
        Claim first = rule.pickFirst(ranked);
        if (first.confirmed()) {
            return first;
        }
        return ranked.stream()
                .filter(claim -> rule.isOfOneTime(first, claim) && lesions(claim) > lesions(first))
                .max(Comparator.comparingInt(Reconciliation::lesions))
                .filter(claim -> lesions(first) > 0)
                .orElse(first);
    }

    private static int lesions(Claim claim) {
        return !claim.denies()
                        && claim.finding() instanceof SecondaryCancerCondition condition
                        && condition.count() != null
                ? condition.count()
                : 0;
    }

    private static boolean isSettled(ReconciliationRule rule, Claim winner, Claim loser) {
        boolean fewerLesions = lesions(winner) > lesions(loser) && lesions(loser) > 0;
        return fewerLesions || (rule.settles(winner, loser) && !isFeatureDenied(winner, loser));
    }

    private boolean agrees(Claim one, Claim other) {
        if (one.denies() != other.denies()) {
            return one.finding() instanceof DiseaseStatus && !one.finding().equals(other.finding());
        }
        return one.denies() || isSameMeasurement(one, other) || agreement.agree(one.finding(), other.finding());
    }

    /** A document that measures one tumour in several directions names its largest dimension among others. */
    private static boolean isSameMeasurement(Claim one, Claim other) {
        return one.finding() instanceof TumorSize
                && one.firstEvidence().document().equals(other.firstEvidence().document());
    }

    /** A component or feature of the tumour that one report saw is not undone by another that did not. */
    private static boolean isFeatureDenied(Claim winner, Claim loser) {
        boolean isFeature = loser.finding() instanceof TumorFeature
                || (loser.finding() instanceof Histology histology && histology.isComponent());
        return isFeature && winner.denies() && !loser.denies();
    }

    private static List<Statement> statements(List<Claim> claims) {
        return claims.stream().map(Claim::statement).toList();
    }

    private void reconcileEach(ReconciliationRule rule, List<Claim> ranked, Outcome outcome) {
        List<Claim> open = new ArrayList<>(ranked);
        open.sort(Comparator.comparing((Claim claim) -> claim.date() == null)
                .thenComparing(Comparator.comparingInt((Claim claim) -> agreement.detail(claim.finding()))
                        .reversed()));
        while (!open.isEmpty()) {
            Claim first = open.get(0);
            List<Claim> same = open.stream()
                    .filter(claim -> claim.denies() == first.denies()
                            && rule.mayBeOfOneTime(first, claim)
                            && agreement.agree(first.finding(), claim.finding()))
                    .toList();
            outcome.premises().add((Premise) merge(same));
            open.removeAll(same);
        }
    }

    /** The statement that says most, standing on the evidence of all that agree with it, in rank order. */
    private Statement merge(List<Claim> agreeing) {
        Claim speaker = agreeing.stream()
                .max(Comparator.comparingInt((Claim claim) -> agreement.detail(claim.finding()))
                        .thenComparing(
                                Comparator.comparingInt(agreeing::indexOf).reversed()))
                .orElseThrow();
        LinkedHashSet<Evidence> evidence =
                new LinkedHashSet<>(speaker.statement().evidence());
        agreeing.forEach(claim -> evidence.addAll(claim.statement().evidence()));
        Claim dated = agreeing.get(0).date() == null ? speaker : agreeing.get(0);
        if (speaker.statement() instanceof Fact fact) {
            return new Fact(
                    fact.finding(),
                    assertion(agreeing),
                    fact.certainty(),
                    dated.date(),
                    fact.basis(),
                    List.copyOf(evidence));
        }
        return new Refuted(speaker.finding(), dated.date(), List.copyOf(evidence));
    }

    private static Assertion assertion(List<Claim> agreeing) {
        boolean anyNow = agreeing.stream().anyMatch(claim -> claim.statement().assertion() == Assertion.PRESENT);
        return anyNow ? Assertion.PRESENT : agreeing.get(0).statement().assertion();
    }

    /** What was only possible is superseded once a statement of the same day or later has settled it. */
    private static void dropSettledDoubts(Outcome outcome) {
        List<Premise> settledDoubts = outcome.premises().stream()
                .filter(premise -> premise instanceof Fact doubt
                        && doubt.assertion() == Assertion.POSSIBLE
                        && outcome.premises().stream().anyMatch(other -> settles(other, doubt)))
                .toList();
        outcome.premises().removeAll(settledDoubts);
        settledDoubts.forEach(doubt -> outcome.superseded().add((Statement) doubt));
    }

    /** That a tumour is not of one type says nothing against the type that it is. */
    private static void dropOtherTypesDenied(Outcome outcome) {
        List<Premise> types = outcome.premises().stream()
                .filter(premise -> premise.key().equals(HISTOLOGIC_TYPE))
                .toList();
        List<Premise> denied = types.stream().filter(Refuted.class::isInstance).toList();
        if (denied.size() < types.size()) {
            outcome.premises().removeAll(denied);
            denied.forEach(type -> outcome.superseded().add((Statement) type));
        }
    }

    private static boolean settles(Premise other, Fact doubt) {
        return other instanceof Statement statement
                && (statement.assertion() == Assertion.PRESENT || statement.assertion() == Assertion.ABSENT)
                && statement.key().equals(doubt.key())
                && (doubt.date() == null
                        || (statement.date() != null
                                && !statement
                                        .date()
                                        .latest()
                                        .isBefore(doubt.date().earliest())));
    }
}
