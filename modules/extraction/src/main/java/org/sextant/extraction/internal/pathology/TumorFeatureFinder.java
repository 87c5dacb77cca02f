package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Phrases;
import org.sextant.model.Assertion;
import org.sextant.model.TumorFeature;

/**
 * Finds where a tumour has grown into, and where it was looked for and has not: vessels, nerves, the renal vein, the fat
 * around the kidney and in its sinus, out of a lymph node. In checklists ({@code Lymph-vascular invasion: not identified})
 * and in sentences ({@code no lymphatic or perineural invasion}, {@code invades perinephric fat}). The words are those of
 * {@code context/tumor-features.txt}; a question without an answer says nothing.
 */
public final class TumorFeatureFinder implements Finder {

    private static final String LYMPHOVASCULAR = "lymphovascular invasion";
    private static final String LYMPHATIC = "lymphatic invasion";
    private static final String VASCULAR = "vascular invasion";
    private static final String NOUN =
            "(?:space )?(?:invasion|involvement|permeation|infiltration|extension|spread|thrombus|thrombosis)";
    private static final String JOINED =
            "(?:(?: ?(?:\\([^()]{0,24}\\) ?)?(?:and/or|and|or|&|/|,) ?)+| ?\\([^()]{0,24}\\) ?)";

    private static final String INTO = "(?:invad|infiltrat|involv|penetrat|replac)[a-z]*(?: (?:into|through|of))?|"
            + "(?:exten|grow|protru|spread|infiltrat|invasion|involvement|thromb|penetrat)[a-z]*(?: (?:focally|microscopically|directly|superficially|minimally|is|seen|present|identified|tumor))*"
            + " (?:into|in|through|of|within|beyond|to involve)";
    private static final Pattern GROWN_INTO = Pattern.compile(
            "(?<![a-z])(?:" + INTO
                    + ")(?: (?:the|its|left|right|adjacent|surrounding|main|segmental|and|or|capsule|renal|sinus|fat|adipose|soft|tissues?|perinephric|perirenal|hilar|vein|branch(?:es)? of|peripheral|lumen of|a|focal|small|nearby|kidney),?){0,6} $");
    private static final Pattern MARGIN = Pattern.compile("(?<![a-z])margins?(?![a-z])");
    private static final Pattern EXTRACAPSULAR = Pattern.compile("extra-?capsular");
    /** {@code Lymphatic (small vessel)} explains a word; it names no second one. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

    private static final Pattern NODE = Pattern.compile("(?<![a-z])(?:lymph ?)?nodes?(?![a-z])");
    private static final Pattern PROSTATE = Pattern.compile("prostat");
    private static final int AROUND = 100;
    private static final int NEAR = 60;
    private static final int LIST = 220;
    /** That one named vessel is free says nothing of the others. */
    private static final Pattern OF_ONE = Pattern.compile(
            "(?<![a-z])(?:portal|hepatic|dermal|extramural|caval|splenic|mesenteric|pulmonary|large|intratumou?ral|skin)[ ,]$");
    /** {@code Extends into the renal vein or vena cava} is a category's definition. */
    private static final Pattern EITHER = Pattern.compile("(?<![a-z])or(?![a-z])");

    private static final Pattern OR_AFTER = Pattern.compile("^(?:\\(s\\))? ?,? ?(?:or|and/or)(?![a-z])");
    private static final Pattern PLACE_ANSWER = Pattern.compile(
            "^(?: ?\\([^()]{0,30}\\))? ?(?::|-|is|are|was|were|appears?) ?(?:(?<no>not (?:involved|invaded)|uninvolved|free of (?:tumor|carcinoma|malignan|neoplas|invasion|involvement)|negative|no (?:tumor|carcinoma|invasion|involvement|evidence of (?:tumor|carcinoma|invasion|malignan)))|(?<yes>involved|invaded|positive|infiltrated))");

    private final Answers answers = new Answers();
    private final Map<String, String> features = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Pattern words;
    private final Pattern namedAfter;

    /** A finder of the features of the data file. */
    public TumorFeatureFinder() {
        for (List<String> line : DataLines.read("context/tumor-features.txt")) {
            for (String word : line.get(2).split(";", -1)) {
                features.put(word, line.get(0));
                if (line.get(1).equals("place")) {
                    places.add(word);
                }
            }
        }
        String any = Phrases.alternationAsWritten(features.keySet());
        words = Pattern.compile(any);
        namedAfter = Pattern.compile("(?:" + JOINED + any + "){0,3} ?(?:\\([^()]{0,24}\\) )?" + NOUN + "(?![a-z])");
    }

    @Override
    public String name() {
        return "tumor-feature-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        Matcher named = namedAfter.matcher(normal.text());
        List<Draft> drafts = new ArrayList<>();
        int[] reached = {0};
        normal.search().scan(words, match -> {
            int begin = match.start();
            if (begin < reached[0]) {
                return;
            }
            named.region(match.end(), normal.text().length());
            if (named.lookingAt()) {
                reached[0] = named.end();
                judge(document, begin, named.end()).ifPresent(said -> {
                    for (String feature : listFeatures(normal.text().substring(begin, named.end()))) {
                        add(document, drafts, feature, said, begin, named.end());
                    }
                });
            } else if (places.contains(Phrases.normalise(match.group()))) {
                judgePlace(document, begin, match.end())
                        .ifPresent(said -> add(document, drafts, feature(match.group()), said, begin, match.end()));
            }
        });
        return drafts;
    }

