package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;
import org.sextant.model.ClinicalDate;

/** A table of results with a column for each day: its head gives two or more days, each row as many values. */
final class LabTable {

    /** One cell: the value and its day. */
    record Cell(BigDecimal value, ClinicalDate date, int end) {}

    /** A row of a table: the cells that hold a plain number, and what stands behind the last column. */
    record Row(
            List<Cell> cells,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit) {}

    private static final Pattern VALUE = Pattern.compile(
            "\\G[ \\t|:]*(?:([<>]|≥|≤)? ?" + LabGrammar.NUMBER
                    + "[ \\t]*(?:\\(?(?:HH?|LL?|\\*)\\)?(?![\\w/]))?|(-{1,3}|n/?a|SEE NOTE|pending))(?=[ \\t|]|\\R|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIMITS = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:-|–) ?(\\d+(?:\\.\\d+)?)");
    private static final Pattern UNIT =
            Pattern.compile("(?<![\\w])" + LabGrammar.UNIT + "(?![\\w])", Pattern.CASE_INSENSITIVE);

    private final Note note;
    private final Map<Integer, List<ClinicalDate>> daysAbove = new HashMap<>();

    LabTable(Note note) {
        this.note = note;
    }

    /** The row whose name ends at the offset, where it stands in such a table. */
    Optional<Row> findRow(Span name) {
        List<ClinicalDate> days = findDays(name);
        if (days.size() < 2) {
            return Optional.empty();
        }
        int lineEnd = note.document().getLineAt(name.begin()).end();
        Matcher value = VALUE.matcher(note.text());
        List<Cell> cells = new ArrayList<>();
        int at = name.end();
        for (ClinicalDate day : days) {
            if (!value.region(at, lineEnd).lookingAt()) {
                return Optional.empty();
            }
            if (value.group(1) == null && value.group(2) != null) {
                cells.add(new Cell(LabGrammar.number(value.group(2)), day, value.end()));
            }
            at = value.end();
        }
        String rest = note.text().substring(at, lineEnd);
        Matcher limits = LIMITS.matcher(rest);
        boolean limited = limits.find();
        Matcher unit = UNIT.matcher(rest);
        return Optional.of(new Row(
                cells,
                limited ? new BigDecimal(limits.group(1)) : null,
                limited ? new BigDecimal(limits.group(2)) : null,
                unit.find() ? Analyte.readUnit(unit.group(1)).orElse(null) : null));
    }

    /** The days of the nearest line above, in the same paragraph, that gives any. */
    private List<ClinicalDate> findDays(Span name) {
        Span paragraph = note.clauses().paragraphAt(name.begin());
        int lineBegin = note.document().getLineAt(name.begin()).begin();
        List<ClinicalDate> above = daysAbove.get(lineBegin);
        if (above == null) {
            above = findDays(paragraph, lineBegin - 1);
            daysAbove.put(lineBegin, above);
        }
        return above;
    }

    private List<ClinicalDate> findDays(Span paragraph, int from) {
        int lineEnd = from;
        while (lineEnd > paragraph.begin()) {
            List<ClinicalDate> above = daysAbove.get(lineEnd + 1);
            if (above != null) {
                return above;
            }
            int begin = note.text().lastIndexOf('\n', lineEnd - 1) + 1;
            int end = lineEnd;
            List<ClinicalDate> days = note.dates().listIn(begin, end).stream()
                    .map(DateGrammar.DateMention::date)
                    .toList();
            if (!days.isEmpty()) {
                return days;
            }
            lineEnd = begin - 1;
        }
        return List.of();
    }
}
