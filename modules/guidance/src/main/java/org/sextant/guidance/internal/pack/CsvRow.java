package org.sextant.guidance.internal.pack;

import java.util.Map;
import java.util.Optional;

/**
 * A line of a table.
 *
 * @param place file and line
 * @param cells its cells, by column
 */
record CsvRow(String place, Map<String, String> cells) {

    String get(String column) {
        return cells.getOrDefault(column, "").trim();
    }

    Optional<Integer> number(String column) {
        return get(column).matches("\\d{1,9}") ? Optional.of(Integer.valueOf(get(column))) : Optional.empty();
    }
}
