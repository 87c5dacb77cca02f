package org.sextant.server.badinput;

import java.util.stream.Stream;

/** Group E: C-CDA and XML. */
final class CdaRows {

    private CdaRows() {}

    static Stream<Row> rows() {
        return Stream.of(
                xml(
                                59,
                                "an entity of the machine",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + cda("&x;", ""))
                        .quarantined("dtd-not-allowed"),
                xml(62, "10,000 deep", "<?xml version=\"1.0\"?>" + "<a>".repeat(10_000) + "</a>".repeat(10_000))
                        .quarantined("xml-bomb"));
    }

    private static Row.Coming xml(int item, String name, String content) {
        return Row.of(item, name, Delivery.upload("xml", content));
    }

    private static String cda(String row, String entries) {
        return "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget><patientRole><id extension=\"1\"/></patientRole>"
                + "</recordTarget><component><structuredBody><component><section><code code=\"11450-4\"/><title>Problems</title>"
                + "<text><list><item ID=\"p\">" + row + "</item></list></text>" + entries
                + "</section></component></structuredBody></component></ClinicalDocument>";
    }
}
