package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.BitSet;
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
import org.sextant.model.Finding;
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
            "(?:(?:is|was|of (?:the|this) tumor|of|tumor grade|equivalent to|for rcc|predominant(?:ly)?|overall|nuclear|nucleolar|histologic|grad[a-z]{0,3}|score)"
                    + GAP + "){0,4}";

    private static final Pattern NAMED = Pattern.compile(
            "(?<![a-z])(?<system>fu(?:hr|rh)man[a-z]{0,2}|who ?/ ?isup|isup(?: ?/ ?who)?|who|nottingham|nhg|(?:scarff[ -]+)?bloom[ ,/-]+(?:and )?richardson|elston|sbr|figo(?= (?:tumor )?gra)|edmondson|paner)(?:'s)?"
                    + GAP + FILLER + VALUE);
    private static final Pattern SYSTEM = Pattern.compile(
            "(?<![a-z])(?:fu(?:hr|rh)man|nottingham|(?:who ?/ ?)?isup|bloom[ ,/-]+(?:and )?richardson|elston)(?![a-z])");
    private static final Pattern NAMED_AFTER = Pattern.compile("(?<![a-z])(?:grade|crade|g)" + GAP + VALUE
            + " ?[(,] ?(?<system>fu(?:hr|rh)man|who ?/ ?isup|isup|nottingham|elston|bloom[ -]richardson|sbr)(?![a-z])");
    private static final String GRADE = " (?:grad[a-z]{0,3}|crade)(?: ?\\([^)]{0,60}\\))?" + GAP + FILLER + VALUE;
    private static final Pattern NUCLEAR = Pattern.compile("(?<![a-z])(?:nuclear|nucleolar)" + GRADE);
    private static final Pattern HISTOLOGIC =
            Pattern.compile("(?<![a-z])(?:histologic(?:al)?|tnm histologic|overall|combined)" + GRADE);
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![a-z/])grade(?:/diff[a-z]{0,14})?(?: ?\\([^)]{0,30}\\))? ?[:=.] ?(?:histologic |nuclear )?(?:grade )?"
                    + VALUE);
    private static final Pattern OF_FOUR = Pattern.compile("(?<![a-z])(?:grade|grada)" + GAP + "(?<value>" + ONE
            + ")(?<range>-" + ONE + ")?(?<of> ?\\(?(?:of|out of|/) ?(?:4|iv|four)\\)?)(?![0-9a-z])");
    private static final Pattern TICKED = Pattern.compile(
            "(?:\\[ ?x ?\\]|\\(x\\)|(?<![a-z])_+x_+|☒|☑) ?(?:grade |g ?)(?<value>[1-4]|iv|iii|ii|i)(?<range>-[1-4])?(?<of>)(?![0-9a-z])");
    private static final Pattern OF_CARCINOMA =
            Pattern.compile("(?:carcinoma|rcc|neoplasm)\\b[^.;]{0,70}?[ ,(]grade " + VALUE);
    private static final Pattern DIFFERENTIATED = Pattern.compile(
            "(?<![a-z])(?:well|moderately|poorly)[- ]differentiated,? ?\\((?:grade |g ?)(?<value>[1-4]|iii|ii|i)(?<range>-[1-4])?(?<of>)\\)");
    private static final Pattern BESIDE_TNM = Pattern.compile(
            "(?<![a-z])[pct]{0,2}t[0-4x][a-d]?[ ,;.]{0,3}(?:p?n[0-3xo][ ,;.]{0,3})?(?:p?m[01xo][ ,;.]{0,3})?(?<value>g ?[1-4])(?<range>-[1-4])?(?<of>)(?![0-9a-z])");
    private static final Pattern BEFORE_TNM =
            Pattern.compile("(?<![a-z])(?<value>g ?[1-4])(?<range>-[1-4])?(?<of>)(?=[,;]? ?(?:y?p)t[0-4])");
    private static final Pattern OF_BREAST = Pattern.compile(
            "(?<![a-z])(?:ductal|duct|lobular|mammary|breast|no special type|nst) (?:[a-z-]+ )?(?:carcinoma|cancer)(?![a-z])");
    private static final Pattern RENAL_CANCER =
            Pattern.compile("(?<![a-z])(?:(?:renal|kidney) (?:cell )?(?:carcinoma|cancer)|[a-z]{0,2}rcc)(?![a-z])");
    private static final Pattern OF_KIDNEY = Pattern.compile("(?<![a-z])(?:renal|kidneys?)(?![a-z])");
    private static final String GLEASON_FILLER =
            "(?:'?s(?![a-z])|[ :;.,()\\[\\]=/-]|(?:grad(?:e|es|ing)|scores?|patterns?|sum|combined|total|"
                    + "system|histologic|is|was|of|primary|secondary|predominant|plus|and|\\+)(?![a-z])|(?:10|[2-9])(?= ?[ (=:/,.])){0,16}";
    private static final Pattern GLEASON = Pattern.compile(
            "gleason" + GLEASON_FILLER
                    + "(?<major>[1-5])(?:\\(\\d+ ?%\\))? ?\\+ ?(?<minor>[1-5])(?![0-9])(?: ?\\(\\d+ ?%\\))?(?: ?= ?[ .]?(?<sum>\\d+))?");
    private static final Pattern GLEASON_LISTED = Pattern.compile(
            "(?:primary|predominant)(?: gleason)? (?:pattern|grade)[ :.=(]{0,3}(?:grade )?(?<major>[1-5])[ .,;/)]{1,4}(?:and )?secondary(?: gleason)? (?:pattern|grade)[ :.=(]{0,3}(?:grade )?(?<minor>[1-5])(?![0-9])");
    private static final Pattern GLEASON_SUM =
            Pattern.compile("gleason" + GLEASON_FILLER + "(?<sum>10|[6-9])(?![0-9]|\\.\\d| ?[+%(]| ?(?:mm|cm|out))");
    private static final Pattern GLEASON_TERTIARY = Pattern.compile(
            "tertiary(?: gleason)?(?: (?:pattern|grade|component|gleason))*[ :.=(]{0,3}(?:grade |pattern )?(?<value>[3-5])(?![0-9+])");
    private static final String GROUP_VALUE = "[ :.=(]{0,3}(?<value>[1-5]|iv|iii|ii|i)(?![0-9a-z+])";
    private static final Pattern GRADE_GROUP = Pattern.compile("(?<![a-z])grade group" + GROUP_VALUE);
    private static final Pattern GRADE_GROUP_OR_ISUP =
            Pattern.compile("(?<![a-z])(?:(?:isup )?grade group|isup(?: grade)?|gg)" + GROUP_VALUE);
    private static final Pattern NO_TUMOR_GRADE = Pattern.compile(
            "^[ ,]*(?:toxicit|hydroneph|neuropath|adverse|diarrh|hepatit|colitis|rash|fatigue|mucositis|hypertens|anemia|anaemia|neutropen|thrombocyt|vur|reflux|event|ae\\b|irae|immune|encephal|astrocyt|varic|ulcer|steatosis|fibrosis|diastolic|systolic|laceration|sprain|pain|edema)");
    private static final Pattern IN_SITU =
            Pattern.compile("(?<![a-z])(?:in[ -]?situ|dcis|lcis|intraductal)(?![a-z])[^.;]*$");
    private static final Pattern INVASIVE = Pattern.compile("(?<![a-z])(?:invasive|infiltrating)[^.;]*$");
    private static final Set<Pattern> OF_CELLS = Set.of(NUCLEAR, OF_CARCINOMA);
    private static final String GROUP = "ISUP grade group";
    private static final String NUCLEAR_GRADE = "nuclear";
    private static final int LOOK_AHEAD = 30;
    private static final int LOOK_BACK = 80;

    @Override
    public String name() {
        return "grade-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> ofProstate = gleason(document);
        if (isOfProstate(document)) {
            return ofProstate;
        }
        Set<String> named = namedSystems(document);
        String unnamed = named.size() == 1 ? named.iterator().next() : usual(document, named);
        String nuclear = unnamed.equals("Nottingham") || unnamed.equals("FIGO") ? NUCLEAR_GRADE : unnamed;
        BitSet taken = new BitSet();
        List<Draft> drafts = new ArrayList<>(ofProstate);
        drafts.forEach(draft -> taken.set(draft.anchor().begin(), draft.anchor().end()));
        scan(document, NAMED, "", taken, drafts);
        scan(document, NAMED_AFTER, "", taken, drafts);
        scan(document, NUCLEAR, nuclear, taken, drafts);
        scan(document, HISTOLOGIC, unnamed, taken, drafts);
        scan(document, TICKED, unnamed, taken, drafts);
        scan(document, OF_FOUR, unnamed, taken, drafts);
        scan(document, LABELLED, unnamed, taken, drafts);
        scan(document, OF_CARCINOMA, unnamed, taken, drafts);
        scan(document, BESIDE_TNM, unnamed, taken, drafts);
        scan(document, BEFORE_TNM, unnamed, taken, drafts);
        scan(document, DIFFERENTIATED, unnamed, taken, drafts);
        return drafts;
    }

    private static void scan(
            ClinicalDocument document, Pattern pattern, String unnamed, BitSet taken, List<Draft> drafts) {
        NormalText normal = document.normalText();
        normal.search().scan(pattern, match -> {
            Span span = normal.toSource(match.start(), match.end());
            if (taken.get(span.begin(), span.end()).isEmpty()
                    && isOfTumor(normal.text(), match.end())
                    && !(OF_CELLS.contains(pattern) && isInSitu(normal.text(), match.start("value")))) {
                taken.set(span.begin(), span.end());
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

    /** Whether the nuclear grade is that of a carcinoma in situ, which is none of the invasive one. */
    private static boolean isInSitu(String text, int begin) {
        String before = text.substring(Math.max(0, begin - LOOK_BACK), begin);
        return IN_SITU.matcher(before).find() && !INVASIVE.matcher(before).find();
    }

    /** Prostate grades: the two patterns with their sum, else the sum alone; a tertiary pattern; the grade group. */
    private static List<Draft> gleason(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        for (Pattern pattern : List.of(GLEASON, GLEASON_LISTED)) {
            normal.search().scan(pattern, match -> {
                int sum = Integer.parseInt(match.group("major")) + Integer.parseInt(match.group("minor"));
                String value = match.group("major") + "+" + match.group("minor") + "=" + sum;
                add(drafts, "Gleason", value, normal.toSource(match.start(), match.end()));
            });
        }
        if (drafts.stream().noneMatch(draft -> isGleason(draft.finding()))) {
            normal.search()
                    .scan(
                            GLEASON_SUM,
                            match -> add(
                                    drafts,
                                    "Gleason",
                                    match.group("sum"),
                                    normal.toSource(match.start(), match.end())));
        }
        normal.search()
                .scan(
                        GLEASON_TERTIARY,
                        match -> add(
                                drafts,
                                "Gleason tertiary pattern",
                                match.group("value"),
                                normal.toSource(match.start(), match.end())));
        normal.search()
                .scan(
                        isOfProstate(document) ? GRADE_GROUP_OR_ISUP : GRADE_GROUP,
                        match -> add(
                                drafts,
                                GROUP,
                                Integer.toString(RomanNumeral.toInt(match.group("value"))),
                                normal.toSource(match.start(), match.end())));
        return drafts;
    }

    private static void add(List<Draft> drafts, String system, String value, Span span) {
        drafts.add(Draft.of(new HistologicGrade(system, value), span));
    }

    private static boolean isGleason(Finding finding) {
        return finding instanceof HistologicGrade grade && grade.system().equals("Gleason");
    }

    /** In a prostate cancer's document {@code ISUP} counts grade groups. */
    private static boolean isOfProstate(ClinicalDocument document) {
        String text = document.normalText().text();
        return (text.contains("gleason") || text.contains("prostat"))
                && !document.normalText().search().holds(OF_KIDNEY);
    }

    private static Set<String> namedSystems(ClinicalDocument document) {
        Set<String> systems = new TreeSet<>();
        document.normalText().search().scan(NAMED, match -> {
            systems.add(system(match.group("system")));
        });
        if (systems.isEmpty()) {
            document.normalText().matches(SYSTEM).forEach(match -> systems.add(system(match.group())));
        }
        return systems;
    }

    /** The grade of an invasive breast cancer is Nottingham's; of others no system goes without saying. */
    private static String usual(ClinicalDocument document, Set<String> named) {
        boolean breast = named.isEmpty()
                && document.normalText().search().holds(OF_BREAST)
                && !document.normalText().search().holds(RENAL_CANCER);
        return breast ? "Nottingham" : NUCLEAR_GRADE;
    }

    private static String system(String written) {
        if (written.startsWith("fu")) {
            return "Fuhrman";
        }
        if (written.matches("nottingham|nhg|.*richardson|elston|sbr")) {
            return "Nottingham";
        }
        if (written.equals("figo")) {
            return "FIGO";
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
