package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.model.Assertion;
import org.sextant.model.RegionalLymphNodes;

/**
 * Finds how many lymph nodes were examined and how many held tumour: {@code 0/12 lymph nodes}, {@code metastatic carcinoma
 * in two of nineteen lymph nodes}, {@code no tumor in 14 lymph nodes}, {@code Number of lymph nodes examined: 12}. The
 * count of each station stands as written; a total only where the report writes one.
 */
public final class LymphNodeFinder implements Finder {

    private static final String NUMBER = NumberWord.ANY;
    private static final Pattern NODE = Pattern.compile("(?<![a-z])(?:lymph ?)?nodes?(?![a-z])");
    /** {@code pN1 (2/14)}. */
    private static final Pattern N_CATEGORY = Pattern.compile("(?<=[^a-z]|p|\\d|x|is)n[0-3o](?:mi|[a-d])? ?\\($");

    private static final int CATEGORY_LENGTH = 7;
    private static final Pattern FRACTION =
            Pattern.compile("(?<![a-z\\d./,])(?<!\\d-)(?:(?<p>\\d{1,2}|o(?=/)) ?/ ?(?<e>\\d{1,2})|(?<pw>" + NUMBER
                    + ")(?: ?\\(\\d{1,2}\\))? (?:out )?of(?: (?:the|a total of))? (?<ew>" + NUMBER
                    + "))(?![\\d/%x]|[.,]\\d|-?[a-z]| ?(?:cm|mm|%|x )| hpf)");
    private static final Pattern NO_COUNT = Pattern.compile(
            "(?:grade|grading|score|page|level|levels|station|fuhrman|blocks?|slides?|cassettes?|part|date|stage|sum)[ :#(]{0,3}$");
    private static final Pattern NEGATIVE_AFTER = Pattern.compile(
            "^[ )\\],:(-]{0,4}(?:(?:\\d{1,2}/\\d{1,2}|lymph|nodes?|regional|pelvic|axillary|hilar|are|is|were|was|all)[ )\\],:(-]{0,3}){0,6}(?:negative|no |free of|benign|uninvolved|without|not involved)");

    private static final Pattern COUNTED = Pattern.compile(
            "(?<![a-z\\d./-])(?<n>" + NUMBER
                    + ")(?<kind>(?: \\(\\d{1,2}\\))?(?: (?!(?:fragments?|pieces?|portions?|cores?|levels?|sections?|foci|focus|cm|mm|of|and|in|with|blocks?)(?![a-z]))[a-z/-]+){0,4}?) (?:lymph ?)?nodes?(?![a-z])");
    private static final Pattern BENIGN = Pattern.compile("benign|negative|uninvolved|tumou?r-free|reactive");
    private static final Pattern CLEAR_AFTER = Pattern.compile(
            "^(?: (?:is|are|was|were|all|examined|identified|submitted))*[ ,:(-]{1,4}(?:\\d{1,2}[ ,)]{1,3})?(?:negative|no (?:evidence|tumou?r|malignan|metast|carcinoma|neoplas)|free of|uninvolved|without (?:tumou?r|evidence|metast|malignan)|with no |not involved|clear of)");
    private static final Pattern CLEAR_BEFORE = Pattern.compile(
            "(?<![a-z])(?:no (?:evidence of )?(?:[a-z]+ ){0,3}?(?:tumou?r|carcinoma|malignancy|metasta[a-z]+|neoplasm|neoplasia)|negative for [a-z ]{3,30}?)(?: (?:is|was))?(?: (?:identified|seen|present|found))?,? (?:in |to |involving )?(?:all )?\\(?$");
    private static final Pattern INVOLVED_AFTER = Pattern.compile(
            "^[ ,:-]{1,3}(?:(?:is|are|was|were) )?(?:positive|involved|with metasta|containing (?:metasta|tumou?r|carcinoma)|show(?:s|ing)? metasta)");
    private static final Pattern METASTATIC_BEFORE =
            Pattern.compile("(?<![a-z])metasta[a-z]+ (?:[a-z,-]+ ){0,5}?(?:in|to|involving|within) $");

