package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.MedicationAdministration;

/**
 * Systemic cancer drugs with start, end, best response and why they were stopped.
 *
 * <p>A drug counts as given only where the words say so (since, started, cycles, completed, given, on ...); as planned
 * where it is the plan; as not given where the words deny it. A drug that is only weighed among alternatives gives
 * nothing.
 */
public final class MedicationFinder extends NoteFinder {

    private static final Pattern GIVEN_BEFORE = Pattern.compile(
            "\\b(?:since|started(?: on)?|commenced(?: on)?|began|initiated(?: on)?|on|continu\\w+(?: on)?|received|receiving|completed|treated with|taking|takes|had|given|after|following|progress\\w+ (?:on|through|after)|prior|previous|adjuvant|neoadjuvant|first[- ]line|second[- ]line|1L|2L|s/p|switched to|changed to|cycles? (?:\\d+ )?of|months? (?:of|on)|start(?! of)|response to|tolerat\\w+|injection|stopped|discontinued|(?:prior|previous|past) (?:therapy|treatment|lines?)|(?:side effects|toxicity) (?:from|of))\\s*:?\\s*(?:with |of |to |single[- ]agent |adjuvant |palliative |q\\dw |\\d+ (?:cycles|months|weeks) (?:of )?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN_AFTER = Pattern.compile(
            "^[^.;]{0,40}?\\b(?:since|(?<!to be )(?:started|commenced|given)|began|x ?\\d+ ?(?:cycles)?|\\d+ cycles|cycle \\d+|C\\d+D\\d+|completed|ongoing|continues|stopped|discontinued|until|for (?:\\d+|three|six|two|four) (?:months?|weeks?|cycles)|(?:19|20)\\d{2} ?(?:-|–|to)|tolerat\\w+|last dose|held|with (?:PR|CR|SD|PD|partial|complete)|no progression)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "^[^.;,]{0,25}?(?:-|–|:)?\\s*\\b(?:never (?:started|given|taken|received)|not (?:started|given|taken|yet started)|was not (?:started|given))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "\\b(?:no|not (?:on|started|had|received)|never (?:had|received|started|on)|without|until then no|no prior|avoid)\\s+(?:(?:prior|previous|current)\\s+)?(?:[\\w\\-/]+,?\\s+(?:no|or|nor)\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHED = Pattern.compile(
            "\\b(?:alternativ\\w+|options?|or|versus|vs|could|consider(?:ed|ing)?|discuss\\w*|re-?discuss|might|may|rejected|declined?|refused|not (?:advised|for|suitable|switching|attractive|required|recommended)|eligible|trial|if|should|advis\\w+ against|would|instead of|rather than|later|in future|not advised|such as|include[sd]?|e\\.g\\.|per referral|\\?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSED = Pattern.compile(
            "\\b(?:missed|skipped|omitted|no show for)\\s+(?:\\w+\\s+){0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEIGHED_AFTER = Pattern.compile(
            "^[^.;,]{0,30}?\\b(?:rejected|declined?|refused|deferred|postponed|abandoned|not (?:advised|suitable|possible|recommended|tolerated before)|contraindicated|is an (?:option|alternative)|or\\b|\\?|monotherapy is not|eligible|if\\b|w neuro)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLANNED_BEFORE = Pattern.compile(
            "\\b(?:plan(?:s|ned)?(?: is)?(?: for| to (?:start|begin|give|commence))?|will (?:start|begin|commence|have|receive)|to (?:start|begin|commence|receive)|start(?:ing)? (?:on )?\\w+day|proposed?|recommend(?:ed|s|ation)?|favou?r|prefer(?:red)?|leaning|doublet first|agreed(?: to)?|book(?:ed)?(?: for)?|consent(?:ed)?(?: for| to)?|prescri\\w+|intend\\w*|for first[- ]line|offer(?:ed)?)\\b[^.;]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLANNED_AFTER = Pattern.compile(
            "^[^.;]{0,25}?\\b(?:preferred|planned|to start|to be (?:started|commenced|given)|proposed|recommended|PA submitted|prior auth\\w*|is planned|will start|agreed|to commence|from next)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STOPPED = Pattern.compile(
            "\\b(?:stopped|discontinued|d/c'?d|ceased|held permanently|until|completed|finished|ended)\\b(?: (?:in|on|after)\\b)?[ ,:(]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON = Pattern.compile(
            "\\b(?:stopped|discontinued|d/c'?d|ceased)\\b[^.;]{0,40}?\\b(?:due to|because of|for|owing to|\\(|after|with)?\\s*\\b(toxicity|colitis|hepatitis|pneumonitis|rash|progression|progressive disease|PD|patient (?:choice|request)|intolerance|hypertension|diarrh(?:o)?ea|fatigue|side effects|nephritis|myocarditis|mucositis)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESPONSE = Pattern.compile(
            "\\b((?-i:CR|PR|SD|PD)(?![-\\w])(?! ?[0-9]+/8)|complete (?:metabolic )?response|partial (?:metabolic )?response|stable disease|progressive disease|progressed|no progression)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDICINE_LIST = Pattern.compile(
            "(?:^|\\n|\\. )\\s*(?:current )?(?:meds?|medications?|drug history|DH|drugs)\\s*:[^\\n]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE_JOINT =
            Pattern.compile("\\G\\s*(?:-|–|to|until|through)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile("(?i)[ ,/+&]*(?:and|plus|with)?[ /+&]*(?:\\d+ ?mg)?[ ]*");

    public MedicationFinder() {
        super("medication-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (Span sentence : note.listSentences()) {
            List<MedicationLexicon.Mention> mentions =
                    MedicationLexicon.find(note.document().search(), sentence);
            for (int i = 0; i < mentions.size(); i++) {
                int last = i;
                while (last + 1 < mentions.size() && joined(note, mentions.get(last), mentions.get(last + 1))) {
                    last++;
                }
                int end = last + 1 < mentions.size()
                        ? mentions.get(last + 1).span().begin()
                        : sentence.end();
                readGroup(note, new Span(sentence.begin(), end), mentions.subList(i, last + 1), drafts);
                i = last;
            }
        }
        return drafts;
    }

    private static boolean joined(Note note, MedicationLexicon.Mention first, MedicationLexicon.Mention second) {
        String between = note.text().substring(first.span().end(), second.span().begin());
        boolean brand = first.ingredients().equals(second.ingredients()) && between.matches("[ (]{1,3}");
        return brand || JOINT.matcher(between).matches();
    }

    /** Drugs named together share what is said of them. */
    private static void readGroup(Note note, Span sentence, List<MedicationLexicon.Mention> group, List<Draft> drafts) {
        Span span = new Span(
                group.get(0).span().begin(), group.get(group.size() - 1).span().end());
        String before = note.text().substring(sentence.begin(), span.begin());
        String after = note.text().substring(span.end(), sentence.end());
        HeadingKind section = note.sectionAt(span.begin());
        if (section == HeadingKind.FAMILY_HISTORY || Bystanders.isOfRelative(note, span.begin())) {
            return;
        }
        Optional<Assertion> assertion = judge(note, span, before, after);
        if (assertion.isEmpty()) {
            return;
        }
        boolean given = assertion.get() == Assertion.PRESENT;
        Course course = given ? course(note, sentence, span) : new Course(null, null);
        @Nullable String response = given ? response(after) : null;
        @Nullable String reason = given ? reason(after) : null;
        Set<String> named = new HashSet<>();
        for (MedicationLexicon.Mention mention : group) {
            for (String ingredient :
                    mention.ingredients().stream().filter(named::add).toList()) {
                MedicationAdministration drug =
                        new MedicationAdministration(ingredient, course.start(), course.end(), response, reason);
                drafts.add(Draft.of(drug, mention.span()).dated(course.start()).decided(assertion.get()));
            }
        }
    }

    private static Optional<Assertion> judge(Note note, Span span, String before, String after) {
        String clauseBefore = lastClause(before);
        String clauseAfter = firstClause(after);
        if (DENIED_AFTER.matcher(after).find() || DENIED_BEFORE.matcher(before).find()) {
            return Optional.of(Assertion.ABSENT);
        }
        if (WEIGHED_AFTER.matcher(after).find() || MISSED.matcher(clauseBefore).find()) {
            return Optional.empty();
        }
        boolean dated = note.dates()
                .findFirstIn(span.end(), Math.min(span.end() + 40, span.end() + clauseAfter.length()))
                .isPresent();
        boolean weighed = WEIGHED.matcher(clauseBefore).find();
        boolean intended = PLANNED_BEFORE.matcher(clauseBefore).find();
        boolean begun = dated || GIVEN_BEFORE.matcher(clauseBefore).find();
        if (!weighed && (GIVEN_AFTER.matcher(clauseAfter).find() || (begun && !intended))) {
            return Optional.of(Assertion.PRESENT);
        }
        boolean plan = note.sectionAt(span.begin()) == HeadingKind.PLAN;
        if (PLANNED_AFTER.matcher(clauseAfter).find() || (!weighed && (intended || plan))) {
            return Optional.of(Assertion.PLANNED);
        }
        boolean listed = note.sectionAt(span.begin()) == HeadingKind.MEDICATION
                || MEDICINE_LIST.matcher(before).find()
                || (before.isBlank() && clauseAfter.matches("(?is)\\s*\\(?\\d+(?:\\.\\d+)? ?mg\\b.*"));
        boolean regimen =
                clauseAfter.matches("(?is)[,\\s]*no progression.*") || before.matches("(?is).*\\b\\d+ months\\s*$");
        return !weighed && (listed || regimen) ? Optional.of(Assertion.PRESENT) : Optional.empty();
    }

    private static String lastClause(String before) {
        int cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        int bracket = before.lastIndexOf('(');
        return before.substring(Math.max(cut, bracket > before.lastIndexOf(')') ? bracket : -1) + 1);
    }

    private static String firstClause(String after) {
        int cut = after.indexOf(';');
        return cut < 0 ? after : after.substring(0, cut);
    }

    private record Course(
            @Nullable ClinicalDate start, @Nullable ClinicalDate end) {}

    private static Course course(Note note, Span sentence, Span drug) {
        Optional<DateGrammar.DateMention> after = note.findDateIn(drug.end(), Math.min(sentence.end(), drug.end() + 60))
                .filter(date -> !note.text()
                        .substring(drug.end(), date.begin())
                        .matches("(?is).*\\b(?:and|but|while|is|CT|MRI|scan)\\b.*"));
        if (after.isEmpty()) {
            String lead = note.text().substring(Math.max(sentence.begin(), drug.begin() - 30), drug.begin());
            Optional<DateGrammar.DateMention> before =
                    note.dates().findLastIn(Math.max(sentence.begin(), drug.begin() - 30), drug.begin());
            boolean opens = before.isPresent()
                    && lead.toLowerCase(Locale.ROOT).matches("(?s).*(?:start|:|began|commenced|from)\\w*\\s*$");
            return new Course(opens ? before.get().date() : null, null);
        }
        DateGrammar.DateMention first = after.get();
        String between = note.text().substring(drug.end(), first.begin());
        Matcher joint = RANGE_JOINT.matcher(note.text());
        if (SearchText.matchesAt(joint, first.end())) {
            Optional<DateGrammar.DateMention> second = note.findDateIn(joint.end(), joint.end() + 4);
            if (second.isPresent()) {
                return new Course(first.date(), second.get().date());
            }
        }
        if (STOPPED.matcher(between).find()) {
            return new Course(null, first.date());
        }
        Matcher stopped = STOPPED.matcher(note.text()).region(first.end(), sentence.end());
        if (stopped.find()) {
            Optional<DateGrammar.DateMention> end =
                    note.findDateIn(stopped.end(), Math.min(sentence.end(), stopped.end() + 12));
            return new Course(
                    first.date(), end.map(DateGrammar.DateMention::date).orElse(null));
        }
        return new Course(first.date(), null);
    }

    private static @Nullable String response(String after) {
        Matcher response = RESPONSE.matcher(firstClause(after));
        if (!response.find() || response.start() > 90) {
            return null;
        }
        String word = response.group(1);
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CR" -> "complete response";
            case "PR" -> "partial response";
            case "SD", "NO PROGRESSION" -> "stable disease";
            case "PD", "PROGRESSED" -> "progressive disease";
            default -> word.toLowerCase(Locale.ROOT).replace("metabolic ", "");
        };
    }

    private static @Nullable String reason(String after) {
        Matcher reason = REASON.matcher(after);
        return reason.find() ? reason.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
