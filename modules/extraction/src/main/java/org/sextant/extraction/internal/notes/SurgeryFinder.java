package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.Laterality;
import org.sextant.model.SurgicalProcedure;

/**
 * Operations with day and side: done, planned or offered, denied or declined. A kidney said to be in place denies its
 * nephrectomy. An operation spoken of only as a condition or a question gives nothing; neither does {@code CN} alone,
 * which also means cranial nerves, nor a nephrostomy.
 */
public final class SurgeryFinder extends NoteFinder {

    private static final String APPROACH =
            "(?:(?:hand-assisted|laparoscopic(?:ally)?|lap|open|robotic(?:-assisted)?|robot-assisted|retroperitoneoscopic|left|right|bilateral|L|R|total|radical|partial|cytoreductive|simple|donor|live donor|living donor|transplant|native|deferred|delayed|upfront|palliative|debulking|completion|extended|staged|subtotal|prophylactic|modified|distal|elective)[ -]){0,5}";
    private static final Map<Pattern, String> PROCEDURES = new LinkedHashMap<>();

    static {
        procedure(
                "nephrectomy",
                APPROACH
                        + "(?:hemi)?nephrectom(?:y|ies)(?: and adrenalectomy)?|kidney (?:was |has been )?(?:removed|taken out)|kidney out|nephrectomi[sz]ed");
        procedure(
                "radical nephrectomy",
                "(?-i:\\b(?:[LR] |left |right )?(?:LRN|RARN|ORN|RALRN)\\b)|(?:s/p|status post|after)\\s+(?:(?:left|right|lap|robotic|open|L|R)\\s+)*(?-i:RN)\\b");
        procedure(
                "partial nephrectomy",
                "nephron[- ]sparing surgery|(?-i:\\b(?:RAPN|RALPN|LPN|OPN|NSS)\\b)|(?:s/p|status post|after)\\s+(?:(?:left|right|lap|robotic|open|L|R)\\s+)*(?-i:PN)\\b");
        procedure(
                "renal artery embolization",
                "(?:(?:selective|left|right|L|R)\\s+){0,2}(?:renal (?:artery|tumou?r) )?emboli[sz]ation");
        procedure("adrenalectomy", APPROACH + "adrenalectomy");
        procedure(
                "lung metastasectomy",
                "(?:pulmonary|lung) (?:metastasectomy|wedge resections?|resection)|VATS (?:wedge(?: resection)?|resection|metastasectomy|lobectomy|segmentectomy)|(?:(?:left|right|upper|middle|lower|RUL|LUL|RLL|LLL)\\s+){1,3}(?:lobe )?(?:lobectomy|wedge(?: resection)?s?|wedges?/segment)");
        procedure(
                "hepatectomy",
                APPROACH + "(?:hepatectomy|(?:liver|hepatic|segment \\d) resection|(?:hepatic )?sectionectomy)");
        procedure("distal pancreatectomy", "distal pancreatectomy(?: and splenectomy)?");
        procedure(
                "pancreatectomy",
                "(?:total |partial )?pancreatectomy|whipple(?:'s)?(?: procedure)?|pancreaticoduodenectomy");
        procedure(
                "brain metastasectomy",
                "craniotomy(?: and resection)?|resection of (?:the )?(?:\\w+ ){0,3}brain met\\w*");
        procedure("thyroidectomy", APPROACH + "thyroidectomy");
        procedure("metastasectomy", APPROACH + "metastasectom(?:y|ies)");
        procedure("sigmoid colectomy", APPROACH + "sigmoid colectomy");
        procedure("right hemicolectomy", "(?:(?:laparoscopic|lap|open|robotic)\\s+)?(?:right|R) hemi(?:colectomy)?\\b");
        procedure("left hemicolectomy", "(?:(?:laparoscopic|lap|open|robotic)\\s+)?(?:left|L) hemi(?:colectomy)?\\b");
        procedure("anterior resection", "(?:low )?anterior resection");
        procedure("mastectomy", APPROACH + "mastectomy");
        procedure("lumpectomy", "lumpectomy|wide local excision|breast[- ]conserving surgery");
        procedure("prostatectomy", APPROACH + "prostatectomy|(?-i:\\bRALP\\b)");
        procedure("orchiectomy", APPROACH + "orchi(?:d)?ectomy");
        procedure(
                "node dissection",
                "(?:(?:neck|retroperitoneal|axillary|pelvic|lymph)\\s+){1,2}(?:node )?(?:dissection|clearance)|lymphadenectomy");
        procedure(
                "spinal surgery",
                "(?:spinal )?(?:decompression and (?:fixation|stabilisation|stabilization)|laminectomy|vertebrectomy)");
    }

