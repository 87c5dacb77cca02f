package org.sextant.extraction.internal.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.ClinicalDate;

/**
 * When a laboratory value was drawn: a date beside it, else the date of the heading of its paragraph, else the date
 * beside an earlier value of the paragraph, else the collection date of the whole report.
 */
final class LabDates {

    private static final Pattern BESIDE =
            Pattern.compile("\\G[ ,]{0,2}(?:\\(|on |drawn |\\(on )", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile(
            "\\b(?:labs?|lab results|bloods?|blood (?:tests?|results?|work)|bloodwork|fbc|cbc|cmp|bmp|u&e|biochem(?:istry)?|ha?ematology|results|chemistry|collected|drawn|coll|taken|specimen date)\\b[^\\n.;\\d]{0,25}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLLECTED = Pattern.compile(
            "\\b(?:collected|drawn|coll|date taken|date collected|collection date|specimen (?:date|collected)|sample (?:date|taken|collected)|taken)\\b[:.\\s]{0,5}(?:on )?",
            Pattern.CASE_INSENSITIVE);

    /** So many words that could head a list, none with a date, and none of them does. */
    private static final int MOST_HEADINGS = 100;

    private final Note note;
    private final List<MatchResult> headings;
    private final Optional<DateGrammar.DateMention> collected;
    private final Map<Integer, Optional<DateGrammar.DateMention>> headAbove = new HashMap<>();
    /** The date beside the last value so far, by the begin of its paragraph. */
    private final Map<Integer, DateGrammar.DateMention> besideLast = new HashMap<>();

    LabDates(Note note) {
        this.note = note;
        this.headings = note.document().search().matches(HEADING);
        this.collected = findCollected(note);
    }

    /** Remembers a value, in text order, whose date later ones of its paragraph may share. */
    void remember(LabGrammar.Reading reading) {
        Span paragraph = note.clauses().paragraphAt(reading.name().begin());
        findBeside(reading).ifPresent(date -> besideLast.put(paragraph.begin(), date));
    }

    /** The date of the value, given those that were remembered. */
    @Nullable
    ClinicalDate findFor(LabGrammar.Reading reading) {
        Span paragraph = note.clauses().paragraphAt(reading.name().begin());
        return findBeside(reading)
                .or(() -> findInHeading(paragraph, reading.name().begin()))
                .or(() -> findInTableHead(paragraph, reading.name().begin()))
                .or(() -> Optional.ofNullable(besideLast.get(paragraph.begin())))
                .or(() -> collected)
                .map(DateGrammar.DateMention::date)
                .orElse(null);
    }

    private Optional<DateGrammar.DateMention> findBeside(LabGrammar.Reading reading) {
        Matcher beside = BESIDE.matcher(note.text());
        if (!SearchText.matchesAt(beside, reading.end())) {
            return Optional.empty();
        }
        return note.findDateIn(beside.end(), beside.end() + 12).filter(date -> date.begin() <= beside.end() + 1);
    }

    private Optional<DateGrammar.DateMention> findInHeading(Span paragraph, int before) {
        int last = firstHeadingFrom(before) - 1;
        for (int i = last; i >= 0 && i > last - MOST_HEADINGS; i--) {
            if (headings.get(i).start() < paragraph.begin()) {
                break;
            }
            int from = headings.get(i).end();
            Optional<DateGrammar.DateMention> date = from >= before
                    ? Optional.empty()
                    : note.findDateIn(from, Math.min(before, from + 12)).filter(mention -> mention.begin() <= from + 1);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private int firstHeadingFrom(int offset) {
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A line above, in the same paragraph, that gives one date and no value: the head of a table. */
    private Optional<DateGrammar.DateMention> findInTableHead(Span paragraph, int before) {
        int lineBegin = note.document().getLineAt(before).begin();
        Optional<DateGrammar.DateMention> head = headAbove.get(lineBegin);
        if (head == null) {
            head = findHeadAbove(paragraph, lineBegin - 1);
            headAbove.put(lineBegin, head);
        }
        return head;
    }

    private Optional<DateGrammar.DateMention> findHeadAbove(Span paragraph, int from) {
        int lineEnd = from;
        while (lineEnd > paragraph.begin()) {
            Optional<DateGrammar.DateMention> above = headAbove.get(lineEnd + 1);
            if (above != null) {
                return above;
            }
            int begin = note.text().lastIndexOf('\n', lineEnd - 1) + 1;
            String line = note.text().substring(begin, lineEnd);
            Optional<DateGrammar.DateMention> date =
                    note.dates().findFirstIn(begin, lineEnd).filter(mention -> !isBirthDate(mention.date()));
            if (date.isPresent() && line.strip().length() < 60) {
                return date;
            }
            lineEnd = begin - 1;
        }
        return Optional.empty();
    }

    /** The line that names the patient is no head of a table. */
    private boolean isBirthDate(ClinicalDate date) {
        return date.equals(note.document().header().patient().birthDate());
    }

    /** The day on which what the document reports on was taken, where it says so. */
    static Optional<DateGrammar.DateMention> findCollected(Note note) {
        for (MatchResult match : note.matches(COLLECTED)) {
            Optional<DateGrammar.DateMention> date = note.findDateIn(match.end(), match.end() + 14)
                    .filter(mention -> mention.begin() <= match.end() + 2);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}
