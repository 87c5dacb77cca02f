package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.MedicationAdministration;

/** Whether systemic treatment of the cancer has begun, and when. That no drug is recorded says nothing. */
final class SystemicTreatment implements Derivation {

    private static final String RULE = "CASE-SYSTEMIC-TREATMENT";
    private static final FactKey KEY = new FactKey("ClinicalAssessment", "systemicStarted");

    private final Set<String> notAnticancer =
            Set.copyOf(Table.read("not-anticancer.csv").keys());

    private final List<List<String>> drugsOfOrgans =
            Table.read("drug-organs.csv").rows();

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> drugs = listDrugs(premises);
        if (drugs.isEmpty() || premises.speaksOf(KEY)) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Premises.derived(RULE, "systemicStarted", "YES", Certainty.CONFIRMED, drugs));
        drugs.stream()
                .filter(fact -> drug(fact).start() != null)
                .min(Comparator.comparing(SystemicTreatment::start))
                .ifPresent(first -> facts.add(Premises.derived(
                        RULE, "systemicStart", start(first).value(), Certainty.CONFIRMED, List.of(first))));
        return facts;
    }

    /**
     * The first drug from the day on that spread was found, where an earlier one was given before there was any. It follows from dates that
     * other rules have worked out.
     */
    Optional<Fact> findStartAfterSpread(Premises dated) {
        return dated.findAssessment("metastasisDate").flatMap(spread -> {
            ClinicalDate found = new ClinicalDate(((ClinicalAssessment) spread.finding()).value());
            Map<Boolean, List<Fact>> byTime = listDrugs(dated).stream()
                    .filter(fact -> drug(fact).start() != null)
                    .collect(Collectors.partitioningBy(
                            fact -> start(fact).latest().isBefore(found.earliest())));
            return byTime.getOrDefault(true, List.of()).isEmpty()
                    ? Optional.empty()
                    : byTime.getOrDefault(false, List.of()).stream()
                            .min(Comparator.comparing(SystemicTreatment::start))
                            .map(first -> Premises.derived(
                                    RULE,
                                    "systemicStartAfterSpread",
                                    start(first).value(),
                                    spread.certainty(),
                                    List.of(spread, first)));
        });
    }

    /** The drugs that were given against the cancer that the case is about. */
    List<Fact> listDrugs(Premises premises) {
        return premises.everPresent(MedicationAdministration.class).stream()
                .filter(fact -> !notAnticancer.contains(drug(fact).ingredient()))
                .filter(fact -> !isAgainstAnotherCancer(drug(fact).ingredient(), premises))
                .toList();
    }

    /** A drug that is given against another cancer of this patient, and not against the one the case is about. */
    private boolean isAgainstAnotherCancer(String ingredient, Premises premises) {
        String organ = premises.findOrgan().orElse(ingredient);
        return drugsOfOrgans.stream()
                .filter(row -> row.get(0).equals(ingredient))
                .map(row -> List.of(row.get(1).split(" ")))
                .anyMatch(organs -> !organs.contains(organ)
                        && premises.listOrgans().stream().anyMatch(organs::contains));
    }

    private static MedicationAdministration drug(Fact fact) {
        return (MedicationAdministration) fact.finding();
    }

    private static ClinicalDate start(Fact fact) {
        return Optional.ofNullable(drug(fact).start()).orElseThrow();
    }
}
