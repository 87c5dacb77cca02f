package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.DocumentKind;
import org.sextant.model.SecondaryCancerCondition;

/**
 * Places that a record says are free of metastases: {@code No liver lesion}, {@code Adrenals normal}, {@code Skeleton: no
 * destructive lesion}, {@code MRI brain negative}. "No new lesion" clears nothing: old ones may be there.
 */
public final class ClearedSiteFinder extends NoteFinder {

    private static final String LESION =
            "metasta\\w+|mets?(?![\\w])|lesions?|deposits?|nodul(?:es?|arity)|mass(?:es)?|disease|nodes?|\\w*adenopathy|recurrences?|effusions?|involvement|secondaries|uptake|implants?|spread";
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|without|negative for|free of|absence of|nil|neither|nor|denie[ds]|exclude[ds]|(?:has|have) ruled out|nothing to (?:suggest|indicate)|(?:did|does) not (?:show|reveal|demonstrate|identify|detect)|fail(?:s|ed) to (?:show|demonstrate|reveal|identify|detect))\\b(?! (?:to|doubt|without)\\b)(?! (?:significant )?(?:new|change|increase|progression|growth|longer|further|other|more|interval)\\b)([^.;:\\n(]{0,90}?\\b(?:"
                    + LESION + ")\\b(?:[ ,]{1,2}(?:in|of|within|to|involving|on|or|and)\\b[^.;:\\n(]{0,50})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCOPE_END = Pattern.compile(
            "\\b(?:but|except|apart from|other than|however|although|with|only|aside from|besides)\\b|\\d+(?:\\.\\d+)? ?(?:mm|cm)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLEAR = Pattern.compile(
            "[ ,:]{1,3}(?:(?:are|is|appears?|both|all|signal|remains?|look|otherwise|bilaterally)\\s+){0,3}(?:(?:free|clear) (?:of|from) (?:disease|metasta\\w+)|clear(?! of| from)|normal|unremarkable|within normal limits|WNL|NAD|negative|uninvolved)\\b(?! (?:to auscultation|size|enhancement|variant|breath))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_METASTASES =
            Pattern.compile("\\b(?:free|clear) (?:of|from) metasta", Pattern.CASE_INSENSITIVE);
    /** What ends a match of {@link #CLEAR}; rarer than what begins one. */
    private static final Pattern CLEAR_WORD = Pattern.compile(
            "\\b(?:clear|normal|unremarkable|within normal limits|WNL|NAD|free (?:of|from)|negative|uninvolved)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IMAGING = Pattern.compile(
            "\\b(?:CT|MRI?|MR|PET(?:[-/]CT)?|CXR|x-?ray|scans?|imaging|ultrasound|USS?|CTPA|bone scan|scintigra\\w+|radiograph)\\b");
    private static final Pattern EXAMINATION = Pattern.compile(
            "\\b(?:auscultation|CTAB?|wheez\\w+|RRR|HEENT|breath sounds|percussion|palpa\\w+|JVD|murmur|NAD\\b.{0,5}HEENT|soft)\\b");
    private static final Pattern BRAIN_IMAGING = Pattern.compile(
            "\\b(?:MRI?|CT|MR)\\b(?: (?:scan|of the|of|contrast|with contrast|with gadolinium))*[ -]{1,2}(?:brain|head|cranial)\\b|\\b(?:brain|head) (?:MRI?|CT|MR)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE_RESULT = Pattern.compile(
            "\\b(?:no|negative|clear|normal|unremarkable|without)\\b(?! (?:new|change|increase|imaging|scan|brain imaging|longer)\\b)(?:[^.;\\n]{0,50}?\\b(?:"
                    + LESION + ")\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_DONE = Pattern.compile(
            "\\b(?:not done|not performed|not (?:yet )?(?:been )?(?:done|imaged)|pending|awaited|cancel\\w+|requested|booked|to be|will|plan(?:ned)?|order(?:ed)?|arrange|schedul\\w+|refus\\w+|declin\\w+|due)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BONE_SCAN = Pattern.compile(
            "\\bbone scan\\b[^.;\\n]{0,25}?[:\\- ](?:was |is |of [\\d/.]+ )?(negative|normal|clear|no (?:metasta\\w+|mets|evidence of (?:osseous |bony |bone )?metasta\\w+))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VISCERAL = Pattern.compile(
            "\\bno (?:evidence of )?visceral (?:disease|metasta\\w+|mets|lesions?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_METASTASES = Pattern.compile(
            "\\bno (?:(?:CT |MRI |imaging |radiological |radiographic |definite |convincing |clear |clinical )?(?:evidence|signs?|features?|suggestion) (?:of|for) |definite |convincing |known |obvious )?(?:any )?(?:(?:residual|recurrent|local|regional|locoregional|locally recurrent)(?: (?:disease|recurrence|tumou?r))?(?:,| or| and|/)+ ?)*(?:distant (?:disease|spread|metasta\\w+)|metasta(?:ses|sis)|metastatic (?:disease|spread|lesions?|deposits?))(?=\\s*(?:[.,;)]|$|\\b(?:on|by|seen|identified|detected|found|demonstrated|visible|shown|was|were|is|are|to date|today|or|and)\\b))"
                    + "|\\b(?:distant )?(?:metastas[ei]s|mets) ?[:=] ?(?:none|nil|no|absent|negative)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_OR_TIME = Pattern.compile(
            "\\b(?:in|within|into|outside|beyond|elsewhere|except|apart|other than|but|progression|at (?:the time|diagnosis|presentation|baseline)|initially|then)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_PLACE_IMAGED = Pattern.compile(
            "\\b(?:brain|head|cranial|skull|spine|bone scan|scintigra\\w+|CXR|x-?ray|radiograph)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRUNK = Pattern.compile(
            "\\b(?:chest|thorax|abdom\\w+|PET(?:[-/]CT)?|whole[- ]body|TAP|CAP|staging)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE_HEADING =
            Pattern.compile("(?:^|(?<=[.;\\n]))\\s*([A-Z][^:.;\\n]{1,45}):[ \\t]*", Pattern.MULTILINE);
    private static final Set<MetastaticSite> CLEARED_BY_A_WORD = EnumSet.of(
            MetastaticSite.LUNG,
            MetastaticSite.LIVER,
            MetastaticSite.BRAIN,
            MetastaticSite.BONE,
            MetastaticSite.ADRENAL);
    private static final Set<MetastaticSite> ORGANS_WITH_DISEASES = EnumSet.of(
            MetastaticSite.LUNG,
            MetastaticSite.LIVER,
            MetastaticSite.BRAIN,
            MetastaticSite.BONE,
            MetastaticSite.ADRENAL,
            MetastaticSite.THYROID,
            MetastaticSite.SKIN,
            MetastaticSite.PLEURA,
            MetastaticSite.SPLEEN);
    private static final String WHOLE_BODY = "distant";
    private static final Set<DocumentKind> NOT_OF_ONE_SPECIMEN =
            EnumSet.complementOf(EnumSet.of(DocumentKind.SURGICAL_PATHOLOGY, DocumentKind.BIOPSY_PATHOLOGY));
    private static final Pattern LOCAL_RECURRENCE =
            Pattern.compile("\\bno (?:evidence of |sign of )?(?:local )?recurrence\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL_PLACE = Pattern.compile(
            "\\b(?:local|bed|chest wall|fossa|anastomos\\w+|stump|scar|surgical site|resection)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHEST_IMAGING = Pattern.compile(
            "(?i)\\b(?:CXR|chest x-?ray|chest radiograph|CT (?:of the )?(?:chest|thorax)(?! ?[/,&+]| and)|chest CT)\\b[^a-z;:.]{0,15}[:\\- ]*$");
    private static final Pattern NODE_WORD = Pattern.compile("(?i)\\b(?:nodes?|\\w*adenopathy)\\b");

    private static final Pattern LESION_WORD = Pattern.compile("\\b(?:" + LESION + ")\\b", Pattern.CASE_INSENSITIVE);

    public ClearedSiteFinder() {
        super("cleared-site-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        boolean radiology = note.document().kind() == DocumentKind.RADIOLOGY;
        boolean cancer = note.isAboutCancer();
        for (Span sentence : note.listSentences()) {
            if (cancer) {
                List<Draft> cleared = new ArrayList<>();
                String words = note.textOf(sentence);
                boolean placed = MetastaticSite.mayBeNamedIn(note, sentence);
                if ((placed || note.mayHold(CHEST_IMAGING, sentence))
                        && note.mayHold(DENIED, sentence)
                        && note.mayHold(LESION_WORD, sentence)) {
                    findDenied(sentence, words, cleared);
                }
                boolean clear = placed && note.mayHold(CLEAR_WORD, sentence);
                findClear(
                        sentence,
                        words,
                        clear
                                && (radiology
                                        || isImaged(note, sentence)
                                        || OF_METASTASES.matcher(words).find()),
                        cleared);
                if (note.mayHold(BRAIN_IMAGING, sentence)) {
                    findBrain(sentence, words, cleared);
                }
                addMatches(note, sentence, BONE_SCAN, MetastaticSite.BONE.site(), cleared);
                addMatches(note, sentence, VISCERAL, MetastaticSite.LIVER.site(), cleared);
                if (note.mayHold(LOCAL_RECURRENCE, sentence)) {
                    findLocalRecurrence(sentence, words, cleared);
                }
                if (note.mayHold(NO_METASTASES, sentence)
                        && NOT_OF_ONE_SPECIMEN.contains(note.document().kind())
                        && speaksOfTrunk(note)) {
                    findNoMetastases(sentence, words, cleared);
                }
                // the dearest question is put last, for few sentences clear anything
                if (!cleared.isEmpty() && isAboutThePatient(note, sentence)) {
                    drafts.addAll(cleared);
                }
            }
        }
        return drafts;
    }

    private static boolean isAboutThePatient(Note note, Span sentence) {
        HeadingKind section = note.sectionAt(sentence.begin());
        return section != HeadingKind.FAMILY_HISTORY
                && section != HeadingKind.CLINICAL_QUESTION
                && section != HeadingKind.EXAMINATION
                && !Bystanders.isOfRelative(note, sentence.end());
    }

    /** A report of a head scan that ends in "no metastatic disease" has looked at the head alone. */
    private static boolean speaksOfTrunk(Note note) {
        return note.document().kind() != DocumentKind.RADIOLOGY
                || !note.matches(TRUNK).isEmpty();
    }

    private static void findNoMetastases(Span sentence, String words, List<Draft> drafts) {
        Matcher none = NO_METASTASES.matcher(words);
        while (none.find()) {
            String before = words.substring(0, none.start());
            String after = words.substring(none.end());
            boolean ofOnePlace = MetastaticSite.isNamedIn(before)
                    || ONE_PLACE_IMAGED.matcher(words).find()
                    || CHEST_IMAGING.matcher(before).find()
                    || PLACE_OR_TIME.matcher(after).find();
            if (!ofOnePlace) {
                addNamed(WHOLE_BODY, new Span(sentence.begin() + none.start(), sentence.begin() + none.end()), drafts);
            }
        }
    }

    private static boolean isImaged(Note note, Span sentence) {
        return note.holds(IMAGING, note.clauses().paragraphAt(sentence.begin()));
    }

    private static void findDenied(Span sentence, String words, List<Draft> drafts) {
        Matcher denied = DENIED.matcher(words);
        while (denied.find()) {
            String scope = untilExcepted(denied.group(1));
            List<MetastaticSite.Mention> sites = MetastaticSite.find(scope);
            Span anchor = new Span(
                    sentence.begin() + denied.start(),
                    sentence.begin() + denied.start(1) + scope.stripTrailing().length());
            if (LESION_WORD.matcher(scope).find()) {
                sites.stream()
                        .filter(site -> !isOrganDisease(scope, site))
                        .forEach(site -> add(site.site(), anchor, drafts));
                if (sites.isEmpty()) {
                    headingSites(words, denied.start()).forEach(site -> add(site.site(), anchor, drafts));
                    if (CHEST_IMAGING
                                    .matcher(words.substring(0, denied.start()))
                                    .find()
                            && !NODE_WORD.matcher(scope).find()) {
                        add(MetastaticSite.LUNG, anchor, drafts);
                    }
                }
            }
        }
    }

    private static String untilExcepted(String words) {
        Matcher end = SCOPE_END.matcher(words);
        return end.find() ? words.substring(0, end.start()) : words;
    }

    /** "No liver disease" speaks of the organ, "no metastatic liver disease" of the cancer. */
    private static boolean isOrganDisease(String scope, MetastaticSite.Mention site) {
        return ORGANS_WITH_DISEASES.contains(site.site())
                && scope.substring(site.end()).matches("(?is)\\s+disease\\b.*")
                && !scope.matches("(?is).*\\b(?:metasta\\w+|avid|visceral|residual|recurrent|malignant|active)\\b.*");
    }

    /** The places named by the heading that stands directly before the offset, with nothing but commas between. */
    private static List<MetastaticSite.Mention> headingSites(String words, int offset) {
        MatchResult last = null;
        Matcher heading = SITE_HEADING.matcher(words);
        while (heading.find() && heading.end() <= offset) {
            last = heading.toMatchResult();
        }
        boolean adjacent = last != null && words.substring(last.end(), offset).matches("[^.;]{0,40}");
        if (last == null || !adjacent || IMAGING.matcher(last.group(1)).find()) {
            return List.of();
        }
        return MetastaticSite.find(last.group(1));
    }

    private static void findClear(Span sentence, String words, boolean imaged, List<Draft> drafts) {
        if (!imaged || EXAMINATION.matcher(words).find()) {
            return;
        }
        List<MetastaticSite.Mention> sites = MetastaticSite.find(words);
        Matcher clear = CLEAR.matcher(words);
        while (clear.find()) {
            int at = clear.start();
            int begin = -1;
            List<MetastaticSite.Mention> cleared = new ArrayList<>();
            for (int i = sites.size() - 1; i >= 0; i--) {
                MetastaticSite.Mention site = sites.get(i);
                String between = site.end() <= at ? words.substring(site.end(), at) : "x";
                if (between.matches("(?i)[ ,/&]*(?:and|or|glands?)?[ ,/&]*")) {
                    cleared.add(site);
                    begin = site.begin();
                    at = site.begin();
                }
            }
            for (MetastaticSite.Mention site : cleared) {
                if (CLEARED_BY_A_WORD.contains(site.site())
                        && site.name().equals(site.site().site())) {
                    add(site.site(), new Span(sentence.begin() + begin, sentence.begin() + clear.end()), drafts);
                }
            }
        }
    }

    private static void findBrain(Span sentence, String words, List<Draft> drafts) {
        Matcher imaging = BRAIN_IMAGING.matcher(words);
        if (!imaging.find()) {
            return;
        }
        String result = words.substring(imaging.end());
        Matcher negative = NEGATIVE_RESULT.matcher(result);
        if (negative.find()
                && !NOT_DONE.matcher(result.substring(0, negative.start())).find()
                && negative.start() < 60
                && !MetastaticSite.isNamedIn(result.substring(0, negative.start()))) {
            int from = sentence.begin() + imaging.end();
            add(MetastaticSite.BRAIN, new Span(from + negative.start(), from + negative.end()), drafts);
        }
    }

    private static void findLocalRecurrence(Span sentence, String words, List<Draft> drafts) {
        Matcher none = LOCAL_RECURRENCE.matcher(words);
        if (none.find() && LOCAL_PLACE.matcher(words).find()) {
            addNamed(
                    "local recurrence",
                    new Span(sentence.begin() + none.start(), sentence.begin() + none.end()),
                    drafts);
        }
    }

    private static void addMatches(Note note, Span sentence, Pattern pattern, String site, List<Draft> drafts) {
        if (!note.mayHold(pattern, sentence)) {
            return;
        }
        Matcher matcher = pattern.matcher(note.textOf(sentence));
        while (matcher.find()) {
            addNamed(site, new Span(sentence.begin() + matcher.start(), sentence.begin() + matcher.end()), drafts);
        }
    }

    private static void add(MetastaticSite site, Span anchor, List<Draft> drafts) {
        addNamed(site.site(), anchor, drafts);
    }

    private static void addNamed(String site, Span anchor, List<Draft> drafts) {
        @Nullable Integer none = null;
        boolean known = drafts.stream()
                .anyMatch(draft -> draft.anchor().overlaps(anchor)
                        && draft.finding() instanceof SecondaryCancerCondition other
                        && other.site().equals(site));
        if (!known) {
            drafts.add(Draft.of(new SecondaryCancerCondition(site, none, none, List.of()), anchor)
                    .decided(Assertion.ABSENT));
        }
    }
}
