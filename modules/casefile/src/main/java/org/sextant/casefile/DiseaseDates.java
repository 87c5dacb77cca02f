package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;

/**
 * When the cancer was found, when metastases were found, and which came how long after. The earliest dated statement of
 * the tumour, of its tissue, or of its operation dates the diagnosis (rule IMDC-06 allows the operation to stand for it,
 * as probable). Synchronous is within six months (rule OMD-07); an interval that the dates leave open is left open.
 */
final class DiseaseDates implements Derivation {

    private static final String RULE = "CASE-DISEASE-DATES";
    private static final String TIMING_RULE = "CASE-TIMING";
    private static final int SYNCHRONOUS_MONTHS = 6;

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> facts = new ArrayList<>();
        Optional<Fact> diagnosis = findDiagnosis(premises);
        Optional<Fact> metastasis = Premises.findEarliest(premises.everStated(SecondaryCancerCondition.class));
        diagnosis.ifPresent(fact -> facts.add(dated("diagnosisDate", fact, Certainty.PROBABLE)));
        metastasis.ifPresent(fact -> facts.add(dated("metastasisDate", fact, Certainty.CONFIRMED)));
        if (diagnosis.isPresent() && metastasis.isPresent()) {
            findTiming(date(diagnosis.get()), date(metastasis.get()))
                    .ifPresent(timing -> facts.add(Premises.derived(
                            TIMING_RULE,
                            "timing",
                            timing,
                            Certainty.CONFIRMED,
                            List.of(diagnosis.get(), metastasis.get()))));
        }
        return facts.stream().filter(fact -> !premises.speaksOf(fact.key())).toList();
    }

    private static Optional<Fact> findDiagnosis(Premises premises) {
        Stream<Fact> tumour = premises.everStated(PrimaryCancerCondition.class).stream()
                .filter(fact -> ((PrimaryCancerCondition) fact.finding()).site().equals("kidney"));
        Stream<Fact> tissue = premises.everStated(Histology.class).stream();
        Stream<Fact> operation = premises.everPresent(SurgicalProcedure.class).stream()
                .filter(fact -> ((SurgicalProcedure) fact.finding()).name().contains("nephrectomy")
                        && !((SurgicalProcedure) fact.finding()).name().contains("donor"));
        return Premises.findEarliest(
                Stream.of(tumour, tissue, operation).flatMap(facts -> facts).toList());
    }

    private static Optional<String> findTiming(ClinicalDate diagnosis, ClinicalDate metastasis) {
        LocalDate surelySynchronous = diagnosis.earliest().plusMonths(SYNCHRONOUS_MONTHS);
        LocalDate possiblySynchronous = diagnosis.latest().plusMonths(SYNCHRONOUS_MONTHS);
        if (!metastasis.latest().isAfter(surelySynchronous)) {
            return Optional.of("synchronous");
        }
        return metastasis.earliest().isAfter(possiblySynchronous) ? Optional.of("metachronous") : Optional.empty();
    }

    private static Fact dated(String topic, Fact from, Certainty certainty) {
        return Premises.derived(RULE, topic, date(from).value(), certainty, List.of(from));
    }

    private static ClinicalDate date(Fact fact) {
        return Optional.ofNullable(fact.date()).orElseThrow();
    }
}
