package org.sextant.reading.internal.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.text.TextDecoder;

/**
 * Reads tables of laboratory results with a line of headings, in any column order. A table whose columns cannot be told
 * apart is not used at all; each patient in a table is a document of its own.
 */
public final class TableReader implements FormatReader {

    private static final int LONGEST_LINE = 1 << 20;

    /** Whether a text is a table of results. */
    public static boolean recognises(String text) {
        return TableShape.find(text).isPresent();
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException {
        read(TextDecoder.findText(content).orElse(""), into);
    }

    /** Reads a text that is {@linkplain #recognises recognised} as a table. */
    public static void read(String text, RecordBuilder into) throws UnreadableException {
        TableShape shape =
                TableShape.find(text).orElseThrow(() -> new UnreadableException(IssueKind.COLUMNS_NOT_UNDERSTOOD));
        if (shape.width() > TableShape.MAX_COLUMNS || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
        }
        List<TableRow> rows = rows(text, shape);
        Optional<String> fault = fault(rows, shape);
        if (fault.isPresent()) {
            into.line(fault.get() + " The table is not used.");
            into.issue(IssueKind.COLUMNS_NOT_UNDERSTOOD);
            rows.forEach(row -> into.dropEntry(IssueKind.COLUMNS_NOT_UNDERSTOOD.code()));
            return;
        }
        write(new LongRows(shape).of(rows), shape, into);
    }

    /** What keeps the columns from being told apart, and where. */
    private static Optional<String> fault(List<TableRow> rows, TableShape shape) {
        if (!shape.clear()) {
            return Optional.of("Two columns have one heading, or one has none, in row " + shape.row() + ".");
        }
        return rows.stream()
                .filter(row -> row.isShifted(shape))
                .findFirst()
                .map(row -> "Cells stand under headings that cannot be theirs in " + row.place() + ".");
    }

    private static List<TableRow> rows(String text, TableShape shape) throws UnreadableException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(shape.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(shape.begin())), format)) {
            List<TableRow> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                TableRow row = new TableRow(
                        "row " + (shape.row() + parser.getRecordNumber() - 1), record.toList(), shape.columns());
                boolean headings = parser.getRecordNumber() == 1
                        || row.line().stripTrailing().equals(String.join("\t", shape.headings()));
                if (!headings && record.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private static void write(List<TableRow> rows, TableShape shape, RecordBuilder into) {
        Map<String, List<TableRow>> people = new LinkedHashMap<>();
        String last = "";
        for (TableRow row : rows) {
            last = row.isRemark() ? last : row.patientKey();
            people.computeIfAbsent(last, key -> new ArrayList<>()).add(row);
        }
        Set<String> known = people.keySet();
        boolean several = known.size() > 1;
        boolean first = true;
        ResultRows results = new ResultRows(rows, shape);
        for (Map.Entry<String, List<TableRow>> person : people.entrySet()) {
            if (several && person.getKey().isEmpty()) {
                person.getValue().forEach(row -> into.dropEntry("patient-not-named"));
                into.issue(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
                continue;
            }
            if (!first) {
                into.nextPart();
            }
            first = false;
            results.write(person.getValue(), into);
        }
    }
}
