package org.sextant.server.badinput;

import java.util.stream.Stream;

/** Group A: what can be wrong with an upload, whatever lies in it. */
final class EnvelopeRows {

    private EnvelopeRows() {}

    static Stream<Row> rows() {
        return Stream.of(
                Row.of(1, "an empty file", Delivery.upload("pdf", "")).rejected(422, "empty-file"),
                Row.of(8, "a program called .pdf", Delivery.upload("pdf", "MZ\u0090\0 item 8"))
                        .quarantined("type-mismatch"));
    }
}
