package org.sextant.reading.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Code;
import org.sextant.reading.internal.coded.CodedEntry.Status;
import org.sextant.reading.internal.fhir.ResourceRows;

/** Makes entries of the rows of a table of results. A number without a unit that can be trusted is shown without it. */
final class ResultRows {

    /** What is measured against itself, and has no unit. */
    private static final Pattern WITHOUT_UNIT =
            Pattern.compile(".*\\b(?:inr|ph|ratio|index|specific gravity|densidad|score|indice)\\b.*");

    private static final Pattern RANGE = Pattern.compile(
            "(\\d[\\d.,]*)\\s*(?:-|\\u2013|\\u2014|to|a)\\s*(\\d[\\d.,]*)(?:\\s*(?:[a-zA-Z%\u00b5\u03bc]|10[*^]).*)?");
    private static final Pattern BOUND = Pattern.compile(
            "([<>]=?|[\u2264\u2265]|up to|hasta)\\s*(\\d[\\d.,]*)(?:\\s*(?:[a-zA-Z%\u00b5\u03bc]|10[*^]).*)?");
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");

    private final ColumnRole dateRole;
    private final DateColumn dates;
    private final DateColumn birthDates;
    private final NumberCells numbers;
    private final Preamble preamble;
    private final List<String> headings;
    private final boolean coded;

    /** The rows of one table, all of which settle what its columns mean, and what stands above them. */
    ResultRows(List<TableRow> rows, TableShape shape) {
        preamble = shape.preamble();
        headings = shape.headings();
        coded = McodeRow.recognises(headings);
        boolean collected = !preamble.cell(ColumnRole.DATE).isEmpty()
                || rows.stream().anyMatch(row -> !row.cell(ColumnRole.DATE).isEmpty());
        dateRole = collected ? ColumnRole.DATE : ColumnRole.REPORTED;
        dates = new DateColumn(withPreamble(rows, dateRole));
        birthDates = new DateColumn(withPreamble(rows, ColumnRole.BIRTH_DATE));
        List<String> all = new ArrayList<>(cells(rows, ColumnRole.VALUE));
        all.addAll(cells(rows, ColumnRole.RANGE));
        all.addAll(cells(rows, ColumnRole.LOW));
        all.addAll(cells(rows, ColumnRole.HIGH));
        numbers = new NumberCells(all);
    }

    /** Hands the rows of one patient to the builder, as one document. */
    void write(List<TableRow> rows, RecordBuilder into) {
        TableRow first =
                rows.stream().filter(row -> !row.isRemark()).findFirst().orElse(rows.get(0));
        @Nullable
        ClinicalDate birth = birthDates.find(cell(first, ColumnRole.BIRTH_DATE)).orElse(null);
        preamble.lines().forEach(into::line);
        if (!first.isResult()) {
            into.describe(null, null, first.patient(birth));
            rows.forEach(row -> writeRecord(row, into));
            return;
        }
        into.describe(DocumentKind.LABORATORY, onlyDate(rows), patient(first, birth));
        into.line("Laboratory results");
        for (TableRow row : rows) {
            if (row.isRemark()) {
                into.line(row.line().strip());
                into.keepEntry("row");
            } else {
                write(row, into);
            }
        }
        if (dates.isAmbiguous() || birthDates.isAmbiguous()) {
            into.issue(IssueKind.AMBIGUOUS_DATE);
        }
    }

    /** A row of other records: what a table of coded entries states, or its words. */
    private void writeRecord(TableRow row, RecordBuilder into) {
        if (coded) {
            McodeRow.of(row, headings).resources().forEach(resource -> ResourceRows.read(resource, row.place(), into));
        } else {
            into.line(row.line());
            into.keepEntry("row");
        }
    }

    /** Whom the rows are about: what a row says counts before what stands above the table. */
    private PatientIdentity patient(TableRow row, @Nullable ClinicalDate birth) {
        PatientIdentity own = row.patient(birth);
        boolean named = own.name() != null || own.recordNumber() != null;
        return named ? own : TableRow.patient(preamble::cell, birth);
    }

    /** A cell of the row, or what stands above the table. */
    private String cell(TableRow row, ColumnRole role) {
        String own = row.cell(role);
        return own.isEmpty() ? preamble.cell(role) : own;
    }

