package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Group F: FHIR, posted to the endpoint or asked of it. */
final class FhirRows {

    private static final String JSON = "application/fhir+json";
    private static final String OTHER = "66666666-2222-3333-4444-555555555555";
    private static final String PRIMARY = "PrimaryCancerCondition";

    private FhirRows() {}

    static Stream<Row> rows() {
        return Stream.of(syntax(), sizes(), meanings(), links(), people(), questions())
                .flatMap(rows -> rows);
    }

    private static Row refused(Row.Coming row, int status) {
        return row.rejected(status, "")
                .and(ending -> assertThat(ending.answer()).contains("OperationOutcome"));
    }

    private static Row.Coming document(int item, String name, UnaryOperator<String> change) {
        return Row.of(item, name, Delivery.fhir("/DocumentReference", caseId -> change.apply(document(caseId))));
    }

    private static Row.Coming bundle(int item, String name, String... resources) {
        return Row.of(item, name, Delivery.fhir("/Bundle", caseId -> bundle("collection", caseId, resources)));
    }

    private static UnaryOperator<String> with(String more) {
        return document -> document.replace(",\"content\"", "," + more + ",\"content\"");
    }

    private static Stream<Row> syntax() {
        return Stream.of(
                refused(document(70, "1,001 deep", with("\"x\":" + "[".repeat(1001) + "]".repeat(1001))), 400),
                refused(document(71, "a name twice", with("\"status\":\"entered-in-error\"")), 400),
                refused(document(73, "no number", with("\"x\":NaN")), 400),
                refused(document(73, "a number of 10,000 digits", with("\"x\":1." + "1".repeat(10_000))), 400),
                refused(document(74, "an id that climbs", with("\"id\":\"../../x\"")), 400),
                refused(document(74, "an id of 65 characters", with("\"id\":\"" + "a".repeat(65) + "\"")), 400),
                refused(bundle(74, "an id that is a script", condition("\"id\":\"<script>\",")), 400),
                refused(
                        Row.of(
                                80,
                                "R5",
                                Delivery.fhir("/DocumentReference", JSON + "; fhirVersion=5.0", FhirRows::document)),
                        400),
                refused(
                        Row.of(
                                80,
                                "STU3",
                                Delivery.fhir("/DocumentReference", JSON + "; fhirVersion=3.0", FhirRows::document)),
                        400));
    }

    private static Stream<Row> sizes() {
        String observation = observation("1.00", "");
        return Stream.of(
                refused(document(72, "51 MB", document -> document + " ".repeat(51 << 20)), 413),
                bundle(
                                72,
                                "3,000 entries",
                                IntStream.range(0, 3_000)
                                        .mapToObj(i -> observation("9." + i, ""))
                                        .toArray(String[]::new))
                        .inert()
                        .answered(201),
                refused(bundle(73, "a number past all numbers", observation("1e400", "")), 400),
                bundle(73, "a number with its zeros", observation)
                        .inert()
                        .answered(201)
                        .reading("1.00"));
    }

