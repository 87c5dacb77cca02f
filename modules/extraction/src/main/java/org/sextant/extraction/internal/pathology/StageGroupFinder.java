package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.Span;
import org.sextant.model.StageGroup;

/**
 * Finds stage groups: {@code stage III}, {@code Pathologic stage: I}, {@code stage 4 kidney cancer}. The stage of a kidney
 * disease, a pressure sore, a heart failure is none.
 */
public final class StageGroupFinder implements Finder {

    private static final Pattern STAGE = Pattern.compile(
            "(?<![A-Za-z-])(?:[Ss]tage|STAGE|[Ss]tg)(?: (?:[Gg]roup(?:ing)?|GROUP(?:ING)?))?\\s?[:.=]?\\s?(?:[Ss]tage )?"
                    + "(?<value>IV|III|II|I|iv|iii|ii|[1-4](?![0-9.,]*\\d))(?<letter>[A-Da-d]?[1-3]?)(?![A-Za-z0-9]|/)");
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?i)(?:ckd|kidney\\s+disease|renal\\s+disease|renal\\s+failure|ulcers?|fibrosis|heart\\s+failure|lung\\s+disease|copd|ed|t|n|m)[\\s,(-]{0,3}$");
    private static final Pattern OTHER_AFTER = Pattern.compile(
            "(?i)^[\\s,(-]{0,3}(?:ckd|chronic|kidney disease|renal (?:disease|failure|insufficiency|impairment)|pressure|decub|ulcer|hypertens|heart|diastolic|copd|fibrosis|liver fibrosis|sarcoid|procedure|repair|reconstruct|trial|of (?:the )?(?:procedure|operation)|parkinson|lymphed)");
    private static final Pattern OF_CANCER = Pattern.compile(
            "(?i)cancer|carcinoma|rcc|tumou?r|disease|malignan|metasta|neoplasm|melanoma|tnm|ajcc|pathologic|clinical|imdc|patholog");
    private static final int AROUND = 60;

    @Override
    public String name() {
        return "stage-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> drafts = new ArrayList<>();
        String text = document.text();
        document.scan(STAGE, match -> {
            String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
            String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
            boolean arabic = Character.isDigit(match.group("value").charAt(0));
            boolean other = OTHER_BEFORE.matcher(before).find()
                    || OTHER_AFTER.matcher(after).find();
            if (!other && (!arabic || OF_CANCER.matcher(before + " " + after).find())) {
                String value = RomanNumeral.of(RomanNumeral.toInt(match.group("value")));
                String letter = match.group("letter").toUpperCase(Locale.ROOT);
                drafts.add(Draft.of(new StageGroup(value + letter), new Span(match.start(), match.end())));
            }
        });
        return drafts;
    }
}
