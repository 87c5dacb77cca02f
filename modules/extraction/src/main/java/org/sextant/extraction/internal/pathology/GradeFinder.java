package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.HistologicGrade;

/**
 * Finds histologic grades with their system: {@code Fuhrman nuclear grade 3 of 4}, {@code WHO/ISUP grade 2},
 * {@code NUCLEAR GRADE III/IV}, {@code G3}, {@code Gleason 3+4=7}.
 *
 * <p>Of a range ({@code 2-3}) the higher is taken, as the protocols assign it. {@code 3/4} is 3 of 4. An unnamed grade
 * belongs to the one system the document names; else it is {@code nuclear}. A grade of toxicity or hydronephrosis is
 * none.
 */
public final class GradeFinder implements Finder {

    private static final String ONE = "(?:iv|iii|ii|i|[1-4])";
    private static final String VALUE =
            "(?<value>g?[ -]?" + ONE + ")(?![0-9a-hj-u.,]*\\d)(?:(?<range> ?(?:-|–|to|and|or|/) ?(?:grade )?" + ONE
                    + "(?= ?(?:/|of|out of|\\()|[ .,;:)]|$))?(?<of> ?\\(?(?:of|out of|/) ?(?:4|iv|four)\\)?)?)(?=[^0-9a-z]|$|tumor|av\\b)";
    private static final String GAP = "[ .:;,=()'&-]{0,6}";
    private static final String FILLER =
            "(?:(?:is|was|of|equivalent to|for rcc|predominant(?:ly)?|overall|nuclear|histologic|grad[a-z]{0,3}|score)"
                    + GAP + "){0,4}";

    private static final Pattern NAMED = Pattern.compile(
            "(?<![a-z])(?<system>fuhrman[a-z]{0,2}|who ?/ ?isup|isup(?: ?/ ?who)?|who|nottingham|edmondson|paner)(?:'s)?"
                    + GAP + FILLER + VALUE);
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?<![a-z])(?:grade|crade|g)" + GAP + VALUE + " ?[(,] ?(?<system>fuhrman|who ?/ ?isup|isup)");
    private static final Pattern NUCLEAR = Pattern.compile(
            "(?<![a-z])(?:nuclear|histologic|histological|nucleolar|tnm histologic) (?:grad[a-z]{0,3}|crade)(?: ?\\([^)]{0,60}\\))?"
                    + GAP + FILLER + VALUE);
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![a-z/])grade(?:/diff[a-z]{0,14})?(?: ?\\([^)]{0,30}\\))? ?[:=.] ?(?:histologic |nuclear )?(?:grade )?"
                    + VALUE);
    private static final Pattern OF_FOUR = Pattern.compile("(?<![a-z])(?:grade|grada)" + GAP + "(?<value>" + ONE
            + ")(?<range>-" + ONE + ")?(?<of> ?\\(?(?:of|out of|/) ?(?:4|iv|four)\\)?)(?![0-9a-z])");
    private static final Pattern OF_CARCINOMA =
            Pattern.compile("(?:carcinoma|rcc|neoplasm)\\b[^.;]{0,70}?[ ,(]grade " + VALUE);
    private static final Pattern BESIDE_TNM = Pattern.compile(
            "(?<![a-z])[pct]{0,2}t[0-4x][a-d]?[ ,;.]{0,3}(?:p?n[0-3xo][ ,;.]{0,3})?(?:p?m[01xo][ ,;.]{0,3})?(?<value>g ?[1-4])(?<range>-[1-4])?(?<of>)(?![0-9a-z])");
    private static final Pattern GLEASON = Pattern.compile(
            "gleason(?:'s)?(?: (?:score|grade|pattern|sum))?[ :(]{0,3}(?<major>[3-5]) ?\\+ ?(?<minor>[3-5])(?: ?= ?[ .]?(?<sum>\\d+))?");
    private static final Pattern NO_TUMOR_GRADE = Pattern.compile(
            "^[ ,]*(?:toxicit|hydroneph|neuropath|adverse|diarrh|hepatit|colitis|rash|fatigue|mucositis|hypertens|anemia|anaemia|neutropen|thrombocyt|vur|reflux|event|ae\\b|irae|immune|encephal|astrocyt|varic|ulcer|steatosis|fibrosis|diastolic|systolic|laceration|sprain|pain|edema)");
    private static final int LOOK_AHEAD = 30;

    @Override
    public String name() {
        return "grade-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        Set<String> named = namedSystems(document);
        String unnamed = named.size() == 1 ? named.iterator().next() : "nuclear";
        List<Draft> drafts = new ArrayList<>();
        scan(document, NAMED, "", drafts);
        scan(document, NAMED_AFTER, "", drafts);
        scan(document, NUCLEAR, unnamed, drafts);
        scan(document, OF_FOUR, unnamed, drafts);
        scan(document, LABELLED, unnamed, drafts);
        scan(document, OF_CARCINOMA, unnamed, drafts);
        scan(document, BESIDE_TNM, unnamed, drafts);
        gleason(document, drafts);
        return drafts;
    }

    private static void scan(ClinicalDocument document, Pattern pattern, String unnamed, List<Draft> drafts) {
        NormalText normal = document.normalText();
        normal.search().scan(pattern, match -> {
            Span span = normal.toSource(match.start(), match.end());
            if (isOfTumor(normal.text(), match.end())
                    && drafts.stream().noneMatch(draft -> draft.anchor().overlaps(span))) {
                String system = unnamed.isEmpty() ? system(match.group("system")) : unnamed;
                drafts.add(Draft.of(new HistologicGrade(system, value(match)), span));
            }
        });
    }

    private static boolean isOfTumor(String text, int end) {
        return !NO_TUMOR_GRADE
                .matcher(text.substring(end, Math.min(text.length(), end + LOOK_AHEAD)))
                .find();
    }

    private static void gleason(ClinicalDocument document, List<Draft> drafts) {
        NormalText normal = document.normalText();
        normal.search().scan(GLEASON, match -> {
            int sum = Integer.parseInt(match.group("major")) + Integer.parseInt(match.group("minor"));
            String value = match.group("major") + "+" + match.group("minor") + "=" + sum;
            drafts.add(Draft.of(new HistologicGrade("Gleason", value), normal.toSource(match.start(), match.end())));
        });
    }

    private static Set<String> namedSystems(ClinicalDocument document) {
        Set<String> systems = new TreeSet<>();
        document.normalText().search().scan(NAMED, match -> {
            systems.add(system(match.group("system")));
        });
        if (systems.isEmpty() && document.normalText().text().contains("fuhrman")) {
            systems.add("Fuhrman");
        }
        return systems;
    }

    private static String system(String written) {
        if (written.startsWith("fuhrman")) {
            return "Fuhrman";
        }
        if (written.contains("isup") || written.equals("who")) {
            return "WHO/ISUP";
        }
        return written.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + written.substring(1);
    }

    private static String value(Matcher match) {
        int value =
                RomanNumeral.toInt(match.group("value").replaceFirst("^g", "").replaceAll("[ -]", ""));
        String range = match.group("range");
        if (range != null && !isOutOfFour(range)) {
            value = Math.max(value, RomanNumeral.toInt(range.replaceAll("^ ?(?:-|–|to|and|or|/) ?(?:grade )?", "")));
        }
        return Integer.toString(value);
    }

    /** {@code 3/4} is 3 of 4, not 3 to 4. */
    private static boolean isOutOfFour(String range) {
        return range.strip().startsWith("/");
    }
}
