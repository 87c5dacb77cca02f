package org.sextant.casefile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextant.model.SurgicalProcedure;

/** What {@code cancer-operations.csv} says of operations on an organ that a cancer begins in. */
final class Operations {

    private record Row(Pattern name, String organ, boolean removes, boolean once) {}

    private final List<Row> rows = Table.read("cancer-operations.csv").rows().stream()
            .map(row -> new Row(
                    Pattern.compile(row.get(0)),
                    row.get(1),
                    row.get(2).equals("yes"),
                    row.get(3).equals("yes")))
            .toList();

    /** The organ operated on for a cancer of it. */
    Optional<String> findOrgan(SurgicalProcedure operation) {
        return find(operation).map(Row::organ);
    }

    /** Whether the cancer of this organ is out after the operation. */
    boolean removes(SurgicalProcedure operation, String organ) {
        return find(operation)
                .filter(row -> row.removes() && row.organ().equals(organ))
                .isPresent();
    }

    /** Whether it can be done once only on a side. */
    boolean isOnce(SurgicalProcedure operation) {
        return find(operation).filter(Row::once).isPresent();
    }

    private Optional<Row> find(SurgicalProcedure operation) {
        return rows.stream()
                .filter(row -> row.name().matcher(operation.name()).matches())
                .findFirst();
    }
}
