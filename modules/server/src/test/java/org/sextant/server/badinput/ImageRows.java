package org.sextant.server.badinput;

import java.util.stream.Stream;

/** Group C: images and scans. */
final class ImageRows {

    private ImageRows() {}

    static Stream<Row> rows() {
        return Stream.of(Row.of(44, "a drawing with a script", Delivery.upload("svg", svg()))
                .quarantined("type-not-allowed"));
    }

    private static String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script href=\"" + Canary.url()
                + "\"/><text>HER2</text></svg>";
    }
}