    private static final String ASKED = "(?: ?\\([^()]{0,40}\\))? ?[:=.]{1,2} ?";
    private static final String ANSWER = "(?<n>" + NUMBER + "|o|none)(?![a-z\\d/%]|[.,]\\d| ?(?:cm|mm|of\\b|/))";
    private static final String NODES =
            "(?:number (?:of )?(?:[a-z0-9/-]+ ){0,3}?(?:lymph ?)?nodes?|(?:lymph ?)?nodes?|total number(?: of (?:[a-z]+ ){0,2}nodes?)?|number)";
    private static final Pattern EXAMINED = Pattern.compile("(?<![a-z])" + NODES
            + " (?:examined|sampled|removed|retrieved|recovered|submitted|dissected|evaluated|found|identified)" + ASKED
            + ANSWER);
    private static final Pattern POSITIVE = Pattern.compile("(?<![a-z])(?:" + NODES
            + " (?:positive|involved|with (?:metast[a-z]+|tumou?r)|containing (?:metast[a-z]+|tumou?r))(?: (?:by|for|with) [a-z]+(?: [a-z]+)?)?|(?:number (?:of )?)?(?:positive|involved) (?:lymph ?)?nodes?)"
            + ASKED + ANSWER);
    private static final Pattern SAYS_POSITIVE = Pattern.compile("^\\.? ?(?:positive|negative|contain|involved)");
    private static final Pattern PART_OF = Pattern.compile("(?<![a-z])of\\.?(?: the)? $");
    private static final Pattern OTHER_NODES = Pattern.compile("nodes? ?:");
    private static final int PAIRED = 160;
    private static final int NEAR = 70;

    /** One number of a checklist. */
    private record Count(boolean isExamined, int value, int begin, int end) {}

    @Override
    public String name() {
        return "lymph-node-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        BitSet taken = new BitSet();
        asked(document, taken, drafts);
        normal.search().scan(FRACTION, match -> {
            if (!taken.get(match.start()) && isOfNodes(normal.text(), match.start(), match.end())) {
                taken.set(match.start(), match.end());
                fraction(document, match, drafts);
            }
        });
        normal.search().scan(COUNTED, match -> plain(document, match, taken, drafts));
        return drafts;
    }

    /** Whether the clause speaks of lymph nodes near the words at this place; a colon between does not part them. */
    private static boolean isOfNodes(String text, int begin, int end) {
        if (N_CATEGORY
                .matcher(text)
                .region(Math.max(0, begin - CATEGORY_LENGTH), begin)
                .useTransparentBounds(true)
                .find()) {
            return true;
        }
        String after = Clause.after(text, end);
        if (NODE.matcher(after.substring(0, Math.min(NEAR, after.length()))).find()) {
            return true;
        }
        Matcher node =
                NODE.matcher(text).region(Math.max(0, begin - NEAR), begin).useTransparentBounds(true);
        int last = -1;
        while (node.find()) {
            last = node.end();
        }
        return last >= 0 && last + Clause.after(text, last).length() >= begin;
    }

    /** The numbers of a checklist; examined and positive beside one another are of the same nodes. */
    private static void asked(ClinicalDocument document, BitSet taken, List<Draft> drafts) {
        NormalText normal = document.normalText();
        List<Count> counts = new ArrayList<>();
        gather(normal, EXAMINED, true, counts);
        gather(normal, POSITIVE, false, counts);
        counts.sort(Comparator.comparingInt(Count::begin));
        for (int i = 0; i < counts.size(); i++) {
            Count one = counts.get(i);
            @Nullable Count next = i + 1 < counts.size() ? counts.get(i + 1) : null;
            if (next != null && isPair(normal, one, next)) {
                Count examined = one.isExamined() ? one : next;
                Count positive = one.isExamined() ? next : one;
                add(document, drafts, examined.value(), positive.value(), true, one.begin(), next.end());
                taken.set(one.begin(), next.end());
                i++;
            } else {
                add(
                        document,
                        drafts,
                        one.isExamined() ? one.value() : null,
                        one.isExamined() ? null : one.value(),
                        true,
                        one.begin(),
                        one.end());
                taken.set(one.begin(), one.end());
            }
        }
    }

