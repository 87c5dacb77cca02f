package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.model.Assertion;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Finding;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SurgicalProcedure;

/**
 * Which cancer a statement about a tumour is about, in a case with cancers of several organs: that of the organ named
 * nearest in its document, what stands before it counting as twice as near; where a document tells of several organs or of
 * none, that of which another document says the very same. What no document tells apart is taken to be of the kidney, so that
 * a disagreement is not lost.
 */
final class Cancers {

    /** What is said of one tumour and differs from tumour to tumour. */
    private static final Set<String> OF_ONE_TUMOUR = Set.of(
            "TnmCategory",
            "HistologicGrade",
            "StageGroup",
            "TumorSize",
            "TumorFeature",
            "RegionalLymphNodes",
            "Histology");

    private static final Set<Assertion> SAID = Set.of(Assertion.PRESENT, Assertion.HISTORICAL);
    private static final Set<DocumentKind> REPORTS =
            Set.of(DocumentKind.SURGICAL_PATHOLOGY, DocumentKind.BIOPSY_PATHOLOGY);
    private static final int BEHIND = 2;
    private static final String UNKNOWN = "unknown";
    private static final String KIDNEY = "kidney";

    private final Operations operations = new Operations();
    private final HistologyFamilies families;

    Cancers(HistologyFamilies families) {
        this.families = families;
    }

    /** A place that names an organ, of now or of the past. */
    private record Anchor(String organ, Evidence place, boolean now) {}

    /** The claims, each of one tumour with its organ, where the case has cancers of several organs. */
    List<Claim> attribute(List<Claim> claims) {
        Map<DocumentId, List<Anchor>> anchors = new HashMap<>();
        Set<String> organs = new TreeSet<>();
        for (Claim claim : claims) {
            findOrgan(claim).ifPresent(organ -> {
                organs.add(organ);
                claim.statement().evidence().forEach(place -> anchors.computeIfAbsent(
                                place.document(), document -> new ArrayList<>())
                        .add(new Anchor(organ, place, claim.statement().assertion() == Assertion.PRESENT)));
            });
        }
        if (organs.size() < 2) {
            return claims;
        }
        List<Claim> attributed = claims.stream()
                .map(claim -> isOfOneTumour(claim) ? claim.about(organ(claim, anchors)) : claim)
                .toList();
        return attributed.stream()
                .map(claim -> isOfOneTumour(claim) && !isReliable(claim, anchors)
                        ? corrected(claim, attributed, anchors)
                        : claim)
                .map(claim -> claim.cancer().equals(UNKNOWN) && organs.contains(KIDNEY) ? claim.about(KIDNEY) : claim)
                .toList();
    }

    private Optional<String> findOrgan(Claim claim) {
        if (!SAID.contains(claim.statement().assertion())) {
            return Optional.empty();
        }
        Finding finding = claim.finding();
        if (finding instanceof PrimaryCancerCondition cancer) {
            return Optional.of(cancer.site());
        }
        if (finding instanceof SurgicalProcedure operation) {
            return operations.findOrgan(operation).filter(organ -> !organ.equals("none"));
        }
        return finding instanceof Histology type ? families.findOrgan(type.value()) : Optional.empty();
    }

    private boolean isOfOneTumour(Claim claim) {
        Finding finding = claim.finding();
        return OF_ONE_TUMOUR.contains(finding.kind()) && !(finding instanceof Histology type && !type.isComponent());
    }

    /** A pathology report is about its specimen, and a document that tells of one organ about that. */
    private static boolean isReliable(Claim claim, Map<DocumentId, List<Anchor>> anchors) {
        return REPORTS.contains(claim.kind())
                || anchors.getOrDefault(claim.firstEvidence().document(), List.of()).stream()
                                .map(Anchor::organ)
                                .distinct()
                                .count()
                        == 1;
    }

    private static String organ(Claim claim, Map<DocumentId, List<Anchor>> anchors) {
        List<Anchor> named = anchors.getOrDefault(claim.firstEvidence().document(), List.of());
        return REPORTS.contains(claim.kind())
                ? findSpecimen(named).orElseGet(() -> nearest(claim, named))
                : nearest(claim, named);
    }

    /** A pathology report names its specimen first; of other cancers it tells as of the past. */
    private static Optional<String> findSpecimen(List<Anchor> named) {
        return named.stream()
                .filter(Anchor::now)
                .min(Comparator.comparingInt(anchor -> anchor.place().begin()))
                .map(Anchor::organ);
    }

    private static String nearest(Claim claim, List<Anchor> named) {
        Evidence place = claim.firstEvidence();
        String organ = UNKNOWN;
        int least = Integer.MAX_VALUE;
        for (Anchor anchor : named) {
            int distance = anchor.place().begin() <= place.begin()
                    ? place.begin() - anchor.place().begin()
                    : BEHIND * (anchor.place().begin() - place.begin());
            if (distance < least) {
                least = distance;
                organ = anchor.organ();
            }
        }
        return organ;
    }

    /** The nearest organ, unless documents that can be relied on say the same of another and not of this one. */
    private static Claim corrected(Claim claim, Collection<Claim> all, Map<DocumentId, List<Anchor>> anchors) {
        Set<String> saidOf = new TreeSet<>();
        for (Claim other : all) {
            if (isReliable(other, anchors) && other.finding().equals(claim.finding())) {
                saidOf.add(other.cancer());
            }
        }
        return saidOf.size() == 1 ? claim.about(saidOf.iterator().next()) : claim;
    }
}
