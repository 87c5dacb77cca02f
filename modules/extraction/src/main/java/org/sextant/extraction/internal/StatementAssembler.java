package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.search.Deadline;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Histology;
import org.sextant.model.ImagingStudy;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.Refuted;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorMarkerTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns drafts into the statements of a document: judged, dated, and each said once with all its places. */
public final class StatementAssembler {

    private static final Logger LOG = LoggerFactory.getLogger(StatementAssembler.class);

    private static final Set<Assertion> WEAKER =
            EnumSet.of(Assertion.POSSIBLE, Assertion.PLANNED, Assertion.CONDITIONAL, Assertion.HISTORICAL);
    private static final Set<Assertion> OTHERS = EnumSet.of(Assertion.FAMILY, Assertion.OTHER_PERSON);

    private final AssertionEngine assertions;

    /** An assembler that lets this engine judge. */
    public StatementAssembler(AssertionEngine assertions) {
        this.assertions = assertions;
    }

    /**
     * The statements of these drafts by finder name, in text order; equal ones become one with several evidence. Drafts that
     * cannot be judged before the document's deadline are left out, and the deadline is missed.
     */
    public List<Statement> assemble(ClinicalDocument document, Map<String, List<Draft>> draftsByFinder) {
        Map<Said, List<Evidence>> evidence = new LinkedHashMap<>();
        try {
            draftsByFinder.forEach((finder, drafts) -> gather(document, finder, drafts, evidence));
        } catch (Deadline.MissedException e) {
            LOG.info(
                    "the drafts of {} were not all judged in time",
                    document.source().file().id());
        }
        dropLocalDenials(evidence.keySet());
        dropWeakerNamings(evidence.keySet());
        dropRelativesCancers(evidence);
        List<Statement> statements = new ArrayList<>();
        evidence.forEach((said, places) -> statements.add(said.at(inTextOrder(places))));
        statements.sort(Comparator.comparingInt(
                        (Statement statement) -> statement.evidence().get(0).begin())
                .thenComparing(Statement::key));
        return statements;
    }

    private void gather(
            ClinicalDocument document, String finder, List<Draft> drafts, Map<Said, List<Evidence>> evidence) {
        for (Draft draft : drafts) {
            document.search().deadline().check();
            if (document.isReadable(draft.anchor().begin())) {
                List<Evidence> places = evidenceOf(document, draft, finder);
                boolean doubted = isDoubted(document, draft, places);
                judge(document, draft)
                        .map(said -> doubted ? said.doubted() : said)
                        .ifPresent(said -> evidence.computeIfAbsent(said, first -> new ArrayList<>())
                                .addAll(OTHERS.contains(said.assertion()) ? places.subList(0, 1) : places));
            }
        }
    }

    private Optional<Said> judge(ClinicalDocument document, Draft draft) {
        return judged(document, draft)
                .flatMap(verdict -> answered(document, draft, verdict))
                .map(verdict -> new Said(
                        findingOf(draft.finding(), verdict.assertion()),
                        assertionOf(draft.finding(), verdict),
                        certaintyOf(draft, verdict),
                        dateOf(document, draft, assertionOf(draft.finding(), verdict))));
    }

    private Optional<AssertionEngine.Verdict> judged(ClinicalDocument document, Draft draft) {
        if (draft.findDecided().isEmpty()) {
            return assertions.judge(document, draft.anchor());
        }
        AssertionEngine.Verdict decided =
                new AssertionEngine.Verdict(draft.findDecided().get(), draft.certainty());
        if (draft.finding() instanceof TumorFeature || draft.finding() instanceof RegionalLymphNodes) {
            return borne(document, draft, decided);
        }
        return isDisease(draft.finding()) || isTreatment(draft.finding()) || draft.finding() instanceof TumorMarkerTest
                ? assertions.review(document, draft.anchor(), decided)
                : Optional.of(decided);
    }

    /** What a relative, or a plan, has not says nothing. */
    private Optional<AssertionEngine.Verdict> borne(
            ClinicalDocument document, Draft draft, AssertionEngine.Verdict decided) {
        return assertions
                .judgeBearer(document, draft.anchor())
                .filter(standing -> standing == Assertion.PRESENT || decided.assertion() == Assertion.PRESENT)
                .map(standing -> standing == Assertion.PRESENT ? decided : decided.as(standing));
    }

    private static Optional<AssertionEngine.Verdict> answered(
            ClinicalDocument document, Draft draft, AssertionEngine.Verdict verdict) {
        boolean asked = isDisease(draft.finding()) || draft.finding() instanceof TumorMarkerTest;
        Optional<FormAnswer> answer = asked ? FormAnswer.find(document.text(), draft.anchor()) : Optional.empty();
        return answer.isPresent() ? answer.get().applyTo(verdict) : Optional.of(verdict);
    }

    private static boolean isDisease(Finding finding) {
        return finding instanceof PrimaryCancerCondition
                || finding instanceof SecondaryCancerCondition
                || finding instanceof Histology;
    }

    private static boolean isTreatment(Finding finding) {
        return finding instanceof SurgicalProcedure
                || finding instanceof RadiotherapyCourse
                || finding instanceof MedicationAdministration;
    }

    /**
     * The side of the document's own cancer is none of somebody else's, and where it stands carries nothing of theirs; what is
     * not there has no number and no size.
     */
    private static Finding findingOf(Finding finding, Assertion assertion) {
        if (assertion == Assertion.ABSENT && finding instanceof SecondaryCancerCondition metastasis) {
            return new SecondaryCancerCondition(metastasis.site(), null, null, List.of());
        }
        return OTHERS.contains(assertion) && finding instanceof PrimaryCancerCondition cancer
                ? new PrimaryCancerCondition(cancer.site(), null)
                : finding;
    }