    private void write(TableRow row, RecordBuilder into) {
        String value = row.cell(ColumnRole.VALUE);
        Optional<NumberCells.Cell> number = numbers.find(value);
        Optional<ClinicalDate> date = dates.find(cell(row, dateRole));
        if (value.isEmpty()) {
            into.dropEntry("no-result");
        } else if (NumberCells.isNumber(value) && number.isEmpty()) {
            refuse(row, "a number that can be read in two ways, not used", IssueKind.STRUCTURE_NOT_UNDERSTOOD, into);
        } else if (number.isPresent() && unit(row, number.get()) == null && needsUnit(row)) {
            refuse(row, "a value without a unit, not used", IssueKind.UNIT_MISSING, into);
        } else {
            CodedEntry entry = entry(row, number, date.map(ClinicalDate::value).orElse(null));
            into.entry(entry, line(row, number, date));
        }
    }

    private static void refuse(TableRow row, String why, IssueKind kind, RecordBuilder into) {
        into.line(name(row) + ": " + why);
        into.issue(kind);
        into.dropEntry(kind.code());
    }

    private CodedEntry entry(TableRow row, Optional<NumberCells.Cell> number, @Nullable String date) {
        String code = row.cell(ColumnRole.CODE);
        Limits limits = limits(row);
        return new CodedEntry(
                Category.RESULT,
                LOINC.matcher(code).matches() ? List.of(new Code("http://loinc.org", code, null)) : List.of(),
                name(row),
                List.of(),
                number.isPresent() ? null : row.cell(ColumnRole.VALUE),
                number.map(NumberCells.Cell::digits).orElse(null),
                number.map(NumberCells.Cell::comparator).orElse(null),
                number.map(cell -> unit(row, cell)).orElse(null),
                limits.low(),
                limits.high(),
                List.of(),
                date,
                null,
                Status.PRESENT,
                null,
                row.place());
    }

    /** The row in the order of a printed report. */
    private String line(TableRow row, Optional<NumberCells.Cell> number, Optional<ClinicalDate> date) {
        Limits limits = limits(row);
        String shown = number.map(cell -> text(cell.comparator()) + cell.digits() + " " + text(unit(row, cell)))
                .orElse(row.cell(ColumnRole.VALUE));
        String range = limits.low() != null && limits.high() != null
                ? " (" + limits.low() + "-" + limits.high() + ")"
                : limits.high() != null
                        ? " (<" + limits.high() + ")"
                        : limits.low() != null ? " (>" + limits.low() + ")" : "";
        String flag = row.cell(ColumnRole.FLAG);
        return name(row) + ": " + shown.strip() + range + (flag.isEmpty() ? "" : " " + flag)
                + date.map(known -> ", " + known.value()).orElse("");
    }

    /** The limits of normal, in one column or in two. */
    private record Limits(@Nullable String low, @Nullable String high) {}

    private Limits limits(TableRow row) {
        String range = row.cell(ColumnRole.RANGE).replaceAll("^[(\\[]|[)\\]]$", "");
        Matcher both = RANGE.matcher(range);
        if (both.matches()) {
            return new Limits(digits(both.group(1)), digits(both.group(2)));
        }
        Matcher bound = BOUND.matcher(range);
        if (bound.matches()) {
            boolean upper = !bound.group(1).matches(">=?|\u2265");
            @Nullable String limit = digits(bound.group(2));
            return upper ? new Limits(null, limit) : new Limits(limit, null);
        }
        return new Limits(digits(row.cell(ColumnRole.LOW)), digits(row.cell(ColumnRole.HIGH)));
    }

    private @Nullable String digits(String cell) {
        return numbers.find(cell).map(NumberCells.Cell::digits).orElse(null);
    }

    /** The date all rows share; a row without one takes none from its table. */
    private @Nullable ClinicalDate onlyDate(List<TableRow> rows) {
        List<Optional<ClinicalDate>> own = rows.stream()
                .filter(row -> !row.isRemark())
                .map(row -> dates.find(cell(row, dateRole)))
                .distinct()
                .toList();
        return own.size() == 1 ? own.get(0).orElse(null) : null;
    }

    private static boolean needsUnit(TableRow row) {
        return !WITHOUT_UNIT.matcher(ColumnRole.normal(name(row))).matches();
    }

    private static @Nullable String unit(TableRow row, NumberCells.Cell number) {
        String unit = row.cell(ColumnRole.UNIT);
        return unit.isEmpty() ? number.unit() : unit;
    }

    private static String name(TableRow row) {
        String name = row.cell(ColumnRole.ANALYTE);
        return name.isEmpty() ? "Code " + row.cell(ColumnRole.CODE) : name;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<String> withPreamble(List<TableRow> rows, ColumnRole role) {
        List<String> all = new ArrayList<>(cells(rows, role));
        all.add(preamble.cell(role));
        return all;
    }

    private static List<String> cells(List<TableRow> rows, ColumnRole role) {
        return rows.stream().map(row -> row.cell(role)).toList();
    }
}
