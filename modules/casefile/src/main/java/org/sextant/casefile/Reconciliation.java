package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sextant.model.Assertion;
import org.sextant.model.Conflict;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.Premise;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TumorFeature;

/**
 * Makes premises of the claims of many documents by the published table: what stands, what is superseded, what is in
 * dispute.
 *
 * <p>A disagreement that the table settles leaves the statement that stands and, beside it, the {@link Conflict} for
 * people to see; one that it does not settle leaves the conflict alone.
 */
final class Reconciliation {

    private static final FactKey HISTOLOGIC_TYPE = new FactKey("Histology", "");

    private final Map<String, ReconciliationRule> rules = ReconciliationRule.readAll();
    private final Agreement agreement = new Agreement();

    /**
     * The result of reconciling.
     *
     * @param premises what stands and what is in dispute
     * @param superseded what does not stand any more
     */
    record Outcome(List<Premise> premises, List<Statement> superseded) {}

    Outcome reconcile(Collection<Claim> claims) {
        Map<String, List<Claim>> groups = new TreeMap<>();
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (Claim claim : withoutWithdrawn(claims, outcome)) {
            groups.computeIfAbsent(group(claim), key -> new ArrayList<>()).add(claim);
        }
        groups.values().forEach(group -> reconcileGroup(group, outcome));
        dropSettledDoubts(outcome);
        dropOtherTypesDenied(outcome);
        return outcome;
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
    private String group(Claim claim) {
        Assertion assertion = claim.statement().assertion();
        String manner = assertion == Assertion.ABSENT || isLastingPast(claim) ? "PRESENT" : assertion.name();
        String provisional =
                claim.finding() instanceof LabResult lab && lab.provisional() != null ? " provisional" : "";
        return agreement.subject(claim.finding()) + deniedType(claim) + " " + manner + provisional;
    }

    private static String deniedType(Claim claim) {
        return claim.denies() && claim.finding() instanceof Histology type && !type.isComponent()
                ? " not " + type.value()
                : "";
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
        return ruleOf(finding).policy() == ReconciliationRule.Policy.DISPUTE;
    }

    private ReconciliationRule ruleOf(Finding finding) {
        ReconciliationRule rule = rules.get(finding.kind());
        if (rule == null) {
            throw new IllegalStateException("reconciliation.csv has no row for " + finding.kind());
        }
        return rule;
    }

    private void reconcileGroup(List<Claim> group, Outcome outcome) {
        ReconciliationRule rule = ruleOf(group.get(0).finding());
        List<Claim> ranked = group.stream().sorted(rule.ranking()).toList();
        if (rule.policy() == ReconciliationRule.Policy.EACH) {
            reconcileEach(ranked, outcome);
            return;
        }
        Claim winner = findWinner(rule, ranked);
        List<Claim> agreeing = new ArrayList<>();
        List<Claim> settled = new ArrayList<>();
        List<Claim> disputing = new ArrayList<>();
        for (Claim claim : ranked) {
            if (agrees(winner, claim)) {
                agreeing.add(claim);
            } else if (!isSettled(rule, winner, claim)) {
                disputing.add(claim);
            } else {
                settled.add(claim);
            }
        }
        Statement standing = merge(agreeing);
        if (disputing.isEmpty()) {
            outcome.premises().add((Premise) standing);
        }
        List<Statement> sides = new ArrayList<>(List.of(standing));
        sides.addAll(statements(disputing));
        for (Claim claim : settled) {
            outcome.superseded().add(claim.statement());
            if (!rule.isSuperseded(winner, claim)) {
                sides.add(claim.statement());
            }
        }
        if (sides.size() > 1) {
            outcome.premises().add(new Conflict(standing.key(), List.copyOf(new LinkedHashSet<>(sides))));
        }
    }

    /** Of counts of one time the larger stands: a scan that sees fewer lesions does not say that any is gone. */
    private static Claim findWinner(ReconciliationRule rule, List<Claim> ranked) {
        Claim first = ranked.get(0);
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
        return one.denies() == other.denies() && (one.denies() || agreement.agree(one.finding(), other.finding()));
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

    private void reconcileEach(List<Claim> ranked, Outcome outcome) {
        List<Claim> open = new ArrayList<>(ranked);
        open.sort(Comparator.comparingInt((Claim claim) -> agreement.detail(claim.finding()))
                .reversed());
        while (!open.isEmpty()) {
            Claim first = open.get(0);
            List<Claim> same = open.stream()
                    .filter(claim ->
                            claim.denies() == first.denies() && agreement.agree(first.finding(), claim.finding()))
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
