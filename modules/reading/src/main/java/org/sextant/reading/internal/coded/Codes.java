package org.sextant.reading.internal.coded;

import java.util.List;
import org.sextant.reading.internal.coded.CodeTables.Meaning;

/** Looks codes up. */
final class Codes {

    private Codes() {}

    /** What the codes mean, without repeats. */
    static List<Meaning> meanings(CodeTables tables, List<CodedEntry.Code> codes) {
        return codes.stream()
                .flatMap(code -> tables.listMeanings(code).stream())
                .distinct()
                .toList();
    }
}
