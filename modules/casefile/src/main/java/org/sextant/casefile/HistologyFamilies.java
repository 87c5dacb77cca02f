package org.sextant.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which histologic types can name one tumour: {@code histology-families.csv}. */
final class HistologyFamilies {

    private final Map<String, List<String>> rows = new HashMap<>();

    HistologyFamilies() {
        for (List<String> row : Table.read("histology-families.csv").rows()) {
            rows.put(row.get(0), row);
        }
    }

    /** The organ whose tumours are of this type; empty for types of several organs. */
    Optional<String> findOrgan(String type) {
        return Optional.ofNullable(rows.get(type)).map(row -> row.get(1));
    }

    /** Whether any type of the family makes this one more precise. */
    boolean isGeneral(String type) {
        return Optional.ofNullable(rows.get(type))
                .filter(row -> row.get(2).equals("yes"))
                .isPresent();
    }
}
