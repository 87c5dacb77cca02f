package org.sextant.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The plain tables under {@code validation/}: a line a row, {@code #} begins a remark. */
final class ValidationTables {

    private ValidationTables() {}

    /** The rows of a table, each cut at this separator into two. */
    static List<String[]> rows(String name, String separator) {
        try (InputStream in = ValidationTables.class.getResourceAsStream("validation/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cut(name, line, separator))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cut(String name, String line, String separator) {
        int at = line.indexOf(separator);
        if (at < 0) {
            throw new IllegalStateException("a row of " + name + " has not two columns: " + line);
        }
        return new String[] {line.substring(0, at), line.substring(at + separator.length())};
    }
}
