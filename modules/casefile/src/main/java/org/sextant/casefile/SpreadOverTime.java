package org.sextant.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Fact;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;

/**
 * What became of the spread at each site from one scan to the next: new where an earlier scan denies it, gone where a later
 * one does, more or fewer, larger or smaller by the numbers alone, treated where radiotherapy or an operation of that site came
 * after. What the change means for the disease is a clinician's word ({@code DiseaseStatus}), not a number's.
 */
final class SpreadOverTime implements Derivation {

    private static final String RULE = "CASE-SPREAD-OVER-TIME";

    private final List<List<String>> operations =
            Table.read("offered-operations.csv").rows();

    @Override
    public List<Fact> derive(Premises premises) {
        Map<String, Map<ClinicalDate, Claim>> scans = new TreeMap<>();
        for (Claim claim : premises.claims()) {
            ClinicalDate date = claim.date();
            if (claim.finding() instanceof SecondaryCancerCondition spread && date != null && isSeen(claim)) {
                scans.computeIfAbsent(spread.site(), site -> new TreeMap<>()).merge(date, claim, SpreadOverTime::more);
            }
        }
        List<Fact> facts = new ArrayList<>();
        scans.forEach((site, byDay) ->
                findChange(site, List.copyOf(byDay.values()), premises).ifPresent(facts::add));
        return facts;
    }

    private static boolean isSeen(Claim claim) {
        Assertion assertion = claim.statement().assertion();
        return claim.kind() == DocumentKind.RADIOLOGY
                && (assertion == Assertion.PRESENT || assertion == Assertion.ABSENT);
    }

    /** Of one day, what is found says more than what is denied, and numbers more than none. */
    private static Claim more(Claim one, Claim other) {
        return detail(other) > detail(one) ? other : one;
    }

    private static int detail(Claim claim) {
        return claim.denies()
                ? 0
                : 1
                        + (lesions(claim).count() == null ? 0 : 1)
                        + (lesions(claim).sizesMm().isEmpty() ? 0 : 1);
    }

    private Optional<Fact> findChange(String site, List<Claim> scans, Premises premises) {
        Claim last = scans.get(scans.size() - 1);
        Map<String, Statement> changes = new LinkedHashMap<>();
        if (scans.size() > 1) {
            Claim before = scans.get(scans.size() - 2);
            listChanges(before, last).forEach(change -> changes.put(change, before.statement()));
        }
        findTreatment(site, last, premises).ifPresent(treatment -> changes.put("treated", treatment));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<Statement> from = new ArrayList<>(List.of(last.statement()));
        changes.values().stream().distinct().forEach(from::add);
        return Optional.of(Premises.derived(
                RULE, "spreadOverTime " + site, String.join(", ", changes.keySet()), Certainty.CONFIRMED, from));
    }

    private static List<String> listChanges(Claim before, Claim last) {
        if (before.denies() || last.denies()) {
            return before.denies() == last.denies() ? List.of() : List.of(last.denies() ? "gone" : "new");
        }
        List<String> changes = new ArrayList<>();
        compare(number(lesions(before).count()), number(lesions(last).count()), "fewer", "more")
                .ifPresent(changes::add);
        compare(largest(before), largest(last), "smaller", "larger").ifPresent(changes::add);
        return changes.isEmpty() ? List.of("still there") : changes;
    }

    private static Optional<String> compare(
            Optional<BigDecimal> before, Optional<BigDecimal> after, String less, String more) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int sign = after.get().compareTo(before.get());
        return sign == 0 ? Optional.empty() : Optional.of(sign < 0 ? less : more);
    }

    private static Optional<BigDecimal> number(@Nullable Integer count) {
        return Optional.ofNullable(count).map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> largest(Claim claim) {
        return lesions(claim).sizesMm().stream().max(Comparator.naturalOrder());
    }

    private Optional<Statement> findTreatment(String site, Claim last, Premises premises) {
        return premises.claims().stream()
                .filter(claim -> claim.statement().assertion() == Assertion.PRESENT && treats(claim, site))
                .filter(claim -> isLater(claim.date(), last.date()))
                .map(Claim::statement)
                .findFirst();
    }

    private boolean treats(Claim claim, String site) {
        if (claim.finding() instanceof RadiotherapyCourse course) {
            return course.target().equals(site);
        }
        return claim.finding() instanceof SurgicalProcedure operation
                && operations.stream()
                        .anyMatch(row -> row.get(0).equals(operation.name()) && site.startsWith(row.get(1)));
    }

    private static boolean isLater(@Nullable ClinicalDate treated, @Nullable ClinicalDate seen) {
        return treated != null && seen != null && treated.earliest().isAfter(seen.latest());
    }

    private static SecondaryCancerCondition lesions(Claim claim) {
        return (SecondaryCancerCondition) claim.finding();
    }
}
