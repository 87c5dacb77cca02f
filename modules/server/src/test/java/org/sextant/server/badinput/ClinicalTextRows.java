package org.sextant.server.badinput;

import java.util.stream.Stream;

/** Group I: texts that tempt a reader to believe what they do not say. */
final class ClinicalTextRows {

    private ClinicalTextRows() {}

    static Stream<Row> rows() {
        return Stream.of(text(106, "denied", "CT chest: No evidence of metastasis.")
                .inert()
                .stating("SecondaryCancerCondition", "ABSENT {site=lung}"));
    }

    private static Row.Coming text(int item, String name, String... documents) {
        return Row.of(item, name, Delivery.uploads(documents));
    }
}
