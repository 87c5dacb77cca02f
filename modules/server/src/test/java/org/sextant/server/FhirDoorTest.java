package org.sextant.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.Viewer;
import org.sextant.store.Job;
import org.sextant.store.Relation;
import org.sextant.store.Store;

/** Records posted to the FHIR endpoint: each is one document, byte by byte. */
class FhirDoorTest {

    private static final String JSON = "application/fhir+json";
    private static final String CASE = "11111111-2222-3333-4444-555555555555";

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(
                dataDir, "--sextant.reading.max-document-size=1MB", "--sextant.server.uploads-per-minute=1000");
        store().access().grant(new CaseId(CASE), Viewer.HOUSE.id(), Relation.PATIENT, Viewer.HOUSE.id());
    }

    @AfterAll
    static void stop() {
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

    private static String document(String subject) {
        return "{\"resourceType\":\"DocumentReference\",\"status\":\"current\",\"subject\":{\"reference\":\"Patient/"
                + subject
                + "\"},\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"data\":\"cFQzYQ==\"}}]}";
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
        String posted = document(CASE);
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
}
