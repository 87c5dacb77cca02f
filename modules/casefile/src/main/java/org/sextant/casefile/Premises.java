package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;

/**
 * The reconciled premises as derivations look at them.
 *
 * @param all what stands and what is in dispute
 * @param claims everything the documents of the case state, what was merged or replaced included
 * @param patient who the case is about
 */
record Premises(List<Premise> all, List<Claim> claims, PatientIdentity patient) {

    private static final Operations OPERATIONS = new Operations();
    private static final String KIDNEY = "kidney";
    private static final Set<Assertion> AFFIRMED = Set.of(Assertion.PRESENT);
    private static final Set<Assertion> AFFIRMED_EVER = Set.of(Assertion.PRESENT, Assertion.HISTORICAL);

    /** Facts of this kind that are so now. */
    <F extends Finding> List<Fact> present(Class<F> kind) {
        return facts(kind, AFFIRMED).toList();
    }

    /** Facts of this kind that are or were so. */
    <F extends Finding> List<Fact> everPresent(Class<F> kind) {
        return facts(kind, AFFIRMED_EVER).toList();
    }

    /** Everything of this kind that any document of the case says is or was so, each with its own date. */
    <F extends Finding> List<Claim> everClaimed(Class<F> kind) {
        return claims.stream()
                .filter(claim -> kind.isInstance(claim.finding())
                        && AFFIRMED_EVER.contains(claim.statement().assertion()))
                .toList();
    }

    /** The organ of the case's cancer: the kidney where a kidney cancer is on record or no organ is, else the only one that is. */
    Optional<String> findOrgan() {
        List<String> organs = everClaimed(PrimaryCancerCondition.class).stream()
                .map(claim -> ((PrimaryCancerCondition) claim.finding()).site())
                .distinct()
                .toList();
        if (organs.isEmpty() || organs.contains(KIDNEY)) {
            return Optional.of(KIDNEY);
        }
        return organs.size() == 1 ? Optional.of(organs.get(0)) : Optional.empty();
    }

    /** The organs that a cancer of this person began in, as the documents name them or an operation tells. */
    Set<String> listOrgans() {
        Set<String> organs = new TreeSet<>();
        everClaimed(PrimaryCancerCondition.class)
                .forEach(claim -> organs.add(((PrimaryCancerCondition) claim.finding()).site()));
        everClaimed(SurgicalProcedure.class).stream()
                .map(claim -> (SurgicalProcedure) claim.finding())
                .forEach(operation -> OPERATIONS
                        .findOrgan(operation)
                        .filter(organ -> OPERATIONS.removes(operation, organ))
                        .ifPresent(organs::add));
        return organs;
    }

    /** The last day that any document of the case speaks of, as far as dates tell. */
    Optional<LocalDate> findNewestDay() {
        return claims.stream()
                .map(Claim::date)
                .flatMap(date -> Optional.ofNullable(date).stream())
                .map(ClinicalDate::latest)
                .max(Comparator.naturalOrder());
    }

    /** Denials of this kind. */
    <F extends Finding> List<Refuted> denied(Class<F> kind) {
        return all.stream()
                .filter(Refuted.class::isInstance)
                .map(Refuted.class::cast)
                .filter(refuted -> kind.isInstance(refuted.finding()))
                .toList();
    }

    /** The assessment of this topic, where it stands undisputed. */
    Optional<Fact> findAssessment(String topic) {
        return present(ClinicalAssessment.class).stream()
                .filter(fact -> ((ClinicalAssessment) fact.finding()).topic().equals(topic))
                .findFirst();
    }

    /** Whether anything at all is said under this key, dispute included. */
    boolean speaksOf(FactKey key) {
        return all.stream().anyMatch(premise -> premise.key().equals(key));
    }

    /** Whether the record disagrees with itself on it. */
    boolean isDisputed(FactKey key) {
        return all.stream()
                .anyMatch(
                        premise -> premise instanceof Conflict && premise.key().equals(key));
    }

    /** An assessment that this rule works out from these statements. */
    static Fact derived(
            String rule, String topic, String value, Certainty certainty, Collection<? extends Statement> from) {
        return derived(rule, new ClinicalAssessment(topic, value), certainty, from);
    }

    /** A finding that this rule works out from these statements; it has the date of the newest of them. */
    static Fact derived(String rule, Finding finding, Certainty certainty, Collection<? extends Statement> from) {
        LinkedHashSet<Evidence> evidence = new LinkedHashSet<>();
        from.forEach(statement -> evidence.addAll(statement.evidence()));
        return new Fact(
                finding, Assertion.PRESENT, certainty, newest(from), Basis.derivedBy(rule), new ArrayList<>(evidence));
    }

    private static ClinicalDate date(Statement statement) {
        return Optional.ofNullable(statement.date()).orElseThrow();
    }

    private static @Nullable ClinicalDate newest(Collection<? extends Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.date() != null)
                .map(Premises::date)
                .max(Comparator.comparing(ClinicalDate::latest))
                .orElse(null);
    }

    /** Facts of this kind of which one of these is so. */
    <F extends Finding> Stream<Fact> facts(Class<F> kind, Set<Assertion> assertions) {
        return all.stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .filter(fact -> kind.isInstance(fact.finding()) && assertions.contains(fact.assertion()));
    }

    @Override
    public String toString() {
        return "Premises[" + all.size() + "]";
    }
}