    private String feature(String word) {
        return Optional.ofNullable(features.get(Phrases.normalise(word))).orElseThrow();
    }

    private static void add(
            ClinicalDocument document, List<Draft> drafts, String feature, Assertion said, int begin, int end) {
        Draft draft = Draft.of(new TumorFeature(feature), document.normalText().toSource(begin, end));
        drafts.add(draft.decided(said));
    }

    /** What the words before and behind say of an invasion that is named. */
    private Optional<Assertion> judge(ClinicalDocument document, int begin, int end) {
        NormalText normal = document.normalText();
        String text = normal.text();
        int at = normal.toSource(begin, end).begin();
        Answers.Reply reply = answers.after(text, begin, end);
        if (reply.isAsked() ? !Microscopy.mayAnswer(document, at) : !Microscopy.isOf(document, at)) {
            return Optional.empty();
        }
        String before = Clause.before(text, begin);
        if (EXTRACAPSULAR.matcher(text).region(begin, end).lookingAt() && !isOfNodes(normal, begin)) {
            return Optional.empty();
        }
        return answer(reply, before)
                .filter(said ->
                        said != Assertion.ABSENT || !OF_ONE.matcher(before).find());
    }

    private static Optional<Assertion> answer(Answers.Reply reply, String before) {
        if (Wording.denies(before)) {
            return Optional.of(Assertion.ABSENT);
        }
        Optional<Assertion> answer = reply.findAssertion();
        if (answer.isPresent() || reply.isAsked()) {
            return answer.map(said -> Wording.doubts(before) ? Assertion.POSSIBLE : said);
        }
        if (Wording.doubts(before)) {
            return Optional.of(Assertion.POSSIBLE);
        }
        return Wording.affirms(before) ? Optional.of(Assertion.PRESENT) : Optional.empty();
    }

    /** The capsule of a lymph node, not of a prostate or thyroid. */
    private static boolean isOfNodes(NormalText normal, int begin) {
        return !normal.search().holds(PROSTATE)
                && NODE.matcher(normal.text().substring(Math.max(0, begin - AROUND), begin))
                        .find();
    }

    /** What is said of a place that a tumour may have grown into; that the place is there says nothing. */
    private Optional<Assertion> judgePlace(ClinicalDocument document, int begin, int end) {
        String text = document.normalText().text();
        if (!Microscopy.isOf(
                document, document.normalText().toSource(begin, end).begin())) {
            return Optional.empty();
        }
        String before = Clause.before(text, begin);
        String after = Clause.after(text, end);
        String near = after.substring(0, Math.min(NEAR, after.length()));
        if (MARGIN.matcher(before).find() || MARGIN.matcher(near).find()) {
            return Optional.empty();
        }
        Matcher grown = GROWN_INTO.matcher(before);
        if (grown.find()) {
            return grownInto(text, begin, end, before.substring(0, grown.start()), grown.group(), after);
        }
        Matcher answer = PLACE_ANSWER.matcher(after);
        if (!answer.find() || isListedMargin(text, begin)) {
            return Optional.empty();
        }
        return Optional.of(answer.group("no") != null ? Assertion.ABSENT : Assertion.PRESENT);
    }

    private Optional<Assertion> grownInto(String text, int begin, int end, String earlier, String verb, String after) {
        Optional<Assertion> answer = answers.after(text, begin, end).findAssertion();
        if (Wording.denies(earlier)
                || answer.filter(said -> said == Assertion.ABSENT).isPresent()) {
            return Optional.of(Assertion.ABSENT);
        }
        if (EITHER.matcher(verb).find() || OR_AFTER.matcher(after).find()) {
            return Optional.empty();
        }
        boolean doubted = Wording.doubts(earlier)
                || answer.filter(said -> said == Assertion.POSSIBLE).isPresent();
        return Optional.of(doubted ? Assertion.POSSIBLE : Assertion.PRESENT);
    }

    /** Whether the place is one of a list of margins, each with its answer. */
    private static boolean isListedMargin(String text, int begin) {
        String list = text.substring(Math.max(0, begin - LIST), begin);
        return list.lastIndexOf("margin") > Math.max(list.lastIndexOf("invasion"), list.lastIndexOf("extent"));
    }

    /** Lymphatic and blood vessels named together are the one feature that does not part them. */
    private Set<String> listFeatures(String matched) {
        Set<String> named = new LinkedHashSet<>();
        words.matcher(IN_BRACKETS.matcher(matched).replaceAll(" "))
                .results()
                .forEach(word -> named.add(feature(word.group())));
        if (named.contains(LYMPHATIC) && named.contains(VASCULAR)) {
            named.add(LYMPHOVASCULAR);
        }
        if (named.contains(LYMPHOVASCULAR)) {
            named.removeAll(Set.of(LYMPHATIC, VASCULAR));
        }
        return named;
    }
}
