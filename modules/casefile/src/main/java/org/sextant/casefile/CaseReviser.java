package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentFacts;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Missing;
import org.sextant.model.Premise;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;

/**
 * Makes one case of many documents: later results supersede, disagreements become conflicts, silence on a declared input
 * becomes missing, and bookkeeping is derived. Neither the order of the documents nor repeats of one matter. Safe for
 * use by many threads.
 */
public final class CaseReviser {

    /** The topic of the statement by which a document names the person it is about. */
    private static final String DOCUMENT_PATIENT = "documentPatient";

    private final HistologyFamilies families = new HistologyFamilies();
    private final Cancers cancers = new Cancers(families);
    private final Reconciliation reconciliation = new Reconciliation(families);
    private final SystemicTreatment treatment = new SystemicTreatment();
    private final PrimaryInPlace primaryInPlace = new PrimaryInPlace();
    private final List<Contradiction> contradictions =
            List.of(new Incompatible(), new DeniedSpread(), new OperationDisputes(), primaryInPlace);
    private final List<Derivation> derivations = List.of(
            primaryInPlace,
            new MetastaticState(),
            new DiseaseDates(families),
            treatment,
            new LinesOfTherapy(treatment),
            new BrainState(),
            new OfferedOperations(),
            new CorrectedCalcium(),
            new KidneyFunction(),
            new KarnofskyRange(),
            new SpreadOverTime(),
            new TissueTests(),
            new LatestImaging());

    private CaseReviser() {}

    /** A reviser that follows the published reconciliation tables of this room. */
    public static CaseReviser create() {
        return new CaseReviser();
    }

    /**
     * The case that these documents make.
     *
     * @param declaredInputs what the active packs ask for; each without an answer becomes a {@code Missing}
     */
    public CaseFacts revise(CaseId caseId, Collection<DocumentFacts> documents, Set<FactKey> declaredInputs) {
        return revise(caseId, documents, premises -> declaredInputs);
    }

    /**
     * The case that these documents make.
     *
     * @param declaredInputs what is asked of a case with these premises; each without an answer becomes a {@code Missing}
     */
    public CaseFacts revise(
            CaseId caseId,
            Collection<DocumentFacts> documents,
            Function<Collection<Premise>, Set<FactKey>> declaredInputs) {
        Collection<DocumentFacts> distinct = distinct(documents);
        Corrections corrections = Corrections.of(distinct);
        SamePerson.Verdict verdict = SamePerson.judge(distinct);
        List<DocumentFacts> unclaimed = verdict.strangers().stream()
                .filter(document -> !corrections.isReleased(document) && !corrections.isDisowned(document))
                .toList();
        Set<DocumentFacts> strangers = new HashSet<>(unclaimed);
        distinct.stream().filter(corrections::isDisowned).forEach(strangers::add);
        List<DocumentFacts> own = distinct.stream()
                .filter(document -> !strangers.contains(document))
                .toList();

        CopiedText.Outcome said = CopiedText.merge(own);
        Corrections.Outcome corrected = corrections.apply(
                said.claims().stream()
                        .filter(claim -> !namesPatient(claim.statement()))
                        .toList(),
                reconciliation::isNeverSettled);
        List<Claim> claims = cancers.attribute(corrected.claims());
        Reconciliation.Outcome outcome = reconciliation.reconcile(claims);
        List<Premise> premises = new ArrayList<>(outcome.premises());
        findIdentityConflict(own, unclaimed).ifPresent(premises::add);
        BirthDates.findConflict(own).ifPresent(premises::add);
        setOutdatedAside(
                new Premises(List.copyOf(premises), claims, verdict.patient()), premises, outcome.superseded());
        Premises reconciled = new Premises(List.copyOf(premises), claims, verdict.patient());
        contradictions.forEach(contradiction -> addNew(premises, contradiction.find(reconciled)));
        dropWhatIsInDispute(premises, outcome.superseded());
        Premises settled = new Premises(List.copyOf(premises), claims, verdict.patient());
        derivations.forEach(derivation -> premises.addAll(derivation.derive(settled)));
        Premises dated = new Premises(List.copyOf(premises), claims, verdict.patient());
        premises.addAll(Intervals.derive(dated));
        treatment.findStartAfterSpread(dated).ifPresent(premises::add);
        premises.addAll(missing(premises, declaredInputs.apply(List.copyOf(premises))));
        return CaseFacts.of(
                caseId,
                verdict.patient(),
                distinct.stream()
                        .map(document -> source(document, strangers.contains(document)))
                        .toList(),
                premises,
                Stream.concat(outcome.superseded().stream(), corrected.setAside().stream())
                        .toList(),
                issues(distinct, strangers, said.issues()));
    }

