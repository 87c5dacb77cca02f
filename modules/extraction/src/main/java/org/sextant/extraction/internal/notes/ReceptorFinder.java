package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.TumorMarkerTest;

/**
 * Finds estrogen and progesterone receptors and HER2 with their results, one by one or in a list, before the result or
 * behind it: {@code ER/PR+}, {@code Estrogen receptor: positive (70 %)}, {@code negative for ER and PR},
 * {@code HER-2/neu by IHC: 2+}. A receptor without a result (to be reported, pending, a control) is none.
 */
public final class ReceptorFinder extends NoteFinder {

    /** The gene's copies are another test than the protein: {@code 2+} and {@code not amplified} are no dispute. */
    private static final String GENE = "HER2 FISH";

    private static final String ER = "(?:o?estrogen|er(?![a-z0-9]))";
    private static final String PR = "(?:progesterone?|pg?r(?![a-z0-9]))";
    private static final String HER2 = "(?:her ?-? ?2(?: ?[-/]? ?\\(?neu\\)?)?|c-? ?erb-? ?b-?2)";
    private static final String KIND = "(?: ?-? ?(?:receptors?|status|protein|oncoprotein)(?! ?controls?))*";
    private static final String MARKER = "(?:" + ER + "|" + PR + "|" + HER2 + ")" + KIND;
    private static final String LIST =
            "(?<![a-z0-9-])(?<list>" + MARKER + "(?: ?(?:,|/|&|and|or) ?(?:and )?" + MARKER + "){0,2})(?![a-z0-9])";

    /** An antibody's name: letters and digits, but no other test's. */
    private static final String CLONE =
            "(?!ki|mib|p53|p63|ck\\d|cd\\d|pt\\d|pn\\d|er|pg?r(?:\\s|$)|her)(?:[a-z]{1,4}-?\\d{1,5}[a-z]?|\\d{1,2}[a-z]{1,2}\\d{1,3})(?![a-z0-9+%/])";

