package org.sextant.extraction.internal.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;
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

    private final Note note;

    LabDates(Note note) {
        this.note = note;
    }

    /** The date of the value that ends here, and of earlier values of its paragraph in text order. */
    @Nullable
    ClinicalDate findFor(LabGrammar.Reading reading, List<LabGrammar.Reading> earlier) {
        Span paragraph = note.clauses().paragraphAt(reading.name().begin());
        return findBeside(reading)
                .or(() -> findInHeading(paragraph, reading.name().begin()))
                .or(() -> findInTableHead(paragraph, reading.name().begin()))
                .or(() -> earlier.stream()
                        .filter(other -> paragraph.holds(other.name()))
                        .flatMap(other -> findBeside(other).stream())
                        .reduce((first, second) -> second))
                .or(this::findCollected)
                .map(DateGrammar.DateMention::date)
                .orElse(null);
    }

    private Optional<DateGrammar.DateMention> findBeside(LabGrammar.Reading reading) {
        Matcher beside = BESIDE.matcher(note.text());
        if (!beside.find(reading.end())) {
            return Optional.empty();
        }
        return note.findDateIn(beside.end(), beside.end() + 12).filter(date -> date.begin() <= beside.end() + 1);
    }

    private Optional<DateGrammar.DateMention> findInHeading(Span paragraph, int before) {
        Matcher heading = HEADING.matcher(note.text()).region(paragraph.begin(), before);
        Optional<DateGrammar.DateMention> found = Optional.empty();
        while (heading.find()) {
            int from = heading.end();
            Optional<DateGrammar.DateMention> date =
                    note.findDateIn(from, Math.min(before, from + 12)).filter(mention -> mention.begin() <= from + 1);
            if (date.isPresent()) {
                found = date;
            }
        }
        return found;
    }

    /** A line above, in the same paragraph, that gives one date and no value: the head of a table. */
    private Optional<DateGrammar.DateMention> findInTableHead(Span paragraph, int before) {
        int lineBegin = note.document().getLineAt(before).begin();
        int lineEnd = lineBegin - 1;
        while (lineEnd > paragraph.begin()) {
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

    private Optional<DateGrammar.DateMention> findCollected() {
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
