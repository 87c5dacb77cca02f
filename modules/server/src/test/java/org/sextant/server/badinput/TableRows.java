package org.sextant.server.badinput;

import java.util.stream.Stream;

/** Group H: tables. */
final class TableRows {

    private TableRows() {}

    static Stream<Row> rows() {
        return Stream.of(Row.of(
                        103,
                        "a value without a unit",
                        Delivery.upload("csv", "Test,Result,Date\nHemoglobin,11.8,2025-03-04\n"))
                .partial("unit-missing")
                .stating("LabResult"));
    }
}
