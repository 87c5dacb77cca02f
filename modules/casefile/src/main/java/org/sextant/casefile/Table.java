package org.sextant.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A published table of this room: comma-separated, {@code #} begins a comment line, the first row names the columns. */
record Table(List<List<String>> rows) {

    /** The rows of a table of this room, without its comments and its header. */
    static Table read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from this build");
            }
            return parse(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column. */
    List<String> keys() {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    private static Table parse(String name, BufferedReader lines) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            if (columns == 0) {
                columns = cells.size();
            } else if (cells.size() != columns) {
                throw new IllegalStateException("the table " + name + " has a row of another width: " + line);
            } else {
                rows.add(cells);
            }
        }
        return new Table(List.copyOf(rows));
    }
}
