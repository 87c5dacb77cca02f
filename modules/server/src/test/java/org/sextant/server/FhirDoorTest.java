package org.sextant.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.Rooms;
import org.sextant.store.Job;
import org.sextant.store.Store;

/** Records posted to the FHIR endpoint: group F of the hostile inputs, as far as the door decides it. */
class FhirDoorTest {

    private static final String JSON = "application/fhir+json";
    private static final String CASE = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "66666666-2222-3333-4444-555555555555";

    private static final AtomicInteger CANARY_HITS = new AtomicInteger();

    private static RunningServer server;
    private static HttpServer canary;

    private record Row(int item, String what, String path, String type, String body, int status) {}

    @BeforeAll
    static void start(@TempDir Path dataDir) throws IOException {
        server = RunningServer.withPlainSteps(
                dataDir, "--sextant.reading.max-document-size=1MB", "--sextant.server.uploads-per-minute=1000");
        canary = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        canary.createContext("/", exchange -> {
            CANARY_HITS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        canary.start();
    }

    @AfterAll
    static void stop() {
        canary.stop(0);
        server.close();
    }

    private static Store store() {
        return server.context().getBean(Rooms.class).store();
    }

    private static HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/fhir" + path))
                .header("Authorization", "Bearer " + server.address().bearerToken())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return server.browser().send(request);
    }

    private static String document(String subject, String more) {
        return "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"subject\":{\"reference\":\"Patient/"
                + subject + "\"}" + more
                + ",\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"data\":\"cFQzYQ==\"}}]}";
    }

    private static String bundle(String type, String... subjects) {
        List<String> entries = Stream.of(subjects)
                .map(subject ->
                        "{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
                                + "\"subject\":{\"reference\":\"" + subject
                                + "\"}},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}")
                .toList();
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void a_document_a_binary_and_a_bundle_are_each_one_document_byte_by_byte() {
        String posted = document(CASE, "");
        HttpResponse<String> created = post("/DocumentReference", JSON, posted);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElse("")).contains("/fhir/DocumentReference/");
        HttpResponse<String> raw =
                post("/Binary", "text/plain", "Carcinoma of the kidney.", "X-Security-Context", "Patient/" + CASE);
        assertThat(raw.statusCode()).as(raw.body()).isEqualTo(201);
        assertThat(post("/Bundle", JSON, bundle("collection", "Patient/" + CASE))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> transaction = post("", JSON, bundle("transaction", "Patient/" + CASE));
        assertThat(transaction.statusCode()).as(transaction.body()).isEqualTo(200);
        assertThat(transaction.body()).contains("transaction-response", "201 Created", "DocumentReference/");
        List<String> stored = store().jobs().list(new CaseId(CASE)).stream()
                .map(Job::document)
                .map(id -> new String(store().documents().getContent(id), StandardCharsets.UTF_8))
                .toList();
        assertThat(stored).hasSize(4).contains(posted, "Carcinoma of the kidney.");
    }

    @Test
    void a_bundle_with_its_own_patient_finds_the_case_by_the_record_number() {
        String body = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
                + "{\"fullUrl\":\"urn:uuid:0c3f7b1e-0000-4000-8000-000000000001\",\"resource\":{\"resourceType\":\"Patient\","
                + "\"identifier\":[{\"system\":\"urn:oid:1.2.3\",\"value\":\"4711\"}]}},"
                + "{\"resource\":{\"resourceType\":\"Condition\",\"subject\":"
                + "{\"reference\":\"urn:uuid:0c3f7b1e-0000-4000-8000-000000000001\"}}}]}";
        assertThat(post("/Bundle", JSON, body).statusCode()).isEqualTo(201);
        CaseId opened = store().identifiers().find("urn:oid:1.2.3", "4711").orElseThrow();
        assertThat(store().jobs().list(opened)).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_group_f_is_refused_with_an_outcome() {
        return Stream.of(
                        row(
                                70,
                                "1,001 deep",
                                "/DocumentReference",
                                document(CASE, ",\"x\":" + "[".repeat(1001) + "]".repeat(1001)),
                                400),
                        row(
                                71,
                                "a name twice",
                                "/DocumentReference",
                                document(CASE, ",\"status\":\"entered-in-error\""),
                                400),
                        row(
                                72,
                                "larger than a document may be",
                                "/Bundle",
                                bundle("collection", "Patient/" + CASE) + " ".repeat(1 << 20),
                                413),
                        row(73, "no number", "/DocumentReference", document(CASE, ",\"x\":NaN"), 400),
                        row(
                                73,
                                "a number of 10,000 digits",
                                "/DocumentReference",
                                document(CASE, ",\"x\":1." + "1".repeat(10_000)),
                                400),
                        row(74, "an id that climbs", "/DocumentReference", document(CASE, ",\"id\":\"../../x\""), 400),
                        row(
                                74,
                                "an id of 65 characters",
                                "/DocumentReference",
                                document(CASE, ",\"id\":\"" + "a".repeat(65) + "\""),
                                400),
                        row(
                                74,
                                "an id that is a script",
                                "/Bundle",
                                bundle("collection", "Patient/" + CASE)
                                        .replace(
                                                "\"Observation\",\"status\"",
                                                "\"Observation\",\"id\":\"<script>\",\"status\""),
                                400),
                        new Row(80, "R5", "/DocumentReference", JSON + "; fhirVersion=5.0", document(CASE, ""), 400),
                        new Row(80, "STU3", "/DocumentReference", JSON + "; fhirVersion=3.0", document(CASE, ""), 400),
                        row(
                                81,
                                "two patients",
                                "/Bundle",
                                bundle("collection", "Patient/" + CASE, "Patient/" + OTHER),
                                422),
                        row(
                                81,
                                "two patients at once",
                                "",
                                bundle("transaction", "Patient/" + CASE, "Patient/" + OTHER),
                                422),
                        row(81, "nobody", "/DocumentReference", document("somebody-else", ""), 422),
                        row(
                                87,
                                "an operation nobody knows",
                                "/Patient/$nothing",
                                "{\"resourceType\":\"Parameters\"}",
                                400),
                        row(87, "no FHIR", "/DocumentReference", "{\"resourceType\":\"Nonsense\"}", 400),
                        row(87, "another type", "/Medication", "{\"resourceType\":\"Medication\"}", 404))
                .map(row -> DynamicTest.dynamicTest(row.item() + ": " + row.what(), () -> check(row)));
    }

    private static Row row(int item, String what, String path, String body, int status) {
        return new Row(item, what, path, JSON, body, status);
    }

    private static void check(Row row) {
        long before = store().cases().list().stream()
                .mapToLong(known -> store().jobs().list(known).size())
                .sum();
        HttpResponse<String> answer = post(row.path(), row.type(), row.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("org.sextant", "at ca.uhn", "cFQzYQ");
        assertThat(store().cases().list().stream()
                        .mapToLong(known -> store().jobs().list(known).size())
                        .sum())
                .as("nothing is stored")
                .isEqualTo(before);
        if (row.item() == 80) {
            assertThat(answer.body()).contains("R4");
        }
    }

    @Test
    void what_a_record_points_to_is_never_fetched() {
        String url = "http://127.0.0.1:" + canary.getAddress().getPort() + "/record.pdf";
        String body = document(OTHER, "").replace("\"data\":\"cFQzYQ==\"", "\"url\":\"" + url + "\"");
        assertThat(post("/DocumentReference", JSON, body).statusCode()).isEqualTo(201);
        String inside = bundle("transaction", "Patient/" + OTHER)
                .replace("\"code\"", "\"derivedFrom\":[{\"reference\":\"" + url + "\"}],\"code\"");
        assertThat(post("", JSON, inside).statusCode()).isEqualTo(200);
        assertThat(CANARY_HITS).hasValue(0);
    }
}
