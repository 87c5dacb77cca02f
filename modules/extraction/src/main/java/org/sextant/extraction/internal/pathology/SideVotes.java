package org.sextant.extraction.internal.pathology;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.DocumentKind;
import org.sextant.model.Laterality;

/**
 * The side of a paired organ's tumour, by what the whole document says. Each place that ties a side to the organ has a
 * vote: one for the bare organ, more where it names the tumour or the operation, more in a diagnosis than in a history.
 * Only a clear majority decides; a document that speaks of both sides alike gives none. Where a diagnosis finds a
 * carcinoma in the specimens of one side alone, that side is it, however often the other is named.
 */
final class SideVotes {

    /**
     * A side and the best place that says it.
     *
     * @param laterality the side
     * @param place where
     */
    record Side(Laterality laterality, Span place) {}

    private static final String LEFT =
            "left|lt|lcft|ieft|lefl|sinistrae?|sinistri|ll(?= kidney)|l(?=[ .] ?(?:kidney|renal|m?rcc|ccrcc|nephrectomy|radical|partial|breast|lung))";
    private static final String RIGHT =
            "right|rt|dextrae?|dextri|riqht|righl|rlght|rignt|rigbt|r(?=[ .] ?(?:kidney|renal|m?rcc|ccrcc|nephrectomy|radical|partial|breast|lung))";
    private static final String SIDE =
            "(?<![a-z])(?:(?<left>" + LEFT + ")|(?<right>" + RIGHT + "))(?:[- (]{1,2}sided?)?(?![a-z])";
    private static final String TUMOR = "mass|tumor|tumour|cancer|carcinoma|rcc|neoplasm|lesion|primary|cell";
    private static final String OPERATION = "[a-z]*(?:ectomy|nx)";
    private static final double MAJORITY = 1.5;

    private final Pattern sideFirst;
    private final Pattern organFirst;
    private final Pattern tumorInOrgan;
    private static final Pattern LABEL = Pattern.compile(
            "(?:laterality|side(?: of (?:the )?(?:specimen|tumor|surgery))?|specimen site)\\b[ a-z]{0,20}[ .:;=-]{1,4}"
                    + SIDE);

    /** A lobe of the lung as checklists write it: {@code Right- upper}. */
    private static final Pattern LOBE =
            Pattern.compile(SIDE + " ?-[ .]{0,2}(?<tied>upper|middle|lower)(?! (?:quadrant|paratracheal|outer|inner))");

    private static final Pattern CARCINOMA = Pattern.compile(
            "(?<![a-z])(?:adeno)?carcinomas?(?![a-z])(?![ .,(-]*(?:in[ .-]*situ|is not|not (?:identified|seen)))");
    private static final Pattern NOT_HERE = Pattern.compile(
            "(?<![a-z])(?:nodes?|metasta[a-z]+|in[ -]situ|see below)(?![a-z])|(?<![a-z])(?:no|negative|free|without|benign|rule out|uninvolved)(?: [a-z-]+){0,4} ?$");
    private static final Pattern WORD = Pattern.compile(SIDE);
    private static final int PART = 300;
    private static final double PART_WEIGHT = 3;

    private final boolean lobed;
    private final Pattern specimenWithCancer;

    SideVotes(Organ organ) {
        lobed = organ.site().equals("lung");
        String nouns = "(?:" + organ.cancers().pattern() + "|" + organ.nouns().pattern() + ")";
        sideFirst = Pattern.compile(SIDE + "[ .,-]{1,3}(?:(?!left|right|and|or|side)[a-z-]+[ ,]+){0,4}?(?<noun>" + nouns
                + ")(?! (?:arter|vein|venous|re-?vascular|hil|cyst|stone|calc))(?<tied>[ ,]+(?:" + TUMOR + "|"
                + OPERATION + "))?");
        organFirst = Pattern.compile("(?<noun>" + nouns + ")(?<tied> (?:" + TUMOR + "|" + OPERATION
                + "))?[ ,;:.(\"-]{1,4}(?:(?!left|right|and|or|vein|artery)[a-z]+[ ,:(-]+){0,2}?" + SIDE);
        specimenWithCancer = Pattern.compile(
                "(?<tied>" + nouns + ")[ ,;(-]{1,3}(?:[a-z]+ )?" + SIDE
                        + "[a-z ,()-]{0,60}: ?[-. ]{0,3}(?!no |negative|benign|free|without)(?:[a-z]+[ ,-]+){0,4}?(?:adeno)?carcinoma(?!s? in situ)");
        tumorInOrgan = Pattern.compile("(?<tied>" + TUMOR + ")[ ,]+(?:of|in|involving|arising in)(?: the)? " + SIDE
                + " (?:[a-z]+ )?(?<noun>" + nouns + ")");
    }

