package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.NormalText;
import org.sextant.model.Laterality;
import org.sextant.model.PrimaryCancerCondition;

/**
 * Finds the organ a cancer began in, and its side. A name such as {@code renal cell carcinoma} gives the organ; where a
 * pathology report names only a carcinoma, the organ that its diagnosis speaks of most does. A deposit in another organ
 * ({@code metastatic carcinoma of the lung}) does not.
 */
public final class PrimarySiteFinder implements Finder {

    private static final Pattern CANCER = Pattern.compile(
            "(?<![a-z])(?:(?:adeno)?carcinomas?|cancer|malignant (?:neoplasm|tumor)|sarcoma|melanoma|glioblastoma|astrocytoma|seminoma)(?![a-z])");
    private static final Pattern BILATERAL = Pattern.compile(
            "(?<![a-z])bilateral (?:[a-z]+ ){0,2}(?:tumors|carcinomas?|masses|cancers?|rcc|nephrectom[a-z]+|mastectom[a-z]+)|laterality[ :.-]{1,3}bilateral");
    private static final Pattern METASTATIC_BEFORE = Pattern.compile("metastatic (?:[a-z]+ ){0,4}$");
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?<![a-z])(?:negative for|free of|no evidence of|no|without|absence of) (?:[a-z-]+ ){0,4}$");
    private static final Pattern GENERAL_BEFORE =
            Pattern.compile("(?:samples|patients|people|individuals|cases) (?:of|with) (?:[a-z-]+ ){0,4}$");
    private static final Pattern SPECIMEN =
            Pattern.compile("[a-z]{3}ectomy|resect|specimen|biops|excision|(?<![a-z])material:|(?<![a-z])p ?t[1-4]");
    private static final Pattern DIAGNOSED = Pattern.compile("(?<![a-z])(?:diagnosis|histology)(?![a-z])");
    private static final Pattern HISTOLOGIC = Pattern.compile(
            "(?<![a-z])(?:differentiat[a-z]+|p ?t[0-4][a-d]?|microscopic|histologic (?:type|grade)|tumou?r (?:size|site))(?![a-z0-9])");
    private static final int REACH = 60;

    private final List<Organ> organs = Organ.all();
    private final Map<String, SideVotes> sides = new LinkedHashMap<>();

    /** A finder of the organs in {@code vocabulary/site.txt}. */
    public PrimarySiteFinder() {
        organs.stream().filter(Organ::paired).forEach(organ -> sides.put(organ.site(), new SideVotes(organ)));
    }

    @Override
    public String name() {
        return "primary-site";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> drafts = new ArrayList<>();
        for (Organ organ : organs) {
            List<MatchResult> named = document.normalText()
                    .matches(organ.cancers())
                    .filter(match -> !isBehind(GENERAL_BEFORE, document.normalText(), match))
                    .toList();
            if (!named.isEmpty()) {
                drafts.addAll(condition(document, organ, named));
            }
        }
        if (isPathology(document)) {
            drafts.addAll(ofSpecimen(document, drafts));
        }
        return drafts;
    }

    private List<Draft> condition(ClinicalDocument document, Organ organ, List<MatchResult> named) {
        NormalText normal = document.normalText();
        List<MatchResult> places = isPathology(document)
                ? SectionRank.best(
                        document, named, match -> normal.toSource(match).begin())
                : named;
        Optional<SideVotes.Side> side = findSide(document, organ);
        @Nullable Laterality laterality = side.map(SideVotes.Side::laterality).orElse(null);
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult place : places) {
            Draft draft = Draft.of(new PrimaryCancerCondition(organ.site(), laterality), normal.toSource(place));
            drafts.add(side.map(found -> draft.supportedBy(found.place())).orElse(draft));
        }
        return drafts;
    }

    private Optional<SideVotes.Side> findSide(ClinicalDocument document, Organ organ) {
        SideVotes votes = sides.get(organ.site());
        if (votes == null) {
            return Optional.empty();
        }
        NormalText normal = document.normalText();
        Optional<SideVotes.Side> both = normal.matches(BILATERAL)
                .map(normal::toSource)
                .filter(place -> SectionRank.at(document, place.begin()) == 3)
                .findFirst()
                .map(place -> new SideVotes.Side(Laterality.BILATERAL, place));
        return both.or(() -> votes.count(document));
    }

    /**
     * The organ that the sections around a carcinoma without an organ's name speak of most; none where a name that gives
     * the organ stands in as high a section.
     */
    private List<Draft> ofSpecimen(ClinicalDocument document, List<Draft> named) {
        NormalText normal = document.normalText();
        List<MatchResult> cancers = SectionRank.best(
                document,
                normal.matches(CANCER)
                        .filter(match ->
                                !isBehind(METASTATIC_BEFORE, normal, match) && !isBehind(DENIED_BEFORE, normal, match))
                        .toList(),
                match -> normal.toSource(match).begin());
        int rank = cancers.stream()
                .mapToInt(
                        match -> SectionRank.at(document, normal.toSource(match).begin()))
                .max()
                .orElse(0);
        if (named.stream()
                .anyMatch(draft -> SectionRank.at(document, draft.anchor().begin()) >= rank)) {
            return List.of();
        }
        if (cancers.isEmpty()) {
            return List.of();
        }
        return organs.stream()
                .map(organ -> Map.entry(organ, weight(document, organ)))
                .filter(entry -> entry.getValue() > 0)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(entry -> condition(document, entry.getKey(), cancers))
                .orElse(List.of());
    }

    private static boolean isBehind(Pattern words, NormalText normal, MatchResult cancer) {
        String before = normal.text().substring(Math.max(0, cancer.start() - REACH), cancer.start());
        return words.matcher(before).find();
    }

    private static int weight(ClinicalDocument document, Organ organ) {
        NormalText normal = document.normalText();
        return normal.matches(organ.nouns())
                .mapToInt(match -> {
                    int rank = SectionRank.at(document, normal.toSource(match).begin());
                    return rank * rank + (match.group().endsWith("ectomy") ? 8 : 0);
                })
                .sum();
    }

    /** A pathology report, or a text of no known kind that gives a diagnosis of a specimen, by its heading or its words. */
    private static boolean isPathology(ClinicalDocument document) {
        return switch (document.kind()) {
            case SURGICAL_PATHOLOGY, BIOPSY_PATHOLOGY -> true;
            case OTHER ->
                document.normalText().search().holds(SPECIMEN)
                        && (document.sections().stream().anyMatch(section -> section.kind() == HeadingKind.DIAGNOSIS)
                                || (document.normalText().search().holds(DIAGNOSED)
                                        && document.normalText().search().holds(HISTOLOGIC)));
            default -> false;
        };
    }
}
