package org.sextant.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;

/**
 * How old the patient was when the cancer was found, and how many whole months passed from then to the first spread and to the
 * first drug. Days that the record leaves open give a range. It follows from the dates that other rules have worked out.
 */
final class Intervals {

    private static final String RULE = "CASE-INTERVALS";
    private static final String DIAGNOSIS = "diagnosisDate";

    private Intervals() {}

    static List<Fact> derive(Premises premises) {
        List<Fact> facts = new ArrayList<>();
        premises.findAssessment(DIAGNOSIS).ifPresent(diagnosis -> {
            Optional.ofNullable(premises.patient().birthDate())
                    .ifPresent(birth -> facts.add(derived(
                            "ageAtDiagnosis", between(birth, date(diagnosis), ChronoUnit.YEARS), List.of(diagnosis))));
            addMonths(premises, diagnosis, "metastasisDate", "monthsToMetastasis", facts);
            addMonths(premises, diagnosis, "systemicStart", "monthsToSystemic", facts);
        });
        return facts;
    }

    /** Of two dates that cross, the record has one wrong, and nothing follows. */
    private static void addMonths(Premises premises, Fact diagnosis, String until, String topic, List<Fact> facts) {
        premises.findAssessment(until)
                .filter(end -> !date(end).latest().isBefore(date(diagnosis).earliest()))
                .ifPresent(end -> facts.add(derived(
                        topic, between(date(diagnosis), date(end), ChronoUnit.MONTHS), List.of(diagnosis, end))));
    }

    private static String between(ClinicalDate begin, ClinicalDate end, ChronoUnit unit) {
        long least = count(begin.latest(), end.earliest(), unit);
        long most = count(begin.earliest(), end.latest(), unit);
        return least == most ? String.valueOf(least) : least + ".." + most;
    }

    private static long count(LocalDate begin, LocalDate end, ChronoUnit unit) {
        return Math.max(0, unit.between(begin, end));
    }

    private static ClinicalDate date(Fact fact) {
        return new ClinicalDate(((ClinicalAssessment) fact.finding()).value());
    }

    private static Fact derived(String topic, String value, List<Fact> from) {
        boolean sure = from.stream().allMatch(fact -> fact.certainty() == Certainty.CONFIRMED);
        return Premises.derived(RULE, topic, value, sure ? Certainty.CONFIRMED : Certainty.PROBABLE, from);
    }
}
