package org.sextant.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The plain tables of this room on the class path: a line a row, {@code #} begins a remark. */
final class Tables {

    private Tables() {}

    /** The rows of a table, as they stand. */
    static List<String> rows(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table of two columns, cut where this stands first. */
    static List<String[]> pairs(String name, String separator) {
        return rows(name).stream().map(row -> cut(name, row, separator)).toList();
    }

    private static String[] cut(String name, String row, String separator) {
        int at = row.indexOf(separator);
        if (at < 0) {
            throw new IllegalStateException("a row of " + name + " has not two columns: " + row);
        }
        return new String[] {row.substring(0, at), row.substring(at + separator.length())};
    }
}