    private static Stream<Row> meanings() {
        String status = "\"verificationStatus\":{\"coding\":[{\"code\":\"%s\"}]},";
        return Stream.of(
                bundle(
                                75,
                                "a modifier that nobody knows",
                                condition(
                                        "\"modifierExtension\":[{\"url\":\"http://example.org/not\",\"valueBoolean\":true}],"))
                        .partial("structure-not-understood")
                        .answered(201)
                        .stating(PRIMARY),
                bundle(75, "rules that nobody knows", condition("\"implicitRules\":\"http://example.org/rules\","))
                        .partial("structure-not-understood")
                        .answered(201)
                        .stating(PRIMARY),
                bundle(76, "an error", condition(status.formatted("entered-in-error")))
                        .inert("entry-excluded")
                        .answered(201)
                        .stating(PRIMARY),
                bundle(76, "refuted", condition(status.formatted("refuted")))
                        .inert("entry-excluded")
                        .answered(201)
                        .and(ending -> assertThat(ending.facts(PRIMARY)).noneMatch(fact -> fact.startsWith("PRESENT"))),
                bundle(
                                77,
                                "references in a circle and to nowhere",
                                condition(
                                        "\"id\":\"a\",\"evidence\":[{\"detail\":[{\"reference\":\"Condition/b\"}]}],"),
                                condition("\"id\":\"b\",\"evidence\":[{\"detail\":[{\"reference\":\"Condition/a\"},"
                                        + "{\"reference\":\"Observation/nowhere\"}]}],"))
                        .inert()
                        .answered(201)
                        .stating(PRIMARY, "PRESENT {site=kidney}"),
                bundle(
                                77,
                                "contained in contained",
                                condition(
                                        "\"contained\":[{\"resourceType\":\"Observation\",\"id\":\"c\",\"status\":\"final\","
                                                + "\"code\":{\"text\":\"x\"},\"contained\":[{\"resourceType\":\"Basic\",\"id\":\"d\"}]}],"))
                        .inert()
                        .answered(201),
                bundle(
                                79,
                                "a script in the narrative",
                                condition(
                                        "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                                                + "<script>alert(1)</script><iframe src=\\\"" + Canary.url()
                                                + "\\\"></iframe><p style=\\\"background:url(" + Canary.url()
                                                + ")\\\">words</p></div>\"},"))
                        .inert()
                        .answered(201)
                        .showingNo("<script>alert", "<iframe", "background:url"),
                bundle(
                                88,
                                "one cancer under fifty names",
                                IntStream.range(0, 50)
                                        .mapToObj(i -> condition("\"id\":\"c" + i + "\","))
                                        .toArray(String[]::new))
                        .inert()
                        .answered(201)
                        .stating(PRIMARY, "PRESENT {site=kidney}"));
    }

    private static Stream<Row> links() {
        Stream<Row> attachments = Stream.of(
                        Canary.url(),
                        "http://169.254.169.254/latest",
                        "file:///etc/hostname",
                        "gopher://" + Canary.host() + "/x",
                        "http://[::ffff:127.0.0.1]:" + Canary.host().replaceAll(".*:", "") + "/x")
                .map(url -> document(
                                78,
                                "kept at " + url.replaceAll("[^a-z]+", " ").strip(),
                                document -> document.replace("\"data\":\"cFQzYQ==\"", "\"url\":\"" + url + "\""))
                        .inert("link-not-followed")
                        .answered(201));
        return Stream.concat(
                attachments,
                Stream.of(bundle(
                                78,
                                "a reference to elsewhere",
                                observation("1.0", "\"derivedFrom\":[{\"reference\":\"" + Canary.url() + "\"}],"))
                        .inert()
                        .answered(201)));
    }

    private static Stream<Row> people() {
        UnaryOperator<String> twoPeople = caseId -> bundle("transaction", caseId, condition(""), condition(""))
                .replaceFirst("Patient/" + caseId, "Patient/" + OTHER);
        return Stream.of(
                refused(Row.of(81, "two patients", Delivery.fhir("/Bundle", twoPeople)), 422),
                refused(Row.of(81, "two patients at once", Delivery.fhir("", twoPeople)), 422),
                refused(
                        Row.of(81, "nobody", Delivery.fhir("/DocumentReference", caseId -> document("somebody-else"))),
                        422));
    }