    /** Its own date, else the document's; but treatment that was given before the document has not the document's day. */
    private static @Nullable ClinicalDate dateOf(ClinicalDocument document, Draft draft, Assertion assertion) {
        boolean elsewhen = isTreatment(draft.finding()) && assertion == Assertion.PRESENT;
        return draft.date() != null || elsewhen
                ? draft.date()
                : document.header().date();
    }

    /**
     * A denial of a cancer that the same document affirms is of a part of it ({@code no residual carcinoma}, {@code no
     * FH-deficient carcinoma}); it does not refute the cancer.
     */
    private static void dropLocalDenials(Set<Said> all) {
        Set<FactKey> affirmed = all.stream()
                .filter(said -> said.assertion() == Assertion.PRESENT)
                .map(said -> said.finding().key())
                .collect(Collectors.toSet());
        all.removeIf(said -> said.finding() instanceof PrimaryCancerCondition
                && said.assertion() == Assertion.ABSENT
                && affirmed.contains(said.finding().key()));
    }

    /** What the document says is there, it need not also have suspected, planned or remembered. */
    private static void dropWeakerNamings(Set<Said> all) {
        Set<String> affirmed = all.stream()
                .filter(said -> said.assertion() == Assertion.PRESENT)
                .map(Said::finding)
                .filter(PrimaryCancerCondition.class::isInstance)
                .map(finding -> ((PrimaryCancerCondition) finding).site())
                .collect(Collectors.toSet());
        all.removeIf(said -> said.finding() instanceof PrimaryCancerCondition cancer
                && WEAKER.contains(said.assertion())
                && affirmed.contains(cancer.site()));
    }

    /** A relative's cancer that is told as family history is told once, and is not the patient's. */
    private static void dropRelativesCancers(Map<Said, List<Evidence>> all) {
        BitSet family = new BitSet();
        all.forEach((said, places) -> {
            if (said.finding() instanceof FamilyHistory) {
                places.forEach(place -> family.set(place.begin(), place.end()));
            }
        });
        all.entrySet()
                .removeIf(entry -> !(entry.getKey().finding() instanceof FamilyHistory)
                        && (OTHERS.contains(entry.getKey().assertion())
                                ? entry.getValue().stream().anyMatch(place -> isIn(family, place))
                                : isDisease(entry.getKey().finding())
                                        && entry.getValue().stream().allMatch(place -> isIn(family, place))));
    }

    private static boolean isIn(BitSet places, Evidence place) {
        return !places.get(place.begin(), place.end()).isEmpty();
    }

    /** An event that is over stays done: an operation two years ago is a fact of today. A disease is never planned. */
    private static Assertion assertionOf(Finding finding, AssertionEngine.Verdict verdict) {
        if (verdict.assertion() == Assertion.ABSENT && finding instanceof TnmCategory category && states(category)) {
            return Assertion.PRESENT;
        }
        if (verdict.assertion() == Assertion.PLANNED && isDisease(finding)) {
            return Assertion.POSSIBLE;
        }
        if (verdict.assertion() == Assertion.PLANNED
                && finding instanceof TnmCategory category
                && isPathologic(category)) {
            return Assertion.PRESENT;
        }
        boolean event = isTreatment(finding) || finding instanceof ImagingStudy;
        return event && verdict.assertion() == Assertion.HISTORICAL ? Assertion.PRESENT : verdict.assertion();
    }

    /**
     * What denies something beside a category does not deny the category: {@code negative for tumor (pN0)}, {@code cannot
     * be assessed (MX)}. A bare {@code no T3 disease} does.
     */
    private static boolean states(TnmCategory category) {
        return isPathologic(category) || category.value().matches(".[0X]");
    }

    /** A category of a specimen was seen; what is planned or pending beside it is something else. */
    private static boolean isPathologic(TnmCategory category) {
        String prefix = category.prefix();
        return prefix != null && prefix.contains("p");
    }

    private static Certainty certaintyOf(Draft draft, AssertionEngine.Verdict verdict) {
        boolean confirmed = draft.certainty() == Certainty.CONFIRMED && verdict.certainty() == Certainty.CONFIRMED;
        return confirmed || verdict.assertion() == Assertion.ABSENT ? Certainty.CONFIRMED : Certainty.PROBABLE;
    }

    private static List<Evidence> evidenceOf(ClinicalDocument document, Draft draft, String finder) {
        List<Evidence> places = new ArrayList<>();
        Evidence first = document.source().evidence(draft.anchor(), finder);
        places.add(Repair.find(document, draft.finding(), draft.anchor())
                .map(first::putRight)
                .orElse(first));
        for (Span place : draft.support()) {
            places.add(document.source().evidence(place, finder));
        }
        return places;
    }

    private static boolean isDoubted(ClinicalDocument document, Draft draft, List<Evidence> places) {
        return document.source().isRepaired(draft.anchor()) || Doubt.isAny(draft.finding(), places);
    }

    private static List<Evidence> inTextOrder(List<Evidence> places) {
        return places.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Evidence::begin).thenComparingInt(Evidence::end))
                .toList();
    }

    private record Said(
            Finding finding,
            Assertion assertion,
            Certainty certainty,
            @Nullable ClinicalDate date) {

        Said doubted() {
            return assertion == Assertion.ABSENT ? this : new Said(finding, assertion, Certainty.PROBABLE, date);
        }

        Statement at(List<Evidence> places) {
            return assertion == Assertion.ABSENT
                    ? new Refuted(finding, date, places)
                    : new Fact(finding, assertion, certainty, date, Basis.STATED, places);
        }
    }
}
