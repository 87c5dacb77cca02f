package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.Comorbidity;

/** Other conditions of the patient that bear on surgery or on drugs; those of relatives are left out. */
public final class ComorbidityFinder extends NoteFinder {

    private static final Map<String, Pattern> CONDITIONS = new LinkedHashMap<>();

    static {
        condition("copd", "(?-i:COPD)(?: GOLD [1-4])?|chronic obstructive (?:pulmonary|airways?) disease|emphysema");
        condition("asthma", "asthma");
        condition("interstitial lung disease", "interstitial lung disease|pulmonary fibrosis|(?-i:ILD|IPF)");
        condition("home oxygen", "home (?:O2|oxygen)(?: \\d ?L)?");
        condition(
                "ckd",
                "(?:stage )?(?:3a|3b|[1-5]|I{1,3}[ab]?|IV)?\\s?(?-i:CKD)(?: ?(?:stage )?(?:G)?(?:3a|3b|[1-5]|I{1,3}[ab]?|IV))?(?![\\w\\-])|chronic kidney disease(?: stage \\w+)?");
        condition(
                "dialysis",
                "on (?:ha?emo)?dialysis|peritoneal dialysis|end[- ]stage renal (?:disease|failure)|(?-i:ESRD)");
        condition(
                "coronary artery disease",
                "(?-i:CAD|IHD)|coronary (?:artery|heart) disease|ischa?emic heart disease|angina");
        condition(
                "myocardial infarction",
                "myocardial infarction|heart attack|(?-i:N?STEMI)|(?<=previous |prior |old |hx of |h/o )(?-i:MI)");
        condition("heart failure", "heart failure|(?-i:HFrEF|HFpEF|CHF|CCF)(?:,? EF \\d+ ?%)?|cardiomyopathy");
        condition(
                "atrial fibrillation",
                "(?:paroxysmal |permanent |persistent )?(?:atrial fibrillation|(?-i:AF|PAF)(?! score))(?: on \\w+)?");
        condition("aortic stenosis", "aortic stenosis|(?:mild|moderate|severe) (?-i:AS)(?= \\(peak)");
        condition("hypertension", "hypertension|(?-i:HTN)|high blood pressure");
        condition("diabetes", "(?:type [12] |T[12])?diabetes(?: mellitus)?(?: type [12])?|(?-i:T[12]DM|NIDDM|IDDM)");
        condition("prediabetes", "pre-?diabetes");
        condition("stroke", "stroke|(?-i:CVA|TIA)");
        condition("pulmonary embolism", "pulmonary embol\\w+|(?<![\\w])(?-i:PE)(?= (?:in )?(?:19|20)\\d{2}|,? on )");
        condition("deep vein thrombosis", "deep vein thrombosis|(?-i:DVT)");
        condition("hypothyroidism", "hypothyroid(?:ism)?");
        condition(
                "autoimmune disease",
                "autoimmune (?:disease|hepatitis|thyroiditis)|rheumatoid arthritis|(?:systemic )?lupus(?: erythematosus)?|crohn(?:'s)?(?: disease)?|ulcerative colitis|psoria(?:sis|tic arthritis)|multiple sclerosis|myasthenia gravis|sarcoidosis|vasculitis|polymyalgia rheumatica|giant cell arteritis|inflammatory bowel disease");
        condition(
                "organ transplant",
                "(?:kidney|renal|liver|heart|lung) transplant(?:ation| recipient)?|transplant recipient");
        condition("cirrhosis", "cirrhosis|child[- ]pugh");
        condition("hepatitis", "(?:chronic )?hepatitis [BC]");
        condition("hiv", "(?-i:HIV)(?: positive| infection)?");
        condition("dementia", "dementia|alzheimer(?:'s)?");
        condition("parkinson disease", "parkinson(?:'s)?(?: disease)?(?: \\(PD\\))?");
        condition("osteoporosis", "osteoporosis");
        condition("osteopenia", "osteopenia");
        condition("sleep apnoea", "(?:obstructive )?sleep apno?ea");
        condition("obesity", "(?:morbid )?obesity");
        condition("depression", "depression");
        condition("migraine", "migraines?");
        condition("gord", "(?-i:GORD|GERD)|reflux disease");
        condition("nafld", "(?:mild )?fatty liver|(?-i:NAFLD|MASLD)");
        condition("diverticulosis", "diverticulosis");
        condition("gout", "gout");
    }

    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|denies|without|never|negative for|nil|not)\\b[^.;:]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_AFTER =
            Pattern.compile("^(?: mellitus)?[: ]{1,2}(?:none|nil|no\\b|denied|negative)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSETTLED = Pattern.compile(
            "\\?|\\b(?:possible|risk of|screen(?:ing)? for|if|criteri\\w+|exclu\\w+|uncontrolled|rule out|versus|vs|prophylaxis|discussed)\\b[^.;]{0,25}$",
            Pattern.CASE_INSENSITIVE);

    public ComorbidityFinder() {
        super("comorbidity-grammar");
    }

    private static void condition(String name, String words) {
        CONDITIONS.put(name, Pattern.compile("(?<![\\w])(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE));
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        CONDITIONS.forEach((name, pattern) -> {
            for (MatchResult match : note.matches(pattern)) {
                read(note, name, match).ifPresent(drafts::add);
            }
        });
        return drafts;
    }

    private static Optional<Draft> read(Note note, String name, MatchResult match) {
        Span span = new Span(match.start(), match.end());
        String before = note.sentenceBefore(span.begin());
        String after = note.sentenceAfter(span.end());
        if (note.sectionAt(span.begin()) == HeadingKind.FAMILY_HISTORY || Bystanders.isOfRelative(note, span.begin())) {
            return Optional.empty();
        }
        Draft draft = Draft.of(new Comorbidity(staged(name, match.group())), span);
        if (DENIED.matcher(before).find() || DENIED_AFTER.matcher(after).find()) {
            return Optional.of(draft.decided(Assertion.ABSENT));
        }
        if (after.startsWith("?")) {
            return Optional.of(draft.decided(Assertion.POSSIBLE));
        }
        return UNSETTLED.matcher(before).find() ? Optional.empty() : Optional.of(draft.decided(Assertion.PRESENT));
    }

    private static String staged(String name, String words) {
        Matcher stage =
                Pattern.compile("(?i)\\b(3a|3b|[1-5]|IV|I{1,3}[ab]?)\\b").matcher(words);
        return name.equals("ckd") && stage.find() ? "ckd " + stage.group(1).toLowerCase(Locale.ROOT) : name;
    }
}
