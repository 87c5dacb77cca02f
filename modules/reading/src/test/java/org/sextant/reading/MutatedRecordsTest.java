package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.testkit.Mutations;

/** Whatever becomes of a structured record on its way, it is read or refused with a reason, and its account adds up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutatedRecordsTest {

    private static final int ROUNDS = 150;
    private static final int LOAD_ROUNDS = 5_000;

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("C-CDA", CDA, "<>\" "),
                Arguments.of("FHIR JSON", FHIR, "{}\\[\\],:\""),
                Arguments.of("FHIR XML", FHIR_XML, "<>\" "),
                Arguments.of("HL7 v2", HL7, "|^~\\\\&\r"),
                Arguments.of("a table of results", RESULTS, ";\n"),
                Arguments.of("a table of days", DAYS, ",\n"),
                Arguments.of("a table of coded entries", CODED, ",\n"),
                Arguments.of("a release", RELEASE, "\f\n :"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_that_was_damaged_is_read_or_refused(String kind, String record, String separators)
            throws IOException {
        damage(record, separators, ROUNDS);
    }

    @Tag("load")
    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_that_was_damaged_is_read_or_refused_for_long(String kind, String record, String separators)
            throws IOException {
        damage(record, separators, LOAD_ROUNDS);
    }

    private static void damage(String record, String separators, int rounds) throws IOException {
        Mutations mutations = new Mutations(20261127);
        byte[] whole = record.getBytes(StandardCharsets.UTF_8);
        assertThat(Parsed.parse(whole).text()).as("the record as it was").isNotBlank();
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = round % 2 == 0
                    ? mutations.garble(record, separators).getBytes(StandardCharsets.UTF_8)
                    : mutations.mutate(whole, List.of(whole));
            check(Parsed.parse(damaged), round);
        }
    }

    private static void check(DocumentText text, int round) {
        assertThat(text.text().isBlank() && text.issues().isEmpty())
                .as("round %d is silent about what it did not read", round)
                .isFalse();
        int end = 0;
        for (DocumentPart part : text.parts()) {
            assertThat(part.begin()).as("parts of round %d lie in order", round).isGreaterThanOrEqualTo(end);
            end = part.end();
        }
        text.statements().forEach(statement -> statement.evidence().forEach(place -> assertThat(place.quote())
                .as("evidence of round %d", round)
                .isEqualTo(text.text().substring(place.begin(), place.end()))));
    }

    private static final String CDA = """
            <?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><code code="34133-9"/><title>Summary</title>
            <effectiveTime value="20250301"/><recordTarget><patientRole><id extension="1"/><patient><name><given>Jane</given>
            <family>Example</family></name></patient></patientRole></recordTarget><component><structuredBody><component><section>
            <code code="11450-4"/><title>Problems</title><text><table><tbody><tr ID="p"><td>Renal cell carcinoma<br/>left</td><td>2024</td></tr></tbody>
            </table></text><entry><act moodCode="EVN"><code code="CONC"/><statusCode code="active"/><entryRelationship><observation moodCode="EVN">
            <code code="55607006"/><text><reference value="#p"/></text><effectiveTime><low value="20240506"/></effectiveTime>
            <value code="702391001" codeSystem="2.16.840.1.113883.6.96" displayName="Renal cell carcinoma"><translation code="C64.2"
            codeSystem="2.16.840.1.113883.6.90"/></value></observation></entryRelationship></act></entry></section></component>
            <component><section><code code="30954-2"/><title>Results</title><text><list><item ID="r">Hb 12.1</item></list></text><entry><observation
            moodCode="EVN"><code code="718-7" codeSystem="2.16.840.1.113883.6.1"/><text><reference value="#r"/></text><value value="12.1" unit="g/dL"/>
            </observation></entry></section></component></structuredBody></component></ClinicalDocument>
            """.strip();

    private static final String FHIR = """
            {"resourceType":"Bundle","entry":[{"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","id":"p","name":[{"family":"Example",
            "given":["Jane"]}],"birthDate":"1960-01-02"}},{"resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:p"},
            "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"702391001",
            "display":"Renal cell carcinoma"}]},"onsetDateTime":"2024-05-06"}},{"resource":{"resourceType":"Observation","status":"final",
            "subject":{"reference":"urn:uuid:p"},"code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},"valueQuantity":
            {"value":12.1,"unit":"g/dL"},"referenceRange":[{"low":{"value":13.5}}],"component":[{"code":{"text":"x"},"valueBoolean":false}]}},
            {"resource":{"resourceType":"DocumentReference","subject":{"reference":"urn:uuid:p"},"content":[{"attachment":
            {"data":"QSBub3RlIGluIHBsYWluIHdvcmRzLg=="}}]}}]}
            """.strip();

    private static final String FHIR_XML = """
            <Bundle xmlns="http://hl7.org/fhir"><entry><resource><Condition><clinicalStatus><coding><code value="active"/></coding></clinicalStatus>
            <code><coding><system value="http://snomed.info/sct"/><code value="702391001"/><display value="Renal cell carcinoma"/></coding></code>
            <subject><reference value="Patient/1"/></subject></Condition></resource></entry><entry><resource><Observation><status value="final"/>
            <text><div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div></text><code><coding><system value="http://loinc.org"/>
            <code value="718-7"/></coding></code><valueQuantity><value value="12.1"/><unit value="g/dL"/></valueQuantity></Observation>
            </resource></entry></Bundle>
            """.strip();

    private static final String HL7 =
            "MSH|^~\\&|LAB|H|S|H|202503011200||ORU^R01|1|P|2.5.1\rPID|1||4711^^^H^MR||EXAMPLE^JANE||19600102|F\r"
                    + "OBR|1||1|24323-8^CMP^LN|||20250301\rOBX|1|NM|718-7^Hemoglobin^LN||12.1|g/dL|13.5-17.5|L|||F\r"
                    + "OBX|2|FT|1^Note||First line\\.br\\second \\T\\ third~again||||||C\rNTE|1||Haemolysed\r";

    private static final String RESULTS =
            "Patient: Jane Example;MRN: 4711\nTest;Result;Unit;Reference;Date\nHAEMATOLOGY\n"
                    + "Hemoglobin;12,1;g/dL;13,5-17,5;25/03/2025\nCalcium;9,4;mg/dL;8,6 - 10,3;25/03/2025\n";

    private static final String DAYS =
            "Date,Hb (g/dL),WBC [10^9/L]\nReference,13.5-17.5,4-11\n2025-03-01,12.1,7.4\n2025-04-02,\"11.8\",-\n";

    private static final String CODED =
            "mrn,conditionId,codeSystem,code,displayName,dateOfDiagnosis,clinicalStatus,verificationStatus,bodySite,laterality,histology\n"
                    + "1,c,http://snomed.info/sct,702391001,Renal cell carcinoma,2020-07-12,active,confirmed,64033007,7771000,8310/3\n"
                    + "2,d,http://hl7.org/fhir/sid/icd-10-cm,C78.7,,2021-01-02,active,refuted,,,\n";

    private static final String RELEASE =
            "SURGICAL PATHOLOGY REPORT\nPatient: Jane Example   MRN: 4711\nPage 1 of 1\nDate: 03/01/2025\n"
                    + "Left kidney, nephrectomy: clear cell renal cell carcinoma, 4.2 cm, grade 2, pT1b.\n\f"
                    + "CT CHEST\nPatient: Jane Example   MRN: 4711\nDate: 04/02/2025\nNo pulmonary nodules. No effusion. The liver is normal in size.\n\f"
                    + "CT CHEST\nPatient: Jane Example   MRN: 4711\nDate: 04/02/2025\nNo pulmonary nodules. No effusion. The liver is normal in size.\n";
}
