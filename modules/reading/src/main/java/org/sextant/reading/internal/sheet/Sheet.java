package org.sextant.reading.internal.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of one sheet that somebody can see, as far as they are kept: a sheet may claim a million rows and a cell in
 * its last column.
 */
final class Sheet {

    /** More rows than anybody's results fill. */
    static final int MAX_ROWS = 100_000;

    static final int MAX_COLUMNS = 500;

    private final String name;
    private final int maxCharacters;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int characters;
    private boolean cut;

    Sheet(String name, int maxCharacters) {
        this.name = name;
        this.maxCharacters = maxCharacters;
    }

    /** What its tab says. */
    String name() {
        return name;
    }

    /** Its rows that hold something. */
    List<List<String>> rows() {
        return rows;
    }

    /** Whether some of it was left out because it is too much. */
    boolean isCut() {
        return cut;
    }

    /** Whether nothing more is kept; a reader may then stop. */
    boolean isFull() {
        return rows.size() >= MAX_ROWS || characters > maxCharacters;
    }

    /** Adds a cell to the row being read; columns count from 0. */
    void cell(int column, String shown) {
        String words = shown.replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            cut = true;
            return;
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, words);
        characters += words.length() + 1;
    }

    /** Ends the row being read. */
    void endRow() {
        if (row.isEmpty()) {
            return;
        }
        if (isFull()) {
            cut = true;
        } else {
            rows.add(row);
        }
        row = new ArrayList<>();
    }

    /** Its rows as a text in columns with tabs between them, all of one width, without columns that hold nothing. */
    String table() {
        BitSet used = new BitSet();
        for (List<String> each : rows) {
            IntStream.range(0, each.size())
                    .filter(column -> !each.get(column).isEmpty())
                    .forEach(used::set);
        }
        return rows.stream()
                .map(each -> used.stream()
                        .mapToObj(column -> column < each.size() ? quoted(each.get(column)) : "")
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String cell) {
        return cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
