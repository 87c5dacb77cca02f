package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.NormalText;
import org.sextant.model.Assertion;
import org.sextant.model.TumorFeature;

/**
 * Finds whether tumour reaches a margin of resection: {@code Margins: uninvolved by tumor}, {@code tumor extends to the
 * inked margin}, {@code negative margins}, which denies a bad thing. A distance says nothing by itself; tumour in situ,
 * what the naked eye saw and a frozen section do not count. Where a margin is involved, one that is not denies nothing.
 */
public final class MarginFinder implements Finder {

    private static final Pattern SUBJECT = Pattern.compile("(?<![a-z])margins?(?![a-z])");
    private static final Pattern NO_FINDING = Pattern.compile(
            "gross|frozen|cassette|block|submitted|suture|stitch|labell?ed|designated|received|perpendicular|en face|sections? of|shave(?! margin)|representative|(?<![a-z])pin(?![a-z])");
    private static final String GAP =
            "(?<gap>(?:(?!node|invasion|margin|distance|closest|nearest|(?<![a-z])(?:cm|mm)(?![a-z]))[^.;]){0,70}?)(?<![a-z])";
    private static final Pattern BEHIND = Pattern.compile(
            "(?:s of resection)?" + GAP
                    + "(?:(?<no>negative|uninvolved|free(?! (?:edge|surface))|clear(?! cell)|not involved|tumou?r[- ]free|no (?:evidence|tumou?r|carcinoma|malignan|neoplas|invasive|residual|involvement)|without (?:tumou?r|evidence|carcinoma|malignan)|absen(?:t|ce) of|not invaded)"
                    + "|(?<yes>positive|involved|compromised|invaded|transected by)"
                    + "|(?<unsure>indeterminate|suspicious|equivocal)"
                    + "|(?<unanswered>not applicable|n/a|not specified|cannot|not assess|not evaluable|unknown|not known))(?![a-z]* ?(?:/|or) ?(?:negative|positive|uninvolved|involved))");
    private static final Pattern NOT = Pattern.compile("(?<![a-z])(?:not|no|nor|never|none|neither)(?![a-z])");
    private static final Pattern INVOLVEMENT = Pattern.compile(
            "^(?:\\(?s\\)?)? (?:involvement|positivity|status|invasion|(?:involved|positive)(?: (?:by|for) (?:[a-z]+ ){0,3}[a-z]+)?(?= ?:))");
    /** {@code All other margins are free} says that one is not. */
    private static final Pattern OTHER = Pattern.compile(
            "(?<![a-z])(?:other|remaining|rest of the|remainder of the)(?: (?:surgical|resection|inked|specimen|mucosal|soft tissue|deep|of))* $");

    private static final Pattern QUESTION = Pattern.compile("^ ?:");
    private static final Pattern GROSSLY = Pattern.compile("^ gross");
    private static final Pattern LABEL = Pattern.compile(
            "(?: of resection| status| involvement)? ?: ?(?:margins? )?(?:are |is )?(?:negative|uninvolved|free|involved|positive|not involved|no|yes)(?![a-z])");
    private static final String BEFORE_MARGIN =
            "(?: (?:all|any|the|surgical|resection|inked|specimen|final|soft tissue|mucosal|deep|radial|ureteral|bronchial|parenchymal|vascular|of|excision|circumferential|peripheral|cauterized|resected|true|new|black|blue|green|orange|yellow|red|posterior|anterior|superior|inferior|lateral|medial|proximal|distal|closest),?){0,6} $";
    private static final Pattern CLEAR_MARGIN =
            Pattern.compile("(?<![a-z])(?:negative|clear|free|uninvolved|tumou?r[- ]free|clean)(?= )" + BEFORE_MARGIN);
    private static final Pattern INVOLVED_MARGIN =
            Pattern.compile("(?<![a-z])(?:positive|involved)(?= )" + BEFORE_MARGIN);
    private static final Pattern NOT_REPRESENTED = Pattern.compile("(?<![a-z])(?:may|might|does) not(?![a-z])");
    private static final String TUMOR =
            "(?:tumou?r|carcinoma|adenocarcinoma|malignancy|neoplasm|neoplasia|melanoma|sarcoma|cancer|lesion)";
    private static final Pattern REACHES = Pattern.compile("(?<![a-z])" + TUMOR
            + "(?:(?!(?<![a-z])(?:within|close|near|approach[a-z]*|abut[a-z]*|away|from|cm|mm|but|less|free|negative)(?![a-z]))[^.;:]){0,60}?(?:(?:present|identified|seen|noted|located) (?:focally )?at|exten(?:ds?|ding)(?: [a-z]+ly)? (?:to|into)|involv(?:es|ing)|invad(?:es|ing)|infiltrates|transected at|reaches|touch(?:es|ing)|at)(?= )"
            + BEFORE_MARGIN);
    private static final Pattern AWAY =
            Pattern.compile("(?<![a-z])(?:no|not|without|nor|neither|free|negative|absence|absent)(?![a-z])");
    private static final Pattern NOT_REACHING =
            Pattern.compile("(?<![a-z])(?:no (?:evidence of )?(?:residual |invasive |viable |definite |metastatic )?"
                    + "(?:" + TUMOR
                    + "|involvement)(?: (?:is|was|are))?(?: (?:present|identified|seen|noted|found))? (?:at|in|of|on|involving)|(?:does|do|did) not (?:[a-z]+ )?(?:extend to|involve|reach|invade|touch)|not (?:present|identified|seen) at|absence of "
                    + TUMOR + " (?:at|in|on))(?= )" + BEFORE_MARGIN);
    private static final Pattern IN_SITU = Pattern.compile(
            "(?<![a-z])(?:dcis|lcis|cis|in[- ]situ|intraductal|dysplasia|dysplastic|pin|hgpin|intraepithelial|adenoma|adenomatous|barrett|nevus|metaplasia)(?![a-z])");
    private static final Pattern INVASIVE = Pattern.compile(
            "(?<!non-)(?<!non)invasive|infiltrating|(?:by|for|of) (?:tumou?r|carcinoma(?! in[- ]situ))");
    private static final Pattern OF_ALL = Pattern.compile(
            "(?:^|[^a-z])(?:(?:all|the|surgical|resection|inked|specimen|final|excision|examined|of|operative|true) ?)*$");
    private static final TumorFeature INVOLVED = new TumorFeature("margin involvement");

