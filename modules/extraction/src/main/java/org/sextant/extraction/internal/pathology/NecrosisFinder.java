package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.TumorFeature;

/**
 * Finds necrosis of the tumour: {@code Tumor necrosis: present (20 %)}, {@code no coagulative necrosis}. Necrosis of fat,
 * of tubules, of a granuloma or of a carcinoma in situ is none of it; necrosis that is not called the tumour's counts
 * where the report speaks of the tumour, in its diagnosis, checklist or microscopy.
 */
public final class NecrosisFinder implements Finder {

    private static final Pattern NECROSIS = Pattern.compile(
            "(?<![a-z-])(?<own>(?:coagulative |geographic |confluent |histologic )?tumou?r(?: cell)? necrosis|coagulative necrosis|necrosis)(?![a-z])");
    private static final Pattern OTHERS_BEFORE = Pattern.compile(
            "(?<![a-z])(?:fat|tubular|comedo|comedo-?type|papillary|avascular|cortical|single cell|caseous|caseating|fibrinoid|hepatic|skin|central|ischemic|infarct[a-z]*|bone|myocardial|pancreatic|hepatocyte|piecemeal|radiation|radionecrosis|lymph nodes?|granulom[a-z]+|biopsy|bridging|tissue|granulomatous)(?:,? and| or|/)? (?:[a-z]+ (?:and|or) )?$");
    private static final Pattern OTHERS_NEAR = Pattern.compile(
            "(?<![a-z])(?:dcis|in[- ]situ|comedo|intraductal|granulom|necrosis factor|caseat|adrenal medulla|biopsy site|treatment|therapy|infarct|lymph nodes? |nodes? show|foreign body|granulation)");
    private static final Pattern FACTOR = Pattern.compile("^ ?(?:factor|of (?:the )?(?:fat|skin|bowel|flap|femoral))");
    private static final Set<HeadingKind> OF_THE_TUMOR =
            EnumSet.of(HeadingKind.DIAGNOSIS, HeadingKind.SYNOPTIC, HeadingKind.ADDENDUM, HeadingKind.MICROSCOPIC);
    private static final Pattern NOT_ITSELF = Pattern.compile("(?<![a-z])about (?:the )?(?:areas?|foci) of $");
    private static final int NEAR = 120;
    private static final TumorFeature FEATURE = new TumorFeature("tumor necrosis");

    private final Answers answers = new Answers();

    @Override
    public String name() {
        return "necrosis-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        normal.search().scan(NECROSIS, match -> {
            Span span = normal.toSource(match);
            boolean own = match.group("own").length() > "necrosis".length();
            if (Microscopy.isOf(document, span.begin())) {
                judge(document, span, own, match.start(), match.end())
                        .ifPresent(said -> drafts.add(Draft.of(FEATURE, span).decided(said)));
            }
        });
        return drafts;
    }

    private Optional<Assertion> judge(ClinicalDocument document, Span span, boolean own, int begin, int end) {
        String text = document.normalText().text();
        String before = Clause.before(text, begin);
        String after = Clause.after(text, end);
        if (OTHERS_BEFORE.matcher(before).find()
                || OTHERS_NEAR
                        .matcher(text.substring(Math.max(0, begin - NEAR), begin))
                        .find()
                || FACTOR.matcher(after).find()) {
            return Optional.empty();
        }
        Answers.Reply reply = answers.after(text, begin, end);
        boolean label = reply.isAsked() && Answers.beginsLine(text, begin);
        boolean counts = own
                || label
                || OF_THE_TUMOR.contains(document.getSectionAt(span.begin()).kind());
        if (!counts) {
            return Optional.empty();
        }
        if (NOT_ITSELF.matcher(before).find()) {
            return Optional.empty();
        }
        if (Wording.denies(before)) {
            return Optional.of(Assertion.ABSENT);
        }
        if (reply.findAssertion().isPresent() || reply.isAsked()) {
            return reply.findAssertion();
        }
        if (Wording.doubts(before)) {
            return Optional.of(Assertion.POSSIBLE);
        }
        return Wording.affirms(before) ? Optional.of(Assertion.PRESENT) : Optional.empty();
    }
}
