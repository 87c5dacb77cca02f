package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;

/** What people download from portals and phones, in the public shapes of those exports. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalExportTest {

    private static final String LAB = """
            {"resourceType":"Observation","status":"final","category":[{"coding":[{"code":"laboratory"}]}],
             "code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin"}],"text":"HGB"},
             "subject":{"reference":"Patient/T81lum-5p6QvDR7l6hv7"},"effectiveDateTime":"2025-03-01T08:00:00Z",
             "valueQuantity":{"value":12.1,"unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"}}
            """;

    @Test
    void an_export_of_a_phone_gives_its_clinical_records_and_tells_of_the_rest() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "apple_health_export/export.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!ELEMENT HealthData (Record*)>]><HealthData><Record/></HealthData>");
        files.put("apple_health_export/clinical-records/Observation-1.json", LAB);
        files.put(
                "apple_health_export/clinical-records/Condition-1.json",
                "{\"resourceType\":\"Condition\",\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"code\":{\"coding\":"
                        + "[{\"system\":\"http://snomed.info/sct\",\"code\":\"702391001\",\"display\":\"Renal cell carcinoma\"}]},"
                        + "\"subject\":{\"reference\":\"Patient/T81lum-5p6QvDR7l6hv7\"}}");

        DocumentText text = Parsed.parse(zip(files));

        assertThat(text.statements())
                .extracting(statement -> statement.finding().kind())
                .containsExactlyInAnyOrder("LabResult", "PrimaryCancerCondition");
        assertThat(text.issues()).extracting("kind").contains(IssueKind.DTD_NOT_ALLOWED);
    }

    /** The way a server refers to its patient is no record number: other documents of the same person would contradict it. */
    @Test
    void a_lone_reference_names_nobody() throws IOException {
        DocumentText text = Parsed.parse(LAB.getBytes(StandardCharsets.UTF_8));

        assertThat(text.parts()).singleElement().satisfies(part -> assertThat(part.patient())
                .isEqualTo(PatientIdentity.UNKNOWN));
    }

    @Test
    void a_search_of_a_server_is_read_page_by_page_of_claims_and_records() throws IOException {
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":2,\"entry\":[{\"fullUrl\":\"https://portal.example/1\","
                        + "\"resource\":" + LAB
                        + "},{\"resource\":{\"resourceType\":\"ExplanationOfBenefit\",\"status\":\"active\","
                        + "\"patient\":{\"reference\":\"Patient/T81lum-5p6QvDR7l6hv7\"},\"diagnosis\":[{\"diagnosisCodeableConcept\":{\"coding\":"
                        + "[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"C64.2\"}]}}]}}]}";

        DocumentText text = Parsed.parse(bundle.getBytes(StandardCharsets.UTF_8));

        assertThat(text.statements())
                .as("what a bill gives as its reason is no finding")
                .extracting(statement -> statement.finding().kind())
                .containsExactly("LabResult");
        assertThat(text.ledger().toString()).contains("kind-not-read");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
