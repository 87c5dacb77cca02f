package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
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
 * Metastases by site, with their number and sizes.
 *
 * <p>Called metastases by the record, they are present. A lesion, nodule or node alone is probable where the document
 * speaks of metastases elsewhere or calls it consistent with one, and possible otherwise. What is called benign,
 * calcified or a cyst is no metastasis and gives nothing.
 */
public final class MetastasisFinder extends NoteFinder {

    private static final Pattern LESION = Pattern.compile(
            "\\b(?:(metastas[ie]s|metastatic (?:disease|lesions?|deposits?|nodules?|involvement|foci)|mets?(?= |,|\\.|;|:|\\)|$)(?! (?:with|by|at|the|his|her|him|for|her|amp|exon|alter|inhib|today|criteria|test))|secondaries|deposits?)"
                    + "|(lesions?|nodules?|nodes?|\\w*adenopathy|mass(?:es)?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPREAD = Pattern.compile(
            "\\b(?:metasta(?:tic|sized|sised|ses|sis)|mets|spread|M1[abc]?:|secondaries|stage IV|stg IV)\\s*(?:(?:ccRCC|RCC|disease|cancer|carcinoma|kidney cancer|renal (?:cell )?(?:cancer|carcinoma))?,?\\s*(?:stage IV|stg IV)?\\s*(?:to|in|within|involving)\\b|(?<=:))([^.;:\\n]{2,70})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPREAD_ENDS =
            Pattern.compile("\\b(?:but|not|none|no|without|except|sparing)\\b", Pattern.CASE_INSENSITIVE);
    /** {@code Sites of metastasis: lung, bone}, {@code Metastatic sites: liver - no, bone - yes}. */
    private static final Pattern SITE_LIST = Pattern.compile(
            "\\b(?:sites? of metasta(?:sis|ses|tic disease)|metastatic sites?|metastas[ei]s(?: sites?)?(?: \\([^)\\n]{0,20}\\))?)[ \\t]*:([^.;\\n]{3,120})",
            Pattern.CASE_INSENSITIVE);
    /** What stands between the places of such a list. */
    private static final Pattern LIST_JOINTS = Pattern.compile(
            "(?i)(?:[\\s,/&+\\-–:()]|\\b(?:and|yes|no|y|n|none|present|absent|positive|negative|nodes?|right|left)\\b)*");
    /** {@code Lung but not liver metastases}, {@code metastases to bone but none to the brain}. */
    private static final Pattern CONTRAST = Pattern.compile(
            "\\b((?:\\w+ ){0,2}\\w+),? but (?:not|no|none|without)(?: (?:to|in|of))?(?: the| any)? ((?:\\w+ ){0,2}\\w+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLED = Pattern.compile("\\b(?:metasta\\w+|mets)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SITE_ONLY = Pattern.compile(
            "\\b(lung|bone|liver|brain|node|nodal)[- ]only (?:relapse|recurrence|disease|metasta\\w+)\\b([^.;]{0,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPECIMEN_METASTASIS = Pattern.compile(
            "(?:^|\\n|[.] )\\s*(?:(?:\\d|[A-E])[.)]\\s*)?([A-Za-z][^:\\n.]{2,60}):\\s*(METASTATIC (?:[A-Z\\-]+ ){0,6}CARCINOMA[^.\\n]{0,50}|positive for (?:metastatic )?carcinoma)",
            Pattern.CASE_INSENSITIVE);
    /** What stands behind the colon of a specimen that holds a metastasis. */
    private static final Pattern SPECIMEN_CALLED =
            Pattern.compile("METASTATIC |positive for (?:metastatic )?carcinoma", Pattern.CASE_INSENSITIVE);

    private static final Pattern BENIGN = Pattern.compile(
            "\\b(?:cysts?|ha?emangiomas?|granuloma\\w*|calcified|benign|adenomas?|fat(?:ty)?|lipoma\\w*|angiomyolipoma|AML|FNH|hamartoma|degenerative|(?<!pathological )(?<!pathologic )fractures?|Schmorl|Paget|infecti\\w+|atelectasis|scar(?:ring)?|simple|Bosniak|haematoma|hematoma|thyroiditis|IPMN|osteoporotic|compression deformit\\w+|physiologic\\w*|reactive)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIMARY = Pattern.compile(
            "\\b(?:primary|renal (?:mass|tumou?r|lesion|neoplasm)|kidney (?:mass|tumou?r|lesion)|(?:pole|kidney)\\b[^.;]{0,30}\\bmass)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String BENIGN_OR = "(?:cysts?|ha?emangiomas?|adenomas?|granulomas?|abscess|infection) or";
    private static final Pattern BEFORE_BUT = Pattern.compile("(?is)^.*\\bbut\\b");
    /** Looks like a denial or a question, and leaves it open instead. */
    private static final Pattern LEFT_OPEN = Pattern.compile(
            "\\b(?:(?:can ?not|can't|could not|unable to|not able to|difficult to|hard to|impossible to|do(?:es)? not) (?:be )?(?:\\w+ly )?(?:be )?(?:exclude[ds]?|rule[sd]? out)|not (?:been )?(?:excluded|ruled out)|not (?:certain|clear|impossible|known|established))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEDGED = Pattern.compile(
            "\\?|" + LEFT_OPEN.pattern()
                    + "|\\b(?:possibl[ey]|possibility|suspicion|concerns? (?:for|about|of|regarding)|worrisome|might|unclear|differential|indeterminate|non-?specific|too small|equivocal|may (?:be|represent|reflect)|could(?! not be (?:seen|identified|found|detected|demonstrated|shown))|query|questionable|until proven otherwise|uncertain|cannot be determined|versus|vs|"
                    + BENIGN_OR + "|suspicious|concerning|suspected)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALTERNATIVE =
            Pattern.compile("\\b(?:versus|vs|differential|" + BENIGN_OR + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKELY =
            Pattern.compile("\\b(?:likely|probabl[ey]|presumed|favou?r(?:s|ed)?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPICAL = Pattern.compile(
            "\\b(?:consistent (?:with|w/?)|c/w|in keeping with|compatible with|typical (?:of|for)|proven|confirmed|known|treated|avid|metasta\\w+|mets)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:(?:no|not|without)\\b(?! (?:(?:significant|interval|definite|appreciable|substantial|obvious|real) ){0,3}(?:change|increase|progression|growth)\\b| only\\b| longer\\b| doubt\\b| without\\b)|negative for|(?:free|clear) (?:of|from)|denie[sd]|never|neither|nor|absence of|lacks?|fail(?:s|ed) to|ruled out|exclude[sd]?|nil|nothing to (?:suggest|indicate))\\b[^.;:]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIAL_ENDS =
            Pattern.compile("\\b(?:but|except|apart from|other than|however)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPOTHETICAL = Pattern.compile(
            "\\b(?:if|unless|should|risk of|may go to|screen(?:ing)? for|look(?:ing)? for|r/o|rule out|exclude|prevent|assess for|surveillance for|search for|in case of|in the event of|patients with|people with|untreated)\\b[^.;]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_STABLE = Pattern.compile(
            "\\b(?:stable|unchanged)\\b[^.;]{0,20}\\b(?:since|for)\\b[^.;]{0,12}\\b(?:(?:19|20)\\d{2}|\\d+ years|years)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern METASTATIC_DOCUMENT = Pattern.compile(
            "(?<!no )(?<!no intracranial )(?<!no pulmonary )(?<!no liver )\\b(?:(?:oligo)?metastatic \\w+|(?:oligo)?metastas[ie]s|mets|M1[abc]?|virchow|m(?:cc|p|ch)?RCC|relapsed?(?! (?:free|risk)))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_STOP = Pattern.compile("\\.(?!\\d)");
    private static final Pattern HEADING = Pattern.compile("^\\s*([A-Z][^:.;\\n]{1,45}):[ \\t]*");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:slow|rapid|consistent|c/w|likely|in keeping|compatible|typical|suspicious|metasta\\w+ until|these|this|all|indeterminate|\\?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL_STOP = Pattern.compile(
            "[;]|\\.(?!\\d)|(?:, and |, | and )(?:no\\b|an? (?=\\d)|(?:a )?(?:possibl[ey]|suspected|probabl[ey]|likely|indeterminate)|(?:"
                    + Quantities.COUNT + ") |innumerable|numerous|multiple|several)|(?<=[.,;]) ?[A-Z][a-z]+:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_AHEAD = Pattern.compile(
            "^[ ,:(]*(?:(?:size|measuring|up to|largest|each|now|new|\\d+(?:\\.\\d+)? ?(?:mm|cm)|posterior|anterior|apical|seg(?:ment)?|right|left|in|of|within|at|to|involving|on|the|both|head|tail|body|proximal|distal)\\b[ ,:(]*){0,6}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUE = Pattern.compile(
            "\\b(?:but|however|although|though|except|yet|neither|nor|no|not|without|denie[sd]|fail(?:s|ed) to show|(?:free|clear) of|negative for|now has|now with)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What else of a phrase belongs to the lesion. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:" + Quantities.COUNT
                    + "|\\d|innumerable|numerous|multiple|multifocal|several|many|few|solitary|single|new|left|right|lt|rt|bilateral|widespread|diffuse|extensive|large|small|tiny|isolated|lytic|sclerotic|metasta\\w+)",
            Pattern.CASE_INSENSITIVE);

    /** Said behind the lesions: nobody counted them. */
    private static final Pattern UNCOUNTED =
            Pattern.compile("\\b(?:too (?:many|numerous) to count|TNTC|innumerable)\\b", Pattern.CASE_INSENSITIVE);
    /** What was there and is gone. */
    private static final Pattern GONE = Pattern.compile(
            "^ (?:(?:has|have|had|which|that|all|now|almost|completely|is|are|been) ){0,3}(?:resolved|disappeared|gone|no longer (?:seen|visible|present|identified))\\b",
            Pattern.CASE_INSENSITIVE);

    /** What stands between the comma of a list of places and the lesions. */
    private static final Pattern FEW_WORDS = Pattern.compile("(?is)\\s*(?:[A-Za-z]+\\s*(?:and|or|,|&|\\+)?\\s*){0,5}");

    private static final Pattern A_COUNT =
            Pattern.compile("\\b(?:" + Quantities.COUNT + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT_OR_SIDE = Pattern.compile(
            "\\b(?:" + Quantities.COUNT + "|numerous|multiple|several|innumerable|left|right)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID_BEFORE = Pattern.compile(
            "\\b(?:the|that|this|these|known|bx of|biopsy of|largest|dominant|index)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)? ?(?:mm|cm)\\b");
    private static final Pattern PLACE_BESIDE = Pattern.compile("^ (?:in|of|within|at|segment)\\b[^.,;:]{0,40}");
    private static final BigDecimal CLEARLY_ENLARGED_MM = BigDecimal.valueOf(15);

    public MetastasisFinder() {
        super("metastasis-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        List<Span> sentences = note.listSentences();
        boolean metastatic = sentences.stream().anyMatch(span -> saysMetastatic(note, span));
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            if (MetastaticSite.mayBeNamedIn(note, sentence) && mayTell(note.sectionAt(sentence.begin()))) {
                String next = i + 1 < sentences.size() ? note.textOf(sentences.get(i + 1)) : "";
                new SentenceReader(note, sentence, next, metastatic, drafts).read();
            }
        }
        return drafts;
    }

    private static boolean mayTell(HeadingKind section) {
        return section != HeadingKind.FAMILY_HISTORY
                && section != HeadingKind.CLINICAL_QUESTION
                && section != HeadingKind.SPECIMEN;
    }

    private static boolean saysMetastatic(Note note, Span sentence) {
        if (!note.mayHold(METASTATIC_DOCUMENT, sentence)) {
            return false;
        }
        Matcher said = METASTATIC_DOCUMENT.matcher(note.textOf(sentence));
        while (said.find()) {
            int at = sentence.begin() + said.start();
            String before = note.text().substring(sentence.begin(), at);
            if (!isDenied(before)
                    && !HYPOTHETICAL.matcher(before).find()
                    && !Bystanders.isOfRelative(note, at)
                    && !HEDGED.matcher(note.textOf(sentence)).find()
                    && !LIKELY.matcher(note.textOf(sentence)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(String before) {
        Matcher denied = DENIED.matcher(before);
        return denied.find() && !DENIAL_ENDS.matcher(denied.group()).find();
    }

    /** Reads one sentence. */
    private static final class SentenceReader {
        private final Note note;
        private final Span sentence;
        private final String words;
        private final String next;
        private final boolean metastatic;
        private final List<Draft> drafts;

        SentenceReader(Note note, Span sentence, String next, boolean metastatic, List<Draft> drafts) {
            this.note = note;
            this.sentence = sentence;
            this.words = note.textOf(sentence);
            this.next = next;
            this.metastatic = metastatic;
            this.drafts = drafts;
        }

        void read() {
            if (note.mayHold(SPECIMEN_CALLED, sentence)) {
                readSpecimen();
            }
            if (note.mayHold(SPREAD, sentence)) {
                readSpread();
            }
            if (note.mayHold(SITE_ONLY, sentence)) {
                readSiteOnly();
            }
            if (note.mayHold(SITE_LIST, sentence)) {
                readSiteList();
            }
            if (note.mayHold(CALLED, sentence) && note.mayHold(CONTRAST, sentence)) {
                readContrast();
            }
            if (note.mayHold(LESION, sentence)) {
                readLesions();
            }
        }

        private void readSiteList() {
            Matcher list = SITE_LIST.matcher(words);
            while (list.find()) {
                List<MetastaticSite.Mention> sites = MetastaticSite.find(list.group(1));
                StringBuilder rest = new StringBuilder(list.group(1));
                for (int i = sites.size() - 1; i >= 0; i--) {
                    rest.replace(sites.get(i).begin(), sites.get(i).end(), ",");
                }
                if (isAffirmed(list.start()) && LIST_JOINTS.matcher(rest).matches()) {
                    sites.forEach(site -> addSite(site, list.start(1), null));
                }
            }
        }

        private void readContrast() {
            Matcher contrast = CONTRAST.matcher(words);
            while (contrast.find()) {
                List<MetastaticSite.Mention> there = MetastaticSite.find(contrast.group(1));
                List<MetastaticSite.Mention> not = MetastaticSite.find(contrast.group(2));
                if (!there.isEmpty() && !not.isEmpty() && isAffirmed(contrast.start())) {
                    there.forEach(site -> addSite(site, contrast.start(1), null));
                    not.forEach(site -> addSite(site, contrast.start(2), Assertion.ABSENT));
                }
            }
        }

        private void addSite(MetastaticSite.Mention site, int from, @Nullable Assertion decided) {
            add(site.name(), null, null, List.of(), span(from + site.begin(), from + site.end()), decided, false);
        }

        private void readLesions() {
            Matcher lesion = LESION.matcher(words);
            List<MatchResult> lesions = lesion.results().toList();
            for (int i = 0; i < lesions.size(); i++) {
                int begin = i == 0
                        ? 0
                        : beginBehind(lesions.get(i - 1).end(), lesions.get(i).start());
                int end = i + 1 < lesions.size() ? lesions.get(i + 1).start() : words.length();
                readLesion(lesions.get(i), begin, end);
            }
        }

        /** Where what is said of one lesion ends and what is said of the next begins. */
        private int beginBehind(int lastLesion, int lesion) {
            int end = tailEnd(lastLesion, lesion);
            return end < lesion ? end : lastLesion;
        }

        private void readSpecimen() {
            Matcher specimen = SPECIMEN_METASTASIS.matcher(words);
            while (specimen.find()) {
                for (MetastaticSite.Mention site : MetastaticSite.find(specimen.group(1))) {
                    add(
                            site.name(),
                            null,
                            null,
                            List.of(),
                            span(specimen.start(2), specimen.end(2)),
                            Assertion.PRESENT,
                            false);
                }
            }
        }

        private void readSpread() {
            Matcher spread = SPREAD.matcher(words);
            while (spread.find()) {
                if (isAffirmed(spread.start())) {
                    Matcher end = SPREAD_ENDS.matcher(spread.group(1));
                    String reached = end.find() ? spread.group(1).substring(0, end.start()) : spread.group(1);
                    for (MetastaticSite.Mention site : MetastaticSite.find(reached)) {
                        add(
                                site.name(),
                                null,
                                null,
                                List.of(),
                                span(spread.start(), spread.start(1) + site.end()),
                                null,
                                false);
                    }
                }
            }
        }

        private void readSiteOnly() {
            Matcher only = SITE_ONLY.matcher(words);
            while (only.find()) {
                List<MetastaticSite.Mention> sites = MetastaticSite.find(only.group(1));
                if (!sites.isEmpty() && isAffirmed(only.start())) {
                    OptionalInt count = Quantities.exactCount(only.group(2));
                    add(
                            sites.get(0).name(),
                            boxed(count),
                            null,
                            List.of(),
                            span(only.start(), only.end(1)),
                            null,
                            false);
                }
            }
        }

        private void readLesion(MatchResult lesion, int lastLesion, int nextLesion) {
            boolean called = lesion.group(1) != null;
            int begin = Math.max(lastLesion, phraseBegin(lesion.start()));
            String before = words.substring(begin, lesion.start());
            String phrase = words.substring(begin, lesion.end());
            int tailEnd = tailEnd(lesion.end(), nextLesion);
            String tail = words.substring(lesion.end(), tailEnd);
            List<MetastaticSite.Mention> sites = sitesOf(before, tail, lesion);
            if (sites.isEmpty()
                    || !isAffirmed(lesion.start())
                    || isListed(lesion)
                    || GONE.matcher(tail).find()
                    || (!(called && ALTERNATIVE.matcher(phrase + tail).find())
                            && BENIGN.matcher(phrase + " " + ownTail(tail)).find())
                    || PRIMARY.matcher(BEFORE_BUT.matcher(phrase).replaceFirst(""))
                            .find()
                    || (lesion.group().matches("(?i)mass(?:es)?") && !called && !MetastaticSite.isNamedIn(phrase))) {
                return;
            }
            List<String> names =
                    sites.stream().map(MetastaticSite.Mention::name).distinct().toList();
            boolean node = lesion.group().toLowerCase(java.util.Locale.ROOT).matches("nodes?|\\w*adenopathy");
            boolean nodal = sites.get(0).site().site().contains("node");
            if (node != nodal && !called) {
                return;
            }
            String counted = withoutPlaces(before);
            OptionalInt behind = Quantities.countBehind(tail);
            OptionalInt exact = behind.isPresent() ? behind : Quantities.exactCount(counted);
            OptionalInt least = exact.isPresent()
                    ? OptionalInt.empty()
                    : Quantities.leastCount(UNCOUNTED.matcher(tail).find() ? tail : counted);
            boolean known = SAID_BEFORE.matcher(counted).find();
            boolean singular = lesion.group()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches("metastasis|met|deposit|lesion|nodule|node|mass|metastatic (?:lesion|deposit|nodule)");
            List<BigDecimal> sizes =
                    names.size() == 1 ? Quantities.sizesMm(withoutPlaces(before + " " + tail)) : List.of();
            @Nullable
            Integer count = names.size() > 1
                    ? null
                    : exact.isPresent()
                            ? Integer.valueOf(exact.getAsInt())
                            : singular && !known && least.isEmpty() ? Integer.valueOf(1) : null;
            @Nullable
            Integer atLeast = count != null
                    ? null
                    : least.isPresent()
                            ? Integer.valueOf(least.getAsInt())
                            : names.size() == 1 && !singular ? Integer.valueOf(2) : null;
            Judgement judgement = judge(called, node, exact.isPresent(), sizes, phrase, tail);
            if (judgement != Judgement.NOTHING) {
                Span anchor = span(anchorBegin(begin, before), lesion.end() + sizedTail(tail));
                for (String name : names) {
                    add(name, count, atLeast, sizes, anchor, judgement.assertion, judgement.probable);
                }
            }
        }

        /** Whether the word only heads a list of places, which is read as such. */
        private boolean isListed(MatchResult lesion) {
            Matcher list = SITE_LIST.matcher(words);
            while (list.find()) {
                if (list.start() <= lesion.start() && lesion.start() < list.start(1)) {
                    return MetastaticSite.find(list.group(1)).size() > 1;
                }
            }
            return false;
        }

        /** The tail up to where another place is spoken of: {@code L2 lytic lesion, T8 old fracture}. */
        private static String ownTail(String tail) {
            for (int comma = tail.indexOf(','); comma >= 0; comma = tail.indexOf(',', comma + 1)) {
                List<MetastaticSite.Mention> sites = MetastaticSite.find(tail.substring(comma));
                if (!sites.isEmpty() && sites.get(0).begin() < 12) {
                    return tail.substring(0, comma);
                }
            }
            return tail;
        }

        /** Numbers in the name of a place ({@code segment 7}) count nothing. */
        private static String withoutPlaces(String before) {
            StringBuilder left = new StringBuilder(before);
            for (MetastaticSite.Mention site : MetastaticSite.find(before)) {
                for (int i = site.begin(); i < site.end(); i++) {
                    left.setCharAt(i, Character.isDigit(left.charAt(i)) ? 'x' : left.charAt(i));
                }
            }
            return left.toString();
        }

        /**
         * Behind any cue in the phrase, for the cue judges what follows it: where the place, its number or its size is first
         * named.
         */
        private int anchorBegin(int begin, String before) {
            int blank = 0;
            Matcher cue = CUE.matcher(before);
            while (cue.find()) {
                blank = cue.end();
            }
            Matcher counted = COUNTED.matcher(before).region(blank, before.length());
            int first = counted.find() ? counted.start() : before.length();
            for (MetastaticSite.Mention site : MetastaticSite.find(before)) {
                first = site.begin() >= blank ? Math.min(first, site.begin()) : first;
            }
            return begin + first;
        }

        /** How much of the tail belongs to the evidence: up to the last size in it. */
        private int sizedTail(String tail) {
            Matcher size = SIZE.matcher(tail);
            int end = 0;
            while (size.find()) {
                end = size.end();
            }
            Matcher place = PLACE_BESIDE.matcher(tail);
            return Math.max(end, place.find() ? place.group().stripTrailing().length() : 0);
        }

        private enum Judgement {
            NOTHING(null, false),
            CALLED(null, false),
            PROBABLE(Assertion.PRESENT, true),
            POSSIBLE(Assertion.POSSIBLE, false);

            private final @Nullable Assertion assertion;
            private final boolean probable;

            Judgement(@Nullable Assertion assertion, boolean probable) {
                this.assertion = assertion;
                this.probable = probable;
            }
        }

        private Judgement judge(
                boolean called, boolean node, boolean counted, List<BigDecimal> sizes, String phrase, String tail) {
            String context = phrase + tail;
            String follow = follows(next) ? context + " " + next : context;
            boolean radiology = note.document().kind() == DocumentKind.RADIOLOGY;
            BigDecimal largest = sizes.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            if (node
                    && !called
                    && !TYPICAL.matcher(tail).find()
                    && largest.compareTo(CLEARLY_ENLARGED_MM) < 0
                    && !(counted && metastatic)) {
                return Judgement.NOTHING;
            }
            if (HEDGED.matcher(follow).find()) {
                return Judgement.POSSIBLE;
            }
            if (LIKELY.matcher(context).find()) {
                return radiology || !called ? Judgement.POSSIBLE : Judgement.PROBABLE;
            }
            if (called) {
                return Judgement.CALLED;
            }
            if (TYPICAL.matcher(follow).find()) {
                return Judgement.PROBABLE;
            }
            if (node) {
                return Judgement.PROBABLE;
            }
            return metastatic && !LONG_STABLE.matcher(context).find() ? Judgement.PROBABLE : Judgement.POSSIBLE;
        }

        /** Whether the next sentence goes on about the same lesions. */
        private boolean follows(String sentence) {
            return GOES_ON.matcher(sentence).find();
        }

        private int phraseBegin(int lesion) {
            int begin = 0;
            for (int i = lesion - 1; i >= 0; i--) {
                char c = words.charAt(i);
                boolean decimal = c == '.' && i + 1 < words.length() && Character.isDigit(words.charAt(i + 1));
                if (c == ':'
                        || c == ';'
                        || c == '('
                        || c == ')'
                        || (c == '.' && !decimal)
                        || (c == ',' && !continuesList(i, lesion))) {
                    begin = i + 1;
                    break;
                }
            }
            return Math.max(begin, lesion - 90);
        }

        /** A comma between places or adjectives does not end a phrase: {@code lung, liver and bone metastases}. */
        private boolean continuesList(int comma, int lesion) {
            String after = words.substring(comma + 1, lesion);
            String before = words.substring(Math.max(0, comma - 25), comma);
            return FEW_WORDS.matcher(after).matches()
                    && !A_COUNT.matcher(after).find()
                    && MetastaticSite.isNamedIn(before.substring(Math.max(0, before.length() - 14)));
        }

        private int tailEnd(int from, int nextLesion) {
            int end = Math.min(nextLesion, words.length());
            Matcher stop = TAIL_STOP.matcher(words).region(from, end);
            return stop.find() ? stop.start() : end;
        }

        private List<MetastaticSite.Mention> sitesOf(String before, String tail, MatchResult lesion) {
            List<MetastaticSite.Mention> named = MetastaticSite.find(before);
            if (!named.isEmpty()) {
                MetastaticSite.Mention last = named.get(named.size() - 1);
                boolean several = named.stream()
                                        .map(MetastaticSite.Mention::site)
                                        .distinct()
                                        .count()
                                > 1
                        && !before.substring(named.get(0).end(), last.begin())
                                .matches("(?is)[ ,]*(?:and|or|/|&|\\+)?[ ,]*(?:and|or)?[ ,]*(?:[a-z]+ ){0,2}");
                List<MetastaticSite.Mention> nodes = named.stream()
                        .filter(site -> site.site().site().contains("node"))
                        .toList();
                boolean node = lesion.group().toLowerCase(java.util.Locale.ROOT).matches("nodes?|\\w*adenopathy");
                return node && !nodes.isEmpty() ? nodes : several ? List.of(last) : named;
            }
            Matcher place = PLACE_AHEAD.matcher(tail);
            if (place.find()) {
                int at = place.end();
                List<MetastaticSite.Mention> after = MetastaticSite.find(tail).stream()
                        .filter(site -> site.begin() <= at + 12)
                        .toList();
                if (!after.isEmpty()) {
                    return List.of(after.get(0));
                }
            }
            Matcher heading = HEADING.matcher(words);
            return heading.find()
                            && heading.end() <= lesion.start()
                            && !SENTENCE_STOP
                                    .matcher(words.substring(heading.end(), lesion.start()))
                                    .find()
                    ? MetastaticSite.find(heading.group(1)).stream().limit(1).toList()
                    : List.of();
        }

        private boolean isAffirmed(int at) {
            int from = note.reachBefore(sentence.begin() + at) - sentence.begin();
            String before = LEFT_OPEN
                    .matcher(words.substring(Math.max(0, from), at))
                    .replaceAll(open -> " ".repeat(open.group().length()));
            int clause = Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf(". "), lastHeading(before)));
            String scope = before.substring(clause + 1);
            int comma = scope.lastIndexOf(',');
            boolean denied = isDenied(scope)
                    && !(comma > 0
                            && COUNT_OR_SIDE.matcher(scope.substring(comma)).find()
                            && !isDenied(scope.substring(comma)));
            return !denied
                    && !HYPOTHETICAL.matcher(scope).find()
                    && !Bystanders.isOfRelative(note, sentence.begin() + at);
        }

        private int lastHeading(String before) {
            return before.lastIndexOf(':');
        }

        private Span span(int begin, int end) {
            return new Span(sentence.begin() + begin, sentence.begin() + Math.min(end, words.length()));
        }

        private static @Nullable Integer boxed(OptionalInt count) {
            return count.isPresent() ? count.getAsInt() : null;
        }

        private void add(
                String site,
                @Nullable Integer count,
                @Nullable Integer atLeast,
                List<BigDecimal> sizes,
                Span anchor,
                @Nullable Assertion decided,
                boolean probable) {
            Draft draft = Draft.of(new SecondaryCancerCondition(site, count, atLeast, sizes), anchor);
            draft = decided == null ? draft : draft.decided(decided);
            drafts.add(probable ? draft.probable() : draft);
        }
    }
}
