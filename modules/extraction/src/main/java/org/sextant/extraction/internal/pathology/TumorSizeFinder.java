package org.sextant.extraction.internal.pathology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.DocumentKind;
import org.sextant.model.TumorSize;

/**
 * Finds the size of the primary tumour: the largest of the dimensions given, in millimetres. The size of a specimen, an
 * organ, a node or a cyst is none. Of several sections the diagnosis counts, of several tumours in it the largest.
 */
public final class TumorSizeFinder implements Finder {

    private static final String NUMBER = "(?:\\d{1,3}(?:[.,]\\d{1,2})?)";

    /** Scanners lose a {@code x} between the numbers, or put a stop before it. */
    private static final String SIZE = "(?<size>" + NUMBER + "(?:(?: ?(?:cm|mm)?[.:]? ?(?:x|by|×) ?" + NUMBER
            + "){1,2}(?: " + NUMBER + ")?)?) ?-?(?<unit>cm|mm|centimet[a-z]+|millimet[a-z]+)(?![a-z0-9])"
            + "(?! (?:in|over|per) (?:\\d+ )?(?:months?|weeks?|years?)| ?(?:or (?:less|more)|but (?:not|less))"
            + "| (?:away )?from (?!\\d))";

    private static final String TUMOR =
            "(?:tumou?rs?|neoplasm|(?:adeno)?carcinoma|(?:cc|p|ch|m)?rcc|(?:renal|kidney) (?:mass|lesion)|mass|primary)";

    private static final Pattern LABELLED = Pattern.compile(
            "(?<![a-z])(?:(?:maximum |greatest |largest )?(?:invasive )?(?<!whole )(?:tumou?r|neoplasm|mass) (?:size|diameter|dimensions?|measures|measurement)|size of (?:the )?(?:largest )?(?:invasive )?(?:tumou?r|neoplasm|mass|lesion|carcinoma|component)|(?:greatest|maximum|largest) (?:tumou?r )?(?:diameter|dimension)(?: of (?:the )?"
                    + TUMOR
                    + ")?|maximum tumou?r (?:size|diameter)|(?<!specimen )(?<!specimen\\. )(?<!kidney )(?<!node )size)"
                    + "(?: ?\\([^)]{0,40}\\))?(?: of (?:the )?"
                    + TUMOR
                    + ")?(?: greatest dimension)?[ .:;=-]{0,4}(?:is|was|of|measures|(?:greatest |largest )?dimension|approximately|about|up to|the tumou?r (?:is|measures)|[ .:]){0,4} ?"
                    + SIZE);
    private static final Pattern MEASURES = Pattern.compile("(?<![a-z])" + TUMOR
            + "(?:[^.;]{0,60}?measur(?:es|ing|ed)|[^.;,]{0,60}?(?<![a-z])(?:is|was))(?: (?:approximately|about|up to|in|at|overall))* ?"
            + SIZE);
    private static final Pattern BESIDE =
            Pattern.compile("(?<![a-z])" + TUMOR + "(?:[^.;]|\\.(?=\\d)){0,120}?[ (,]" + SIZE);
    private static final Pattern BEFORE = Pattern.compile(
            SIZE + "(?:,? ?(?:in greatest dimension|maximum dimension)?,? ?(?:[a-z-]+ ){0,5}?)" + TUMOR + "(?![a-z])");
    private static final Pattern OTHER = Pattern.compile(
            "(?<![a-z])(?:lymph|nodes?|cyst|specimen|kidney measur|margin|ureter|vein|artery|adrenal|metast[a-z]+|thrombus|fat|capsule|from|away|within|(?:satellite|daughter|adrenal|thyroid|separate|smaller|second|other|additional) (?:[a-z]+ ){0,2}nodules?|adenoma|depth|extends? to|segment|cuff|gallbladder|polyp|stone|weigh|gram|slides?|than|or less|<|>|pulmonary|lung|liver|hepatic|pt[1-4])");
    private static final int LOW_RANK = 1;
    private static final BigDecimal SMALLEST_MM = BigDecimal.ONE;
    private static final BigDecimal LARGEST_MM = BigDecimal.valueOf(500);

    @Override
    public String name() {
        return "tumor-size";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> labelled = sizes(document, LABELLED);
        List<Draft> rankedHigh = labelled.stream()
                .filter(draft -> SectionRank.at(document, draft.anchor().begin()) > LOW_RANK)
                .toList();
        if (!rankedHigh.isEmpty()) {
            return largest(SectionRank.best(
                    document, rankedHigh, draft -> draft.anchor().begin()));
        }
        List<List<Draft>> byForm =
                List.of(labelled, sizes(document, MEASURES), sizes(document, BESIDE), sizes(document, BEFORE));
        List<Draft> best =
                SectionRank.best(document, byForm.stream().flatMap(List::stream).toList(), draft -> draft.anchor()
                        .begin());
        return byForm.stream()
                .map(form -> form.stream().filter(best::contains).toList())
                .filter(form -> !form.isEmpty())
                .findFirst()
                .map(TumorSizeFinder::largest)
                .orElse(List.of());
    }

    private static List<Draft> largest(List<Draft> sizes) {
        return sizes.stream()
                .max(Comparator.comparing(TumorSizeFinder::mm))
                .map(List::of)
                .orElse(List.of());
    }

    /** A tumour of more than half a metre has lost its decimal point. */
    @Override
    public List<Span> findImplausible(ClinicalDocument document) {
        NormalText normal = document.normalText();
        return normal.matches(LABELLED)
                .filter(match -> largest(match.group(1), match.group(2)).compareTo(LARGEST_MM) > 0)
                .map(normal::toSource)
                .toList();
    }

    private static List<Draft> sizes(ClinicalDocument document, Pattern pattern) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        normal.search().scan(pattern, match -> {
            BigDecimal mm = largest(match.group("size"), match.group("unit"));
            if (!isAsked(document, normal.toSource(match.start("size"), match.end("unit")))
                    && !OTHER.matcher(match.group()).find()
                    && mm.compareTo(SMALLEST_MM) >= 0
                    && mm.compareTo(LARGEST_MM) <= 0) {
                Span span = normal.toSource(match.start("size"), match.end("unit"));
                drafts.add(Draft.of(new TumorSize(mm, "primary"), span));
            }
        });
        return drafts;
    }

    /** What a specimen's request says of an image is measured elsewhere. */
    private static boolean isAsked(ClinicalDocument document, Span size) {
        boolean pathology =
                document.kind() == DocumentKind.SURGICAL_PATHOLOGY || document.kind() == DocumentKind.BIOPSY_PATHOLOGY;
        return pathology && document.getSectionAt(size.begin()).kind() == HeadingKind.CLINICAL_QUESTION;
    }

    private static BigDecimal largest(String size, String unit) {
        BigDecimal largest = BigDecimal.ZERO;
        Matcher number = Pattern.compile(NUMBER).matcher(size);
        while (number.find()) {
            largest = largest.max(new BigDecimal(number.group().replace(',', '.')));
        }
        return unit.startsWith("c") ? largest.movePointRight(1) : largest;
    }

    private static BigDecimal mm(Draft draft) {
        return draft.finding() instanceof TumorSize size ? size.mm() : BigDecimal.ZERO;
    }
}
