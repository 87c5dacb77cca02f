package org.sextant.reading.internal.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        String text = TextDecoder.findText(content).orElse("");
        TableShape shape =
                TableShape.find(text).orElseThrow(() -> new UnreadableException(IssueKind.COLUMNS_NOT_UNDERSTOOD));
        if (shape.width() > TableShape.MAX_COLUMNS || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
        }
        List<TableRow> rows = rows(text, shape);
        if (!shape.clear() || rows.stream().anyMatch(row -> row.isShifted(shape.width()))) {
            throw new UnreadableException(IssueKind.COLUMNS_NOT_UNDERSTOOD);
        }
        write(rows, into);
    }

    private static List<TableRow> rows(String text, TableShape shape) throws UnreadableException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(shape.delimiter())
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<TableRow> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (parser.getRecordNumber() > 1 && row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new TableRow(parser.getRecordNumber(), row.toList(), shape.columns()));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private static void write(List<TableRow> rows, RecordBuilder into) {
        Map<String, List<TableRow>> people = rows.stream()
                .collect(Collectors.groupingBy(TableRow::patientKey, LinkedHashMap::new, Collectors.toList()));
        Set<String> known = people.keySet();
        boolean several = known.size() > 1;
        boolean first = true;
        ResultRows results = new ResultRows(rows);
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