    /** What the endpoint does not offer is refused by name, whatever is asked. */
    private static Stream<Row> questions() {
        String document = document("#");
        Stream<Row> writes = Stream.of(
                refused(
                        asked(
                                82,
                                "a conditional create",
                                "POST",
                                "/DocumentReference",
                                document,
                                "If-None-Exist",
                                "identifier=1|2&_sort=x"),
                        412),
                refused(asked(82, "a conditional update", "PUT", "/DocumentReference?identifier=1", document), 400),
                refused(
                        asked(
                                83,
                                "a stale update",
                                "PUT",
                                "/Patient/#",
                                "{\"resourceType\":\"Patient\",\"id\":\"#\"}",
                                "If-Match",
                                "W/\"0\""),
                        400),
                refused(
                        Row.of(
                                84,
                                "a patch",
                                Delivery.asked(
                                        "PATCH",
                                        "/Patient/#",
                                        "[{\"op\":\"replace\",\"path\":\"/id\",\"value\":\"x\"}]",
                                        "Content-Type",
                                        "application/json-patch+json")),
                        400),
                refused(asked(84, "a FHIR patch", "PATCH", "/Condition/1", "{\"resourceType\":\"Parameters\"}"), 400),
                refused(asked(84, "a deletion", "DELETE", "/Patient/#", ""), 400),
                refused(
                        asked(
                                87,
                                "an operation nobody knows",
                                "POST",
                                "/Patient/$nothing",
                                "{\"resourceType\":\"Parameters\"}"),
                        400),
                refused(
                        asked(
                                87,
                                "an operation with 3 MB",
                                "POST",
                                "/Patient/$everything",
                                "{\"resourceType\":\"Parameters\"}" + " ".repeat(3 << 20)),
                        400),
                refused(asked(87, "no FHIR", "POST", "/DocumentReference", "{\"resourceType\":\"Nonsense\"}"), 400),
                refused(asked(87, "another type", "POST", "/Medication", "{\"resourceType\":\"Medication\"}"), 404));
        Stream<Row> searches = Stream.of(
                        "_include=*",
                        "_revinclude=*:*",
                        "subject.link.other.link.other.name=x",
                        "_has:Observation:patient:_has:Condition:patient:code=x",
                        "code=" + "x,".repeat(500) + "x",
                        "code:contains=%25x",
                        "_filter=code%20eq%20x",
                        "_lastUpdated=gt2000",
                        "_total=accurate",
                        "_sort=-code")
                .map(query -> refused(
                        asked(
                                85,
                                "a search with " + query.substring(0, Math.min(12, query.length())),
                                "GET",
                                "/Condition?patient=#&" + query,
                                ""),
                        400));
        Stream<Row> oracles = Stream.of("/Condition/_history", "/Patient/#/_history", "/_history")
                .map(path -> refused(asked(86, "the history " + path, "GET", path, ""), 400));
        return Stream.of(
                        writes,
                        searches,
                        oracles,
                        Stream.of(
                                Row.of(86, "a count of others", FrontDoors::asStranger)
                                        .rejected(401, ""),
                                Row.of(
                                                85,
                                                "ten million at once",
                                                Delivery.asked("GET", "/Condition?patient=#&_count=10000000", ""))
                                        .inert()
                                        .answered(200)
                                        .and(ending ->
                                                assertThat(ending.answer()).contains("\"total\":0"))))
                .flatMap(rows -> rows);
    }

    private static Row.Coming asked(int item, String name, String method, String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", JSON), Stream.of(headers))
                .toArray(String[]::new);
        return Row.of(item, name, Delivery.asked(method, path, body, all));
    }

    /** A document about this case that says pT3a. */
    static String document(String caseId) {
        return "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"subject\":{\"reference\":\"Patient/"
                + caseId + "\"},\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"data\":\"cFQzYQ==\"}}]}";
    }

    /** A bundle of resources about this case; the id of the case stands as {@code #} in them. */
    private static String bundle(String type, String caseId, String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":["
                + Stream.of(resources)
                        .map(resource -> "{\"resource\":" + resource.replace("#", caseId) + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String condition(String more) {
        return "{\"resourceType\":\"Condition\"," + more
                + "\"subject\":{\"reference\":\"Patient/#\"},\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\","
                + "\"code\":\"702391001\",\"display\":\"Renal cell carcinoma\"}]}}";
    }

    private static String observation(String value, String more) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\"," + more
                + "\"subject\":{\"reference\":\"Patient/#\"},\"code\":{\"text\":\"Something measured\"},"
                + "\"valueQuantity\":{\"value\":" + value + ",\"unit\":\"mg\"}}";
    }
}
