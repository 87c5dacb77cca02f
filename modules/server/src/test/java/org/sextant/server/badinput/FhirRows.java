package org.sextant.server.badinput;

import java.util.function.Function;
import java.util.stream.Stream;

/** Group F: FHIR. */
final class FhirRows {

    private FhirRows() {}

    static Stream<Row> rows() {
        return Stream.of(
                document(70, "1,001 deep", ",\"x\":" + "[".repeat(1001) + "]".repeat(1001))
                        .rejected(400, ""),
                document(78, "a record kept elsewhere", "")
                        .inert("link-not-followed")
                        .answered(201));
    }

    private static Row.Coming document(int item, String name, String more) {
        Function<String, String> linked = caseId -> document(caseId)
                .replace("\"data\":\"cFQzYQ==\"", "\"url\":\"" + Canary.url() + "\"")
                .replace(",\"content\"", more + ",\"content\"");
        return Row.of(item, name, Delivery.fhir("/DocumentReference", linked));
    }

    /** A document about this case that says pT3a. */
    static String document(String caseId) {
        return "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"subject\":{\"reference\":\"Patient/"
                + caseId + "\"},\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"data\":\"cFQzYQ==\"}}]}";
    }
}
