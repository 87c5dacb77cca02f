package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.LabResult;

/**
 * Laboratory results with unit, printed limits and day of the draw.
 *
 * <p>A unit that is not printed is given only where the value leaves no other. A value that no living patient can have
 * in its printed unit is left out, never converted. Values copied forward from an earlier visit without their day are
 * left out as well: they would pass for today's.
 */
public final class LabResultFinder extends NoteFinder {

    private static final Pattern NOT_MEASURED = Pattern.compile(
            "\\b(?:if|when|until|unless|target|goal|keep|aim(?:ing)?|threshold|trigger|transfus\\w+ (?:for|if|when|below)|requires?|required|criteri\\w+|eligib\\w+|must|should be|needs? to be|at least)\\b[^.;:,]{0,30}$"
                    + "|\\b(?:mother|father|brother|sister|son|daughter|wife|husband|spouse|uncle|aunt)\\b[^.;:]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER_BEFORE = Pattern.compile(
            "\\b(?:prev(?:ious)?|prior|baseline|last|old|was|nadir|pre-?op(?:erative)?|post-?op(?:erative)?)\\.?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPIED_AFTER = Pattern.compile(
            "\\((?:prev\\b|previous|prior\\b|old\\b|from (?:last|prior|previous|[A-Z][a-z]{2})|last (?:visit|month|time|clinic)|carried|copied)[^)]{0,30}\\)");
    private static final Pattern PSA_LIKE_SERIES = Pattern.compile(
            "(?<![\\w/\\-])(psa|testosterone|cea|ha?emoglobin|hgb|hb|creatinine|egfr|ldh|calcium|platelets?|neutrophils?)(?: (?:trend|history|results))?:?[ \\t]+(?=\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIES_VALUE = Pattern.compile(
            "\\G[ \\t:=]{1,4}" + LabGrammar.NUMBER + "[ \\t]*" + LabGrammar.UNIT
                    + "?(?:[ \\t]*\\([^)\\n]{0,20}\\))?[ \\t]*[;,]?[ \\t]*",
            Pattern.CASE_INSENSITIVE);