    private static boolean isPair(NormalText normal, Count one, Count next) {
        int examined = one.isExamined() ? one.value() : next.value();
        int positive = one.isExamined() ? next.value() : one.value();
        return next.isExamined() != one.isExamined()
                && positive <= examined
                && next.begin() - one.end() <= PAIRED
                && !OTHER_NODES
                        .matcher(normal.text().substring(one.end(), next.begin()))
                        .find();
    }

    private static void gather(NormalText normal, Pattern pattern, boolean examined, List<Count> counts) {
        normal.search().scan(pattern, match -> {
            String near = normal.text().substring(Math.max(0, match.start() - PAIRED), match.end());
            if (NODE.matcher(near).find()) {
                String written = match.group("n");
                int value = written.equals("o") || written.equals("none") ? 0 : NumberWord.toInt(written);
                counts.add(new Count(examined, value, match.start(), match.end()));
            }
        });
    }

    /** {@code 2/14} and {@code two of fourteen}. */
    private static void fraction(ClinicalDocument document, Matcher fraction, List<Draft> drafts) {
        String text = document.normalText().text();
        boolean digits = fraction.group("p") != null;
        String p = digits ? fraction.group("p") : fraction.group("pw");
        int positive = p.equals("o") ? 0 : NumberWord.toInt(p);
        int examined = NumberWord.toInt(digits ? fraction.group("e") : fraction.group("ew"));
        String before = text.substring(Math.max(0, fraction.start() - 20), fraction.start());
        String after = text.substring(fraction.end(), Math.min(text.length(), fraction.end() + NEAR));
        boolean counts = positive <= examined
                && !NO_COUNT.matcher(before).find()
                && !(positive > 0 && NEGATIVE_AFTER.matcher(after).find());
        if (counts) {
            boolean asked = SAYS_POSITIVE.matcher(after).find();
            add(document, drafts, examined, positive, asked, fraction.start(), fraction.end());
        }
    }

    /** A number without a second one, where no fraction beside it says more. */
    private static void plain(ClinicalDocument document, Matcher match, BitSet taken, List<Draft> drafts) {
        String text = document.normalText().text();
        String after = Clause.after(text, match.end());
        boolean told = !taken.get(match.start(), match.end() + after.length()).isEmpty();
        String before = Clause.before(text, match.start());
        if (told || PART_OF.matcher(before).find()) {
            return;
        }
        int value = NumberWord.toInt(match.group("n"));
        if (CLEAR_AFTER.matcher(after).find()
                || CLEAR_BEFORE.matcher(before).find()
                || BENIGN.matcher(match.group("kind")).find()) {
            add(document, drafts, value, 0, false, match.start(), match.end());
        } else if (INVOLVED_AFTER.matcher(after).find()
                || METASTATIC_BEFORE.matcher(before).find()) {
            add(document, drafts, null, value, false, match.start(), match.end());
        }
    }

    private static void add(
            ClinicalDocument document,
            List<Draft> drafts,
            @Nullable Integer examined,
            @Nullable Integer positive,
            boolean asked,
            int begin,
            int end) {
        Draft draft = Draft.of(
                new RegionalLymphNodes(examined, positive),
                document.normalText().toSource(begin, end));
        int at = draft.anchor().begin();
        if (asked ? Microscopy.mayAnswer(document, at) : Microscopy.isOf(document, at)) {
            drafts.add(draft.decided(Assertion.PRESENT));
        }
    }
}