    private final Answers answers = new Answers();

    @Override
    public String name() {
        return "margin-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        NormalText normal = document.normalText();
        List<Draft> drafts = new ArrayList<>();
        List<Draft> ofOneMargin = new ArrayList<>();
        normal.search().scan(SUBJECT, match -> {
            int begin = match.start();
            Optional<Assertion> said =
                    mayCount(document, match.end(), normal.toSource(match).begin())
                            ? judge(normal.text(), begin, match.end())
                            : Optional.empty();
            if (said.isPresent()) {
                Draft draft = Draft.of(INVOLVED, normal.toSource(match)).decided(said.get());
                boolean all = match.group().endsWith("s")
                        && OF_ALL.matcher(Clause.before(normal.text(), begin)).find();
                (all || said.get() != Assertion.ABSENT ? drafts : ofOneMargin).add(draft);
            }
        });
        boolean involved = drafts.stream().anyMatch(draft -> draft.findDecided().orElseThrow() == Assertion.PRESENT);
        if (!involved) {
            drafts.addAll(ofOneMargin);
        }
        return drafts;
    }

    /** {@code Margins: uninvolved by carcinoma} is a checklist's answer wherever it stands, but for a frozen section. */
    private static boolean mayCount(ClinicalDocument document, int end, int offset) {
        if (Microscopy.isOf(document, offset)) {
            return true;
        }
        String text = document.normalText().text();
        return document.getSectionAt(offset).kind() != HeadingKind.FROZEN_SECTION
                && Microscopy.mayAnswer(document, offset)
                && LABEL.matcher(text).region(end, text.length()).lookingAt();
    }

    private Optional<Assertion> judge(String text, int begin, int end) {
        String before = Clause.before(text, begin);
        String after = Clause.after(text, end);
        if (NO_FINDING.matcher(before).find()) {
            return Optional.empty();
        }
        Matcher asked = INVOLVEMENT.matcher(after);
        if (asked.find()) {
            Answers.Reply reply = answers.after(text, begin, end + asked.end());
            if (reply.isAsked()) {
                return reply.findAssertion();
            }
        }
        Optional<Assertion> ahead = QUESTION.matcher(after).find() ? Optional.empty() : ahead(before);
        return (ahead.isPresent() ? ahead : behind(after))
                .filter(said ->
                        said != Assertion.ABSENT || !OTHER.matcher(before).find());
    }

    /** {@code negative margins}, {@code no tumor at the inked margin}, {@code tumor extends to the margin}. */
    private static Optional<Assertion> ahead(String before) {
        if (NOT_REACHING.matcher(before).find()) {
            return Optional.of(Assertion.ABSENT);
        }
        if (CLEAR_MARGIN.matcher(before).find()) {
            return Optional.of(Assertion.ABSENT);
        }
        if (INVOLVED_MARGIN.matcher(before).find()) {
            return NOT_REPRESENTED.matcher(before).find()
                    ? Optional.empty()
                    : Optional.of(Wording.denies(before) ? Assertion.ABSENT : Assertion.PRESENT);
        }
        Matcher reaches = REACHES.matcher(before);
        if (reaches.find()
                && !AWAY.matcher(before).find()
                && !IN_SITU.matcher(before).find()) {
            return Optional.of(Wording.doubts(before) ? Assertion.POSSIBLE : Assertion.PRESENT);
        }
        return Optional.empty();
    }

    /** {@code Margins: uninvolved}, {@code margins of resection are free of tumor}. */
    private static Optional<Assertion> behind(String after) {
        Matcher answer = BEHIND.matcher(after);
        if (!answer.lookingAt() || answer.group("unanswered") != null) {
            return Optional.empty();
        }
        String gap = answer.group("gap");
        String object = after.substring(answer.end());
        boolean inSitu =
                IN_SITU.matcher(object).find() && !INVASIVE.matcher(object).find();
        if (NO_FINDING.matcher(gap).find() || GROSSLY.matcher(object).find() || inSitu) {
            return Optional.empty();
        }
        if (answer.group("unsure") != null) {
            return Optional.of(Assertion.POSSIBLE);
        }
        boolean denied = NOT.matcher(gap).find();
        if (answer.group("no") != null) {
            return denied ? Optional.empty() : Optional.of(Assertion.ABSENT);
        }
        return Optional.of(denied ? Assertion.ABSENT : Assertion.PRESENT);
    }
}