    private static final String FILLER =
            "(?:[ .:;,=(\\[-]|n/a|(?:is|are|was|were|also|both|results?|found|in|over|more than|greater than|at least|performed|showing|shows|with|membrane|focally|focal|moderate|to|immunoperoxidase|studies|stained|interpreted|judged|to be|"
                    + "reported|as|by|on|ihc|immunohistochemi[a-z]+|immunostain[a-z]*|hercep ?-?test(?:[^a-z0-9 ]m?)?|dako|fish|in situ hybridi[sz]ation|clone|gene|"
                    + "overexpression|over-expression|over expression|amplification|expression|staining|stain|test|for|the|of|"
                    + "activity|strongly|strong|weakly|weak|moderately|only|diffusely|score[ds]?|approximately|about|cells?|"
                    + "immunoreactivity|immunoreactive|tumor|present|intensity|nuclear|nuclei stained)(?![a-z])|\\([^()%+]{0,40}\\)|"
                    + CLONE + "){0,16}";
    private static final String RESULT =
            "(?<result>posi?tive|not found|not detected|no (?:expression|staining|immunoreactive)|pos(?![a-z])|negative|neg(?![a-z])|equivocal|indeterminate|"
                    + "borderline|low(?![a-z])|(?:not|non|no) ?-?(?:over-?)?(?:amplified|expressed)|unamplified|amplified|over-?expressed|"
                    + "(?:zero|0) or 1 ?\\+|[0-3] ?\\+|\\+{1,3}|[0-8]/8|(?:\\d{1,3} ?(?:-|–|to) ?|(?:less than|under|below|[<>]) ?)?\\d{1,3}(?:\\.\\d)? ?%|-(?= ?[,;.)]| ?$| -|, )|(?<=score )[0-3](?![0-9.])|(?<=her2 |her-2 |her2: |neu: |neu )[0-3](?= ?[.,;)] |[.,;)]?$)|"
                    + "(?<=score of )[0-3](?![0-9.]))(?! (?:and negative |internal |external )*controls?)";
    private static final Pattern BEHIND = Pattern.compile(LIST + FILLER + RESULT);
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z])(?<result>positive|negative|equivocal|indeterminate) for (?:the |both )*" + LIST);
    private static final Pattern NONE =
            Pattern.compile("(?<![a-z])(?<result>no) " + LIST + " (?:is |are |was |were )?found");
    private static final Pattern OF_GENE = Pattern.compile("(?<![a-z])(?:[fcs]?ish(?![a-z])|in situ hybrid|amplif)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d)?");
    private static final Pattern NAMED = Pattern.compile("(?<er>" + ER + ")|(?<pr>" + PR + ")|(?<her>" + HER2 + ")");

    public ReceptorFinder() {
        super("receptor-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        NormalText normal = note.document().normalText();
        List<Draft> drafts = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Pattern pattern : List.of(BEFORE, NONE, BEHIND)) {
            normal.search()
                    .scan(
                            pattern,
                            match -> add(
                                    note,
                                    taken,
                                    drafts,
                                    match.toMatchResult(),
                                    match.group("list"),
                                    match.group("result")));
        }
        return drafts;
    }

    private static void add(
            Note note, BitSet taken, List<Draft> drafts, MatchResult match, String list, String result) {
        Span place = note.document().normalText().toSource(match);
        if (!taken.get(place.begin(), place.end()).isEmpty() || Bystanders.isOfRelative(note, place.begin())) {
            return;
        }
        Matcher marker = NAMED.matcher(list);
        while (marker.find()) {
            String name = marker.group("er") != null ? "ER" : marker.group("pr") != null ? "PR" : "HER2";
            String value = name.equals("HER2") ? ofHer2(result) : ofHormone(result);
            boolean gene = name.equals("HER2")
                    && (value.endsWith("amplified")
                            || OF_GENE.matcher(match.group()).find());
            if (!value.isEmpty()) {
                taken.set(place.begin(), place.end());
                drafts.add(Draft.of(new TumorMarkerTest(gene ? GENE : name, gene ? copies(value) : value), place)
                        .decided(Assertion.PRESENT));
            }
        }
    }

    private static String copies(String value) {
        return switch (value) {
            case "positive" -> "amplified";
            case "negative" -> "not amplified";
            default -> value;
        };
    }

    /** What a result says of a hormone receptor: one cell in a hundred is positive. */
    private static String ofHormone(String result) {
        String written = result.replace(" ", "");
        if (written.endsWith("%")) {
            return ofShare(written);
        }
        if (written.endsWith("/8")) {
            return written.startsWith("0") ? "negative" : "positive";
        }
        return word(written.matches("[1-3]\\+") ? "+" : written.equals("0") ? "-" : written);
    }

    /** What a share of cells says; below a bound of more than one in a hundred it is open ({@code less than 10 %}). */
    private static String ofShare(String written) {
        Matcher number = NUMBER.matcher(written);
        double least = number.find() ? Double.parseDouble(number.group()) : 0;
        boolean below = written.matches("(?:lessthan|under|below|<).*");
        if (below) {
            return least <= 1 ? "negative" : "";
        }
        boolean open = least < 1 && number.find() && Double.parseDouble(number.group()) >= 1;
        return open ? "" : least < 1 ? "negative" : "positive";
    }

    /** What a result says of HER2: a word, else the score; a share of cells alone says nothing, unless it is none. */
    private static String ofHer2(String result) {
        String written = result.replace(" ", "");
        if (written.endsWith("%") || written.endsWith("/8")) {
            return written.matches("0(?:\\.0)?%") ? "negative" : "";
        }
        if (written.endsWith("or1+")) {
            return "1+";
        }
        return written.matches("[1-3]\\+?|0\\+?")
                ? written.startsWith("0") ? "0" : written.charAt(0) + "+"
                : word(written);
    }

    private static String word(String written) {
        if (written.startsWith("pos") || written.startsWith("+") || written.matches("over-?expressed")) {
            return "positive";
        }
        if (written.startsWith("no") && !written.endsWith("amplified")) {
            return "negative";
        }
        if (written.startsWith("neg") || written.equals("-") || written.endsWith("expressed")) {
            return "negative";
        }
        return written.endsWith("amplified") ? written.equals("amplified") ? "amplified" : "not amplified" : written;
    }
}