    private void setOutdatedAside(Premises all, List<Premise> premises, List<Statement> superseded) {
        for (Premise premise : all.all()) {
            if (premise instanceof Fact fact && primaryInPlace.isOutdated(fact, all)) {
                premises.remove(fact);
                superseded.add(fact);
            }
        }
    }

    /** A question that is in dispute already is so once. */
    private static void addNew(List<Premise> premises, List<Conflict> found) {
        for (Conflict conflict : found) {
            boolean known = premises.stream()
                    .anyMatch(premise ->
                            premise instanceof Conflict && premise.key().equals(conflict.key()));
            if (!known) {
                premises.add(conflict);
            }
        }
    }

    /** Whether the tumour is in place, and on which side it was taken, no rule may stand on while it is in dispute. */
    private static void dropWhatIsInDispute(List<Premise> premises, List<Statement> superseded) {
        List<Premise> disputed = premises.stream()
                .filter(premise -> premise instanceof Fact
                        && premises.stream()
                                .anyMatch(
                                        other -> other instanceof Conflict conflict && isOpen(conflict, premise.key())))
                .toList();
        premises.removeAll(disputed);
        disputed.forEach(fact -> superseded.add((Fact) fact));
    }

    private static boolean isOpen(Conflict conflict, FactKey key) {
        return conflict.key().equals(key)
                && (key.equals(PrimaryInPlace.KEY) || OperationDisputes.isAboutSides(conflict));
    }

    private static Collection<DocumentFacts> distinct(Collection<DocumentFacts> documents) {
        Set<DocumentFacts> distinct = new TreeSet<>(Sources.ORDER);
        distinct.addAll(documents);
        return distinct;
    }

    private static boolean namesPatient(Statement statement) {
        Finding finding = statement.finding();
        return finding instanceof ClinicalAssessment assessment
                && assessment.topic().equals(DOCUMENT_PATIENT);
    }

    /** A dispute over who the patient is, between a document of the case and each that names somebody else. */
    private static Optional<Conflict> findIdentityConflict(List<DocumentFacts> own, List<DocumentFacts> strangers) {
        List<Statement> sides = new ArrayList<>();
        own.stream()
                .map(CaseReviser::findNaming)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(sides::add);
        strangers.stream()
                .map(CaseReviser::findNaming)
                .flatMap(Optional::stream)
                .forEach(sides::add);
        return strangers.isEmpty() || sides.size() < 2
                ? Optional.empty()
                : Optional.of(new Conflict(new FactKey("ClinicalAssessment", DOCUMENT_PATIENT), sides));
    }

    static Optional<Statement> findNaming(DocumentFacts document) {
        return document.statements().stream().filter(CaseReviser::namesPatient).findFirst();
    }

    private static List<Missing> missing(List<Premise> premises, Set<FactKey> declaredInputs) {
        Set<FactKey> answered = new HashSet<>();
        premises.forEach(premise -> answered.add(premise.key()));
        return declaredInputs.stream()
                .filter(key -> !answered.contains(key))
                .sorted()
                .map(Missing::new)
                .toList();
    }

    private static SourceDocument source(DocumentFacts document, boolean quarantined) {
        return new SourceDocument(document.document(), document.part(), document.kind(), document.date(), quarantined);
    }

    private static List<Issue> issues(
            Collection<DocumentFacts> documents, Collection<DocumentFacts> strangers, List<Issue> copied) {
        List<Issue> issues = new ArrayList<>(copied);
        documents.forEach(document -> issues.addAll(document.issues()));
        strangers.forEach(document -> issues.add(new Issue(
                IssueKind.OTHER_PATIENT,
                document.document(),
                null,
                Sources.isAlone(document, documents) ? null : document.part())));
        issues.sort(Comparator.comparing(Issue::document)
                .thenComparing(Issue::kind)
                .thenComparing(issue -> issue.page() == null ? 0 : issue.page())
                .thenComparing(issue -> issue.part() == null ? 0 : issue.part()));
        return issues;
    }
}
