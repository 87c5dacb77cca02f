package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.MedicationAdministration;

/**
 * How many lines of drugs against the cancer began: drugs that began within a month of one another are one line, a later one
 * is the next. Where a drug's beginning is not on record, the number is a lower limit.
 */
final class LinesOfTherapy implements Derivation {

    private static final String RULE = "CASE-LINES-OF-THERAPY";
    /** Our choice: the drugs of one scheme begin within a cycle of one another. */
    private static final int DAYS_OF_ONE_LINE = 31;

    private final SystemicTreatment treatment;

    LinesOfTherapy(SystemicTreatment treatment) {
        this.treatment = treatment;
    }

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> drugs = treatment.listDrugs(premises);
        List<LocalDate> starts = drugs.stream()
                .flatMap(fact -> Optional.ofNullable(((MedicationAdministration) fact.finding()).start()).stream())
                .map(ClinicalDate::earliest)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (starts.isEmpty()) {
            return List.of();
        }
        List<LocalDate> lines = new ArrayList<>();
        for (LocalDate start : starts) {
            if (lines.isEmpty() || start.isAfter(lines.get(lines.size() - 1).plusDays(DAYS_OF_ONE_LINE))) {
                lines.add(start);
            }
        }
        boolean complete = starts.size() == drugs.size();
        return List.of(Premises.derived(
                RULE, "linesOfTherapy", (complete ? "" : ">=") + lines.size(), Certainty.PROBABLE, drugs));
    }
}