    public LabResultFinder() {
        super("lab-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<LabGrammar.Reading> readings = LabGrammar.read(note);
        boolean conventional = usesConventionalUnits(readings);
        LabDates dates = new LabDates(note);
        LabProvisos provisos = new LabProvisos(note);
        List<Draft> drafts = new ArrayList<>();
        LabTable table = new LabTable(note);
        for (LabGrammar.Reading reading : readings) {
            Optional<LabTable.Row> row = table.findRow(reading.name());
            if (row.isPresent()) {
                drafts.addAll(cells(reading, row.get(), conventional));
            } else if (isMeasuredNow(note, reading)) {
                String unit = unitOf(reading, conventional);
                ClinicalDate date = dates.findFor(reading);
                if (isPlausible(reading, unit)) {
                    drafts.add(draft(reading, unit, provisos.findFor(reading), date));
                }
            }
            dates.remember(reading);
        }
        drafts.addAll(findSeries(note));
        return drafts;
    }

    @Override
    public List<Span> findImplausible(ClinicalDocument document) {
        return LabGrammar.read(Note.of(document)).stream()
                .filter(reading -> reading.printedUnit() != null && !isPlausible(reading, reading.printedUnit()))
                .map(reading -> new Span(reading.name().begin(), reading.valueEnd()))
                .toList();
    }

    private static List<Draft> cells(LabGrammar.Reading named, LabTable.Row row, boolean conventional) {
        List<Draft> drafts = new ArrayList<>();
        for (LabTable.Cell cell : row.cells()) {
            LabGrammar.Reading reading = new LabGrammar.Reading(
                    named.analyte(),
                    named.name(),
                    cell.end(),
                    cell.end(),
                    cell.value(),
                    row.unit(),
                    row.low(),
                    row.high());
            String unit = unitOf(reading, conventional);
            if (isPlausible(reading, unit)) {
                drafts.add(draft(reading, unit, null, cell.date()));
            }
        }
        return drafts;
    }

    private static Draft draft(
            LabGrammar.Reading reading,
            @Nullable String unit,
            @Nullable String provisional,
            @Nullable ClinicalDate date) {
        LabResult result = new LabResult(
                reading.analyte().analyte(), reading.value(), unit, reading.low(), reading.high(), provisional);
        return Draft.of(result, new Span(reading.name().begin(), reading.end()))
                .dated(date)
                .decided(Assertion.PRESENT);
    }

    private static boolean isMeasuredNow(Note note, LabGrammar.Reading reading) {
        String before = note.sentenceBefore(reading.name().begin());
        return !NOT_MEASURED.matcher(before).find()
                && !EARLIER_BEFORE.matcher(before).find()
                && !COPIED_AFTER.matcher(note.sentenceAfter(reading.valueEnd())).find();
    }

    private static boolean isPlausible(LabGrammar.Reading reading, @Nullable String unit) {
        return unit != null
                ? reading.analyte().isPlausible(reading.value(), unit)
                : reading.printedUnit() == null
                        && !reading.analyte().unitsFor(reading.value()).isEmpty();
    }

    private static @Nullable String unitOf(LabGrammar.Reading reading, boolean conventional) {
        if (reading.printedUnit() != null) {
            return reading.printedUnit();
        }
        List<String> possible = reading.analyte().unitsFor(reading.value());
        BigDecimal limit = reading.high() != null ? reading.high() : reading.low();
        if (limit != null) {
            List<String> ofLimit = reading.analyte().unitsFor(limit);
            possible = possible.stream().filter(ofLimit::contains).toList();
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        boolean grams = reading.analyte() == Analyte.HEMOGLOBIN
                && possible.contains("g/dL")
                && (conventional || reading.value().compareTo(BigDecimal.valueOf(12)) >= 0);
        return grams ? "g/dL" : null;
    }

    /** Whether another value of the document can only be in the units of the American laboratory. */
    private static boolean usesConventionalUnits(List<LabGrammar.Reading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.printedUnit() == null || reading.printedUnit().endsWith("/dL"))
                .anyMatch(reading -> switch (reading.analyte()) {
                    case CREATININE, CALCIUM, CALCIUM_CORRECTED, ALBUMIN -> {
                        List<String> units = reading.analyte().unitsFor(reading.value());
                        yield units.size() == 1 && units.get(0).endsWith("/dL");
                    }
                    case HEMOGLOBIN ->
                        reading.low() != null
                                && reading.low().compareTo(BigDecimal.valueOf(11)) >= 0
                                && reading.low().compareTo(BigDecimal.valueOf(20)) < 0;
                    default -> false;
                });
    }

    /** Lists of a date and a value each: {@code Previous PSA: 2025-04-08 9.8 ; 2025-01-10 3.1}. */
    private static List<Draft> findSeries(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult match : note.matches(PSA_LIKE_SERIES)) {
            Analyte analyte = analyteNamed(match.group(1));
            int at = match.end();
            while (analyte != null) {
                int from = at;
                var date = note.dates().findFirstIn(from, from + 1);
                Matcher value = SERIES_VALUE.matcher(note.text());
                if (date.isEmpty() || !SearchText.matchesAt(value, date.get().end())) {
                    break;
                }
                BigDecimal number = LabGrammar.number(value.group(1));
                String unit = value.group(2) == null
                        ? null
                        : Analyte.readUnit(value.group(2)).orElse(null);
                List<String> possible = analyte.unitsFor(number);
                LabResult result = new LabResult(
                        analyte.analyte(),
                        number,
                        unit == null && possible.size() == 1 ? possible.get(0) : unit,
                        null,
                        null,
                        null);
                drafts.add(Draft.of(result, new Span(from, value.end(1)))
                        .dated(date.get().date())
                        .decided(Assertion.PRESENT)
                        .supportedBy(new Span(match.start(1), match.end(1))));
                at = value.end();
            }
        }
        return drafts;
    }

    private static @Nullable Analyte analyteNamed(String word) {
        for (Analyte analyte : Analyte.values()) {
            if (Pattern.compile(analyte.words(), Pattern.CASE_INSENSITIVE)
                            .matcher(word)
                            .matches()
                    || analyte.analyte().equalsIgnoreCase(word)) {
                return analyte;
            }
        }
        return null;
    }
}