    private static final Pattern IN_PLACE = Pattern.compile(
            "\\b(?:kidney|primary(?: tumou?r)?|renal primary)\\b(?: (?:is|remains?|tumou?r))*\\s+(?:still )?(in place|in situ|still in|in-situ|intact|not removed)\\b|\\bkidney-in-place\\b|\\bno (?:prior|previous) nephrectomy\\b|\\bno surgery performed (?:this|during|on this) \\w+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "\\b(?:no|never had|not had|without|avoid|no prior|no previous|denies|has not had|hasn't had|declined|declines|refused|refuses|did not (?:have|undergo))\\s+(?:(?:a|any|prior|previous|history of)\\s+)*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLINED_AFTER = Pattern.compile(
            "^[^.;]{0,30}?\\b(?:declined|refused|was cancelled|cancelled|not performed|not done|abandoned)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSETTLED = Pattern.compile(
            "\\?|\\b(?:if|not for|not a candidate|(?:would|do|did|does|could) not (?:recommend|advise|offer|favou?r)|fit patients|asks?|asked|wants?|question|whether|called|versus|vs|raised|FLR|trial|with or without|unless|last resort|role of|no role|patients|people|some|(?:sugical|surgical) trials|reading)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSETTLED_AFTER = Pattern.compile(
            "^[^.;]{0,45}?\\b(?:if\\b|may be|might|last\\b|is the textbook|is sometimes|not for|not (?:advised|suitable|recommended|appropriate|indicated)|would be\\b(?! (?:(?:a |an )?(?:reasonable|feasible|possible|appropriate|option)|considered|offered|recommended))|\\?)|^[\"”]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE_BEFORE = Pattern.compile(
            "\\b(?:s/p|status[- ]post|post|underwent|had(?: a| an)?|after|following|since|previous|prior|h/o|history of|hx|PSH|PMH|surgery date|operation|procedure|specimens?|performed|treated (?:by|with)|months after|years after)\\b[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE_AFTER = Pattern.compile(
            "^[^.;]{0,25}?\\b(?:bed|scar|specimen|was (?:done|performed|carried out)|performed|done|showed|pathology|years ago|(?:19|20)\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLANNED = Pattern.compile(
            "\\b(?:plan(?:s|ned)?|schedul\\w+|booked|list(?:ed)? for|offer(?:s|ed)?|options?|optoins|could offer|propos\\w+|candidate for|prefer(?:s|red)?|feasible|talked through|discuss(?:ed|ion)|consider(?:ed|ing)?|date \\d|will (?:have|undergo)|for consideration|recommend\\w*|attracted to|explained|possible|reasonable|alternative\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("^[\\s,(]{0,3}(?:in |on |of )?((?:19|20)\\d{2})\\b");

    public SurgeryFinder() {
        super("surgery-grammar");
    }

    private static void procedure(String name, String words) {
        PROCEDURES.put(Pattern.compile("(?<![\\w\\-])(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE), name);
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        BitSet taken = new BitSet();
        PROCEDURES.forEach((pattern, name) -> {
            for (MatchResult match : note.matches(pattern)) {
                Span span = new Span(match.start(), match.end());
                if (taken.get(span.begin(), span.end()).isEmpty()) {
                    taken.set(span.begin(), span.end());
                    read(note, span, nameOf(name, match.group())).ifPresent(drafts::add);
                }
            }
        });
        for (MatchResult match : note.matches(IN_PLACE)) {
            if (!Bystanders.isOfRelative(note, match.start()) && !isHypothetical(note, match.start())) {
                drafts.add(Draft.of(new SurgicalProcedure("nephrectomy", null), new Span(match.start(), match.end()))
                        .decided(Assertion.ABSENT));
            }
        }
        return drafts;
    }

    private static boolean isHypothetical(Note note, int offset) {
        return note.sentenceBefore(offset).matches("(?is).*\\b(?:if|when|while|with)\\b[^.;,]{0,25}$");
    }

    private static Optional<Draft> read(Note note, Span span, String name) {
        String before = clause(note.sentenceBefore(span.begin()));
        String after = note.sentenceAfter(span.end());
        if (Bystanders.isOfRelative(note, span.begin()) && !name.equals("donor nephrectomy")) {
            return Optional.empty();
        }
        SurgicalProcedure procedure = new SurgicalProcedure(name, sideOf(note.textOf(span), before));
        Draft draft = Draft.of(procedure, span);
        if (DENIED_BEFORE.matcher(before).find()
                || DECLINED_AFTER.matcher(after).find()) {
            return Optional.of(draft.decided(Assertion.ABSENT));
        }
        @Nullable ClinicalDate date = dateOf(note, span, after);
        boolean unsettled = UNSETTLED.matcher(before).find()
                || UNSETTLED_AFTER.matcher(after).find();
        boolean planned =
                PLANNED.matcher(before + note.listLeadBefore(span.begin())).find()
                        || PLANNED.matcher(after.substring(0, Math.min(60, after.length())))
                                .find();
        boolean done =
                DONE_BEFORE.matcher(before).find() || DONE_AFTER.matcher(after).find();
        boolean dated = date != null && !note.isLater(date);
        if (!planned && (dated || (done && !unsettled))) {
            return Optional.of(draft.dated(date == null ? takenOn(note) : date).decided(Assertion.PRESENT));
        }
        if (planned && !unsettled) {
            return Optional.of(draft.decided(Assertion.PLANNED));
        }
        HeadingKind section = note.sectionAt(span.begin());
        boolean past = section == HeadingKind.PAST_HISTORY
                || section == HeadingKind.SPECIMEN
                || section == HeadingKind.PROCEDURE;
        boolean report = note.document().kind() == DocumentKind.SURGICAL_PATHOLOGY;
        return !unsettled && (past || report)
                ? Optional.of(draft.dated(takenOn(note)).decided(Assertion.PRESENT))
                : Optional.empty();
    }

    /** A specimen is taken on the day of its operation. */
    private static @Nullable ClinicalDate takenOn(Note note) {
        return note.document().kind() == DocumentKind.SURGICAL_PATHOLOGY
                ? LabDates.findCollected(note)
                        .map(DateGrammar.DateMention::date)
                        .orElse(null)
                : null;
    }

    private static String clause(String before) {
        int cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        return before.substring(cut + 1);
    }

    private static @Nullable ClinicalDate dateOf(Note note, Span span, String after) {
        Matcher year = YEAR.matcher(after);
        Optional<DateGrammar.DateMention> next = note.findDateIn(span.end(), span.end() + Math.min(26, after.length()));
        if (next.isPresent()
                && note.text()
                        .substring(span.end(), next.get().begin())
                        .matches(
                                "(?is)[\\s(,]*(?:(?:and|with|adrenalectomy|splenectomy|performed|done|in|on|of|dated|was|date|surgery|for|a)[\\s(:,]*)*")) {
            return next.get().date();
        }
        if (year.find()) {
            return new ClinicalDate(year.group(1));
        }
        int from = Math.max(note.clauses().sentenceAt(span.begin()).begin(), span.begin() - 45);
        Optional<DateGrammar.DateMention> last = note.dates().findLastIn(from, span.begin());
        return last.filter(date -> note.text()
                        .substring(date.end(), span.begin())
                        .matches("(?is)[\\s:,)\\-]*(?:[\\w\\-]+[\\s:,]+){0,4}"))
                .map(DateGrammar.DateMention::date)
                .orElse(null);
    }

    private static String nameOf(String name, String words) {
        if (!name.equals("nephrectomy")) {
            return name;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        for (String kind :
                List.of("donor", "transplant", "cytoreductive", "debulking", "partial", "radical", "simple")) {
            if (lower.contains(kind)) {
                return (kind.equals("debulking") ? "cytoreductive" : kind) + " nephrectomy";
            }
        }
        return lower.contains("heminephrectomy") ? "partial nephrectomy" : name;
    }

    private static @Nullable Laterality sideOf(String words, String before) {
        Matcher side =
                Pattern.compile("(?i)\\b(left|right|bilateral|(?-i:L|R))\\b").matcher(words);
        if (side.find()) {
            return side(side.group(1));
        }
        Matcher near = Pattern.compile("(?i)\\b(left|right|(?-i:L|R))\\s+(?:kidney|renal|breast)\\b[^.;]{0,40}$")
                .matcher(before);
        return near.find() ? side(near.group(1)) : null;
    }

    private static Laterality side(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "left", "l" -> Laterality.LEFT;
            case "right", "r" -> Laterality.RIGHT;
            default -> Laterality.BILATERAL;
        };
    }
}
