package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;

/**
 * When the cancer was found, when metastases were found, and which came how long after. What documents say of the day
 * itself and the earliest dated statement of the tumour, of its tissue, or of its operation date the diagnosis, whichever is
 * earlier: surely where a document says the day or a pathology report makes the statement, as probable where a letter does
 * or the operation stands for it (rule IMDC-06). Synchronous is within six months (rule OMD-07); an
 * interval that the dates leave open is left open.
 */
final class DiseaseDates implements Derivation {

    private static final String RULE = "CASE-DISEASE-DATES";
    private static final String TIMING_RULE = "CASE-TIMING";
    private static final int SYNCHRONOUS_MONTHS = 6;
    private static final int LETTERS_OF_A_CLASSIFICATION = 12;
    private static final String NONE = "";
    private static final Set<DocumentKind> TISSUE =
            Set.of(DocumentKind.SURGICAL_PATHOLOGY, DocumentKind.BIOPSY_PATHOLOGY);

    private static final String STATED_DIAGNOSIS = "statedDiagnosisDate";
    private static final String STATED_METASTASIS = "statedMetastasisDate";

    /** The topics under which documents say themselves when the disease was found. */
    static final Set<String> STATED = Set.of(STATED_DIAGNOSIS, STATED_METASTASIS);

    private final Operations operations = new Operations();
    private final HistologyFamilies families;

    DiseaseDates(HistologyFamilies families) {
        this.families = families;
    }

    /**
     * A day on which the disease was there.
     *
     * @param sure whether it can be the day on which it was found, and not only a later one
     */
    private record Found(ClinicalDate date, Claim claim, boolean sure) {}

    @Override
    public List<Fact> derive(Premises premises) {
        List<Fact> facts = new ArrayList<>();
        Optional<Found> diagnosis = findDiagnosis(premises);
        Optional<Found> metastasis = findEarliest(Stream.concat(
                stated(premises, STATED_METASTASIS),
                seen(premises.everClaimed(SecondaryCancerCondition.class).stream(), claim -> true)));
        diagnosis.ifPresent(found -> facts.add(dated("diagnosisDate", found)));
        Optional<List<Statement>> stagedTogether = findStagedTogether(premises);
        metastasis
                .filter(found -> stagedTogether.isEmpty() || isStated(found) || isSoonAfter(diagnosis, found))
                .ifPresent(found -> facts.add(dated("metastasisDate", found)));
        if (stagedTogether.isPresent()) {
            facts.add(Premises.derived(TIMING_RULE, "timing", "synchronous", Certainty.PROBABLE, stagedTogether.get()));
        } else if (diagnosis.isPresent() && metastasis.isPresent()) {
            findTiming(diagnosis.get().date(), metastasis.get().date())
                    .ifPresent(timing -> facts.add(Premises.derived(
                            TIMING_RULE,
                            "timing",
                            timing,
                            Certainty.CONFIRMED,
                            List.of(
                                    diagnosis.get().claim().statement(),
                                    metastasis.get().claim().statement()))));
        }
        return facts.stream().filter(fact -> !premises.speaksOf(fact.key())).toList();
    }

    private Optional<Found> findDiagnosis(Premises premises) {
        String organ = premises.findOrgan().orElse(NONE);
        Stream<Claim> tumour = premises.everClaimed(PrimaryCancerCondition.class).stream()
                .filter(claim ->
                        ((PrimaryCancerCondition) claim.finding()).site().equals(organ));
        Stream<Claim> tissue = premises.everClaimed(Histology.class).stream()
                .filter(claim -> families.findOrgan(((Histology) claim.finding()).value())
                        .filter(other -> !other.equals(organ))
                        .isEmpty());
        Stream<Claim> operation = premises.everClaimed(SurgicalProcedure.class).stream()
                .filter(claim -> operations.removes((SurgicalProcedure) claim.finding(), organ));
        return findEarliest(Stream.of(
                        stated(premises, STATED_DIAGNOSIS),
                        seen(
                                Stream.of(tumour, tissue, operation).flatMap(claims -> claims),
                                claim -> TISSUE.contains(claim.kind())))
                .flatMap(founds -> founds));
    }

    /**
     * A clinical T category and an M1 in one breath are one classification, and a clinical classification is made when the
     * cancer is found: the spread was there then, whatever the day of the letter that repeats it.
     */
    private static Optional<List<Statement>> findStagedTogether(Premises premises) {
        List<Claim> categories = premises.everClaimed(TnmCategory.class);
        for (Claim tumour : categories) {
            for (Claim spread : categories) {
                TnmCategory t = (TnmCategory) tumour.finding();
                TnmCategory m = (TnmCategory) spread.finding();
                if (t.axis().equals("T")
                        && "c".equals(t.prefix())
                        && m.value().startsWith("M1")
                        && isOneBreath(tumour.firstEvidence(), spread.firstEvidence())) {
                    return Optional.of(List.of(tumour.statement(), spread.statement()));
                }
            }
        }
        return Optional.empty();
    }

    /** The day of a letter that repeats what was staged together long ago is not the day on which the spread was found. */
    private static boolean isSoonAfter(Optional<Found> diagnosis, Found metastasis) {
        return diagnosis
                .flatMap(found -> findTiming(found.date(), metastasis.date()))
                .filter("synchronous"::equals)
                .isPresent();
    }

    private static boolean isStated(Found found) {
        return found.claim().finding() instanceof ClinicalAssessment;
    }

    private static boolean isOneBreath(Evidence one, Evidence other) {
        return one.document().equals(other.document())
                && other.begin() > one.begin()
                && other.begin() - one.end() <= LETTERS_OF_A_CLASSIFICATION;
    }

    /** What documents say themselves of the day. */
    private static Stream<Found> stated(Premises premises, String topic) {
        return premises.everClaimed(ClinicalAssessment.class).stream()
                .filter(claim -> ((ClinicalAssessment) claim.finding()).topic().equals(topic))
                .map(claim -> new Found(new ClinicalDate(((ClinicalAssessment) claim.finding()).value()), claim, true));
    }

    private static Stream<Found> seen(Stream<Claim> claims, Predicate<Claim> sure) {
        return claims.flatMap(claim ->
                Optional.ofNullable(claim.date()).map(date -> new Found(date, claim, sure.test(claim))).stream());
    }

    /** The earliest that dates surely, of one day that of a pathology report or of a statement of the day itself. */
    private static Optional<Found> findEarliest(Stream<Found> founds) {
        return founds.min(Comparator.comparing((Found found) -> found.date().latest())
                .thenComparing(found -> !found.sure())
                .thenComparing(found -> found.claim().firstEvidence().document())
                .thenComparing(found -> found.claim().firstEvidence().begin()));
    }

    private static Optional<String> findTiming(ClinicalDate diagnosis, ClinicalDate metastasis) {
        LocalDate surelySynchronous = diagnosis.earliest().plusMonths(SYNCHRONOUS_MONTHS);
        LocalDate possiblySynchronous = diagnosis.latest().plusMonths(SYNCHRONOUS_MONTHS);
        if (!metastasis.latest().isAfter(surelySynchronous)) {
            return Optional.of("synchronous");
        }
        return metastasis.earliest().isAfter(possiblySynchronous) ? Optional.of("metachronous") : Optional.empty();
    }

    private static Fact dated(String topic, Found found) {
        Certainty certainty = found.sure() ? Certainty.CONFIRMED : Certainty.PROBABLE;
        return Premises.derived(
                RULE,
                topic,
                found.date().value(),
                certainty,
                List.of(found.claim().statement()));
    }
}
