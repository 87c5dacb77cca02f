package org.sextant.guidance.internal.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table with a header line. Lines that begin with {@code #} are comments. */
final class Csv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Csv() {}

    static List<CsvRow> read(String file, String text, Problems problems) {
        List<CsvRow> rows = new ArrayList<>();
        if (text.isBlank()) {
            return rows;
        }
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                String place = file + ":" + line;
                line = (int) parser.getCurrentLineNumber() + 1;
                if (!record.isConsistent()) {
                    problems.add(
                            place,
                            "has " + record.size() + " cells, the header has "
                                    + parser.getHeaderNames().size());
                }
                Map<String, String> cells = new LinkedHashMap<>();
                for (String column : parser.getHeaderNames()) {
                    cells.put(column, record.isSet(column) ? record.get(column) : "");
                }
                rows.add(new CsvRow(place, cells));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(file, 1, "not a table: " + e.getMessage());
        } catch (IOException e) {
            problems.add(file, 1, "not a table: " + e.getMessage());
        }
        return rows;
    }
}