    /** The side of the organ's tumour, where the document gives one. */
    Optional<Side> count(ClinicalDocument document) {
        Tally tally = new Tally(document);
        tally.add(sideFirst, 1);
        tally.add(organFirst, 1);
        tally.add(tumorInOrgan, 2);
        tally.add(specimenWithCancer, 2);
        tally.add(LABEL, 3);
        tally.addParts(List.of(sideFirst, organFirst));
        if (lobed) {
            tally.add(LOBE, 1);
        }
        return tally.winner();
    }

    /** The running count of one document. */
    private static final class Tally {

        private final ClinicalDocument document;
        private final NormalText normal;
        private double left;
        private double right;
        private int partsLeft;
        private int partsRight;
        private double bestLeft;
        private double bestRight;
        private Span leftAt = new Span(0, 0);
        private Span rightAt = new Span(0, 0);

        Tally(ClinicalDocument document) {
            this.document = document;
            this.normal = document.normalText();
        }

        void add(Pattern pattern, double weight) {
            normal.search().scanOverlapping(pattern, match -> {
                Span place = normal.toSource(match.start(), match.end());
                boolean tied = pattern != LABEL && match.group("tied") != null;
                vote(match.group("left") != null, weight * (tied ? 2 : 1) * sectionWeight(place), place);
            });
        }

        /** A carcinoma speaks for the side that was last named before it: the part of the specimen it was found in. */
        void addParts(List<Pattern> named) {
            normal.search().scan(CARCINOMA, cancer -> {
                int at = cancer.start();
                Span place = normal.toSource(at, cancer.end());
                if (SectionRank.at(document, place.begin()) == 3) {
                    MatchResult last = null;
                    for (Pattern pattern : named) {
                        for (MatchResult side : normal.search().matchesIn(pattern, Math.max(0, at - PART), at)) {
                            last = last == null || side.end() > last.end() ? side : last;
                        }
                    }
                    if (last != null
                            && !NOT_HERE.matcher(normal.text().substring(last.end(), at))
                                    .find()) {
                        Matcher side = WORD.matcher(last.group());
                        boolean isLeft = side.find() && side.group("left") != null;
                        vote(isLeft, PART_WEIGHT * sectionWeight(place), normal.toSource(last));
                        partsLeft += isLeft ? 1 : 0;
                        partsRight += isLeft ? 0 : 1;
                    }
                }
            });
        }

        private void vote(boolean isLeft, double weight, Span place) {
            if (isLeft) {
                left += weight;
                leftAt = weight > bestLeft ? place : leftAt;
                bestLeft = Math.max(bestLeft, weight);
            } else {
                right += weight;
                rightAt = weight > bestRight ? place : rightAt;
                bestRight = Math.max(bestRight, weight);
            }
        }

        private double sectionWeight(Span place) {
            HeadingKind kind = document.getSectionAt(place.begin()).kind();
            boolean pathology = document.kind() == DocumentKind.SURGICAL_PATHOLOGY
                    || document.kind() == DocumentKind.BIOPSY_PATHOLOGY;
            return switch (kind) {
                case DIAGNOSIS, SYNOPTIC, ADDENDUM -> 5;
                case SPECIMEN, PROCEDURE, ASSESSMENT -> 4;
                case CLINICAL_QUESTION -> pathology ? 2 : 1;
                case PAST_HISTORY, COMPARISON, FAMILY_HISTORY -> 0.5;
                case BOILERPLATE -> 0;
                default -> 3;
            };
        }

        Optional<Side> winner() {
            boolean onlyLeft = partsLeft > 0 && partsRight == 0;
            boolean onlyRight = partsRight > 0 && partsLeft == 0;
            if (onlyLeft || (!onlyRight && left > right * MAJORITY)) {
                return Optional.of(new Side(Laterality.LEFT, leftAt));
            }
            return onlyRight || right > left * MAJORITY
                    ? Optional.of(new Side(Laterality.RIGHT, rightAt))
                    : Optional.empty();
        }
    }
}
