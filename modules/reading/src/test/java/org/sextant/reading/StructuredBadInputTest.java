package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.Assertion;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;

/** Bad inputs of groups E and F that only reading sees, by their number; the others go through {@code BadInputTest} of the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StructuredBadInputTest {

    static Stream<Arguments> files() {
        return Stream.of(
                row(
                        60,
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]>"
                                + cda("&y;", ""),
                        IssueKind.XML_BOMB),
                row(
                        65,
                        cda("text", "")
                                .replace(
                                        "<component>",
                                        "<recordTarget><patientRole><id extension=\"2\"/></patientRole></recordTarget><component>"),
                        IssueKind.OTHER_PATIENT),
                row(
                        70,
                        "{\"resourceType\":\"Bundle\",\"a\":" + "[".repeat(1_001) + "]".repeat(1_001) + "}",
                        IssueKind.CORRUPT),
                row(71, "{\"resourceType\":\"Condition\",\"id\":\"a\",\"id\":\"b\"}", IssueKind.CORRUPT),
                row(73, "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e400}}", IssueKind.CORRUPT),
                row(73, "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":NaN}}", IssueKind.CORRUPT),
                row(80, condition("\"clinicalStatus\":\"active\","), IssueKind.UNSUPPORTED_VERSION));
    }

    @ParameterizedTest(name = "{0} gives {2}")
    @MethodSource("files")
    void bad_input_states_nothing_as_true_and_says_why(int item, String file, IssueKind why) throws IOException {
        DocumentText text = parse(file);

        assertThat(text.issues()).extracting("kind").as("item %d", item).contains(why);
        assertThat(text.statements()).noneMatch(statement -> statement.assertion() == Assertion.PRESENT);
    }

    @Test
    void what_an_allergy_brings_on_is_no_illness() throws IOException {
        String allergies = cda("Asthma", problem("moodCode=\"EVN\"").replace("702391001", "195967001"))
                .replace("11450-4", "48765-2");

        assertThat(parse(allergies).statements()).isEmpty();
    }

    @Test
    void what_stands_on_lines_of_its_own_in_a_cell_stays_apart_and_deleted_words_are_left_out() throws IOException {
        String table =
                "</item></list><table><tbody><tr><td>Hb 12<br/>Ca 9</td><td><list><item>one</item><item>two</item></list></td>"
                        + "</tr></tbody></table><paragraph>kept <content revised=\"delete\">gone</content></paragraph><list><item>";

        assertThat(parse(cda("first" + table, "")).text())
                .contains("Hb 12 Ca 9\tone two\n")
                .contains("kept")
                .doesNotContain("gone");
    }

    @Test
    void a_document_may_write_its_namespace_with_a_prefix() throws IOException {
        String prefixed = cda("Renal cell carcinoma", problem("moodCode=\"EVN\""))
                .replaceAll("<(/?)(\\w)", "<$1cda:$2")
                .replace("xmlns=", "xmlns:cda=");

        assertThat(parse(prefixed).statements()).hasSize(1);
    }

    @Test
    void an_entry_that_its_row_denies_stands_beside_the_row() throws IOException {
        DocumentText text = parse(cda("No renal cell carcinoma", problem("moodCode=\"EVN\"")));

        assertThat(text.text()).contains("No renal cell carcinoma").contains("Problem: Renal cell carcinoma");
        assertThat(text.statements()).hasSize(1);
    }

    @Test
    void an_entry_stands_on_the_row_that_it_refers_to() throws IOException {
        DocumentText text = parse(cda("Renal cell carcinoma, right", problem("moodCode=\"EVN\"")));

        assertThat(text.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.assertion()).isEqualTo(Assertion.PRESENT);
            assertThat(statement.evidence().get(0).quote()).isEqualTo("Renal cell carcinoma, right");
            assertThat(statement.evidence().get(0).path()).endsWith("/observation");
        });
    }

    @Test
    void a_value_without_a_unit_is_no_result() throws IOException {
        DocumentText text =
                parse("{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                        + "\"http://loinc.org\",\"code\":\"718-7\"}]},\"valueQuantity\":{\"value\":11.8}}");

        assertThat(text.statements()).isEmpty();
        assertThat(text.issues()).extracting("kind").containsExactly(IssueKind.UNIT_MISSING);
    }

    @Test
    void resources_of_another_patient_are_another_part() throws IOException {
        String bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                + condition("\"subject\":{\"reference\":\"Patient/1\"},") + "},{\"resource\":"
                + condition("\"subject\":{\"reference\":\"Patient/2\"},") + "}]}";

        DocumentText text = parse(bundle);

        assertThat(text.parts()).hasSize(2).extracting("patient").doesNotHaveDuplicates();
    }

    private static Arguments row(int item, String file, IssueKind why) {
        return Arguments.of(item, file, why);
    }

    private static String condition(String more) {
        return "{\"resourceType\":\"Condition\"," + more
                + "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"702391001\",\"display\":"
                + "\"Renal cell carcinoma\"}]}}";
    }

    private static String problem(String how) {
        return "<entry><observation " + how + "><code code=\"55607006\" codeSystem=\"2.16.840.1.113883.6.96\"/><text>"
                + "<reference value=\"#p\"/></text><value code=\"702391001\" codeSystem=\"2.16.840.1.113883.6.96\" displayName="
                + "\"Renal cell carcinoma\"/></observation></entry>";
    }

    private static String cda(String row, String entries) {
        return "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget><patientRole><id extension=\"1\"/></patientRole>"
                + "</recordTarget><component><structuredBody><component><section><code code=\"11450-4\"/><title>Problems</title>"
                + "<text><list><item ID=\"p\">" + row + "</item></list></text>" + entries
                + "</section></component></structuredBody></component></ClinicalDocument>";
    }

    private static DocumentText parse(String file) throws IOException {
        return Parsed.parse(file.getBytes(StandardCharsets.UTF_8));
    }
}
