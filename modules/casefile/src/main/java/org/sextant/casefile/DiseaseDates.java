package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Fact;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;

/**
 * When the cancer was found, when metastases were found, and which came how long after. The earliest dated statement of
 * the tumour, of its tissue, or of its operation dates the diagnosis: surely where a pathology report makes it, as probable
 * where a letter does or the operation stands for it (rule IMDC-06). Synchronous is within six months (rule OMD-07); an
 * interval that the dates leave open is left open.
 */
final class DiseaseDates implements Derivation {

    private static final String RULE = "CASE-DISEASE-DATES";
    private static final String TIMING_RULE = "CASE-TIMING";
    private static final int SYNCHRONOUS_MONTHS = 6;
    private static final Set<DocumentKind> TISSUE =
            Set.of(DocumentKind.SURGICAL_PATHOLOGY, DocumentKind.BIOPSY_PATHOLOGY);

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> facts = new ArrayList<>();
        Optional<Claim> diagnosis = findDiagnosis(premises);
        Optional<Claim> metastasis = findEarliest(premises.everClaimed(SecondaryCancerCondition.class).stream());
        diagnosis.ifPresent(claim -> facts.add(dated(
                "diagnosisDate", claim, TISSUE.contains(claim.kind()) ? Certainty.CONFIRMED : Certainty.PROBABLE)));
        metastasis.ifPresent(claim -> facts.add(dated("metastasisDate", claim, Certainty.CONFIRMED)));
        if (diagnosis.isPresent() && metastasis.isPresent()) {
            findTiming(date(diagnosis.get()), date(metastasis.get()))
                    .ifPresent(timing -> facts.add(Premises.derived(
                            TIMING_RULE,
                            "timing",
                            timing,
                            Certainty.CONFIRMED,
                            List.of(
                                    diagnosis.get().statement(),
                                    metastasis.get().statement()))));
        }
        return facts.stream().filter(fact -> !premises.speaksOf(fact.key())).toList();
    }

    private static Optional<Claim> findDiagnosis(Premises premises) {
        Stream<Claim> tumour = premises.everClaimed(PrimaryCancerCondition.class).stream()
                .filter(claim ->
                        ((PrimaryCancerCondition) claim.finding()).site().equals("kidney"));
        Stream<Claim> tissue = premises.everClaimed(Histology.class).stream();
        Stream<Claim> operation = premises.everClaimed(SurgicalProcedure.class).stream()
                .filter(claim -> ((SurgicalProcedure) claim.finding()).name().contains("nephrectomy")
                        && !((SurgicalProcedure) claim.finding()).name().contains("donor"));
        return findEarliest(Stream.of(tumour, tissue, operation).flatMap(claims -> claims));
    }

    /** Of claims of one day, the one of a pathology report. */
    private static Optional<Claim> findEarliest(Stream<Claim> claims) {
        return claims.filter(claim -> claim.date() != null)
                .min(Comparator.comparing(DiseaseDates::date)
                        .thenComparing(claim -> !TISSUE.contains(claim.kind()))
                        .thenComparing(claim -> claim.firstEvidence().document())
                        .thenComparing(claim -> claim.firstEvidence().begin()));
    }

    private static Optional<String> findTiming(ClinicalDate diagnosis, ClinicalDate metastasis) {
        LocalDate surelySynchronous = diagnosis.earliest().plusMonths(SYNCHRONOUS_MONTHS);
        LocalDate possiblySynchronous = diagnosis.latest().plusMonths(SYNCHRONOUS_MONTHS);
        if (!metastasis.latest().isAfter(surelySynchronous)) {
            return Optional.of("synchronous");
        }
        return metastasis.earliest().isAfter(possiblySynchronous) ? Optional.of("metachronous") : Optional.empty();
    }

    private static Fact dated(String topic, Claim from, Certainty certainty) {
        return Premises.derived(RULE, topic, date(from).value(), certainty, List.of(from.statement()));
    }

    private static ClinicalDate date(Claim claim) {
        return Optional.ofNullable(claim.date()).orElseThrow();
    }
}
