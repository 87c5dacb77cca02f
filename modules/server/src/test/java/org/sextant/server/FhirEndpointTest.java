package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;

class FhirEndpointTest {

    private static final IParser JSON = FhirContext.forR4Cached().newJsonParser();

    private static RunningServer server;
    private static String patient;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir);
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        browser.upload(casePath, RunningServer.text("Carcinoma of the kidney, pT3a."));
        await().atMost(30, SECONDS)
                .until(() -> browser.get(casePath + "/progress").body().contains("See the guidance"));
        patient = casePath.substring("/cases/".length());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) {
        return server.browser()
                .send(HttpRequest.newBuilder(server.uri("/fhir/" + path))
                        .header("Authorization", "Bearer " + server.address().bearerToken()));
    }

    @Test
    void the_capability_statement_lists_what_is_served() {
        CapabilityStatement statement =
                JSON.parseResource(CapabilityStatement.class, get("metadata").body());
        assertThat(statement.getSoftware().getName()).isEqualTo("Sextant");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatementRestResourceComponent::getType)
                .contains("Patient", "Condition", "Observation", "Procedure", "Provenance", "DocumentReference");
    }

    @Test
    void a_case_is_a_patient_that_can_be_read_and_found() {
        assertThat(JSON.parseResource(Patient.class, get("Patient/" + patient).body())
                        .getIdPart())
                .isEqualTo(patient);
        assertThat(bundle("Patient?_id=" + patient).getEntry()).hasSize(1);
        assertThat(bundle("Patient").getEntry()).hasSize(1);
    }

    @Test
    void a_resource_is_found_by_its_patient_and_read_by_its_id() {
        Bundle found = bundle("Condition?patient=Patient/" + patient);
        assertThat(found.getEntry()).isNotEmpty();
        Condition condition = (Condition) found.getEntryFirstRep().getResource();
        assertThat(condition.getSubject().getReference()).isEqualTo("Patient/" + patient);
        String read = get("Condition/" + condition.getIdPart()).body();
        assertThat(JSON.parseResource(Condition.class, read).getIdPart()).isEqualTo(condition.getIdPart());
        assertThat(bundle("Condition?patient=nobody").getEntry()).isEmpty();
    }

    @Test
    void everything_of_a_patient_is_one_bundle_with_the_provenance_of_each_fact() {
        Bundle everything = bundle("Patient/" + patient + "/$everything?_count=200");
        assertThat(everything.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .contains("Patient", "Condition", "Observation", "DocumentReference", "Provenance");
        assertThat(everything.getEntry().stream().filter(entry -> entry.getResource() instanceof Provenance))
                .isNotEmpty();
    }

    @Test
    void what_is_not_there_is_an_operation_outcome() {
        HttpResponse<String> absent = get("Patient/nobody");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(JSON.parseResource(OperationOutcome.class, absent.body()).getIssue())
                .isNotEmpty();
        assertThat(get("Patient/nobody/$everything").statusCode()).isEqualTo(404);
        assertThat(get("Medication/1").statusCode()).isEqualTo(404);
    }

    @Test
    void xml_is_served_to_those_who_ask_for_it() {
        HttpResponse<String> xml = get("Patient/" + patient + "?_format=xml");
        assertThat(xml.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+xml");
        assertThat(FhirContext.forR4Cached().newXmlParser().parseResource(Patient.class, xml.body()))
                .isNotNull();
    }

    private static Bundle bundle(String path) {
        return JSON.parseResource(Bundle.class, get(path).body());
    }
}
