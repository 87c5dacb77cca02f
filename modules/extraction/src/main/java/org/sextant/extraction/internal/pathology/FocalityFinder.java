package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.TumorFeature;

/**
 * Finds whether the tumour has more than one focus in its organ: {@code Tumor focality: unifocal}, {@code multifocal
 * papillary carcinoma}. Foci of invasion, of in-situ disease or of another lesion are none.
 */
public final class FocalityFinder implements Finder {

    private static final Pattern FOCALITY = Pattern.compile(
            "(?<![a-z])(?:tumou?r )?focality(?! of invasion)(?:/extent| \\([^()]{0,30}\\)| of tumou?r)? ?[:.]{0,2} ?-? ?"
                    + "(?:(?<one>unifocal|uni-focal|single|solitary|one focus|unicentric)|(?<more>multifocal|multi-focal|multiple|multicentric|two|three|bifocal))(?![a-z])(?! ?/)");
    private static final Pattern ASKED = Pattern.compile(
            "(?<![a-z])(?:multifocality|multicentricity|multifocal(?: tumou?r| disease)?|multicentric(?: tumou?r| disease)?)(?:/(?:multifocality|multicentricity|multicentric))?(?= ?:)");
    private static final Pattern MULTIFOCAL = Pattern.compile(
            "(?<![a-z])(?:multifocal|multicentric),? (?:(?:invasive|infiltrating|papillary|clear cell|renal cell|ductal|lobular|conventional|bilateral|type [12i]+|poorly differentiated|moderately differentiated|well differentiated|squamous cell|hepatocellular|renal|prostatic|acinar|urothelial|mucinous|follicular|thyroid|high grade|low grade),? ){0,4}(?:carcinomas?|adenocarcinomas?|rcc|tumou?rs?|microcarcinomas?)(?![a-z])(?! in[- ]situ)");
    private static final TumorFeature FEATURE = new TumorFeature("multifocality");

    private final Answers answers = new Answers();

    @Override
    public String name() {
        return "focality-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        normal.search()
                .scan(
                        FOCALITY,
                        match -> add(
                                document,
                                drafts,
                                normal.toSource(match),
                                Optional.of(match.group("one") == null ? Assertion.PRESENT : Assertion.ABSENT)));
        normal.search()
                .scan(
                        ASKED,
                        match -> add(
                                document,
                                drafts,
                                normal.toSource(match),
                                answers.after(normal.text(), match.start(), match.end())
                                        .findAssertion()));
        normal.search()
                .scan(
                        MULTIFOCAL,
                        match -> add(document, drafts, normal.toSource(match), stated(normal.text(), match.start())));
        return drafts;
    }

    private static Optional<Assertion> stated(String text, int begin) {
        String before = Clause.before(text, begin);
        return Optional.of(
                Wording.denies(before)
                        ? Assertion.ABSENT
                        : Wording.doubts(before) ? Assertion.POSSIBLE : Assertion.PRESENT);
    }

    private static void add(ClinicalDocument document, List<Draft> drafts, Span span, Optional<Assertion> said) {
        if (said.isPresent() && Microscopy.isOf(document, span.begin())) {
            drafts.add(Draft.of(FEATURE, span).decided(said.get()));
        }
    }
}
