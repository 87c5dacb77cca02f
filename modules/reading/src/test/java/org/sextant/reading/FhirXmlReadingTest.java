package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Assertion;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.Sex;
import org.sextant.model.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FHIR as XML says what it says as JSON. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirXmlReadingTest {

    private static final String BUNDLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- from a portal -->
            <Bundle xmlns="http://hl7.org/fhir">
              <type value="searchset"/>
              <entry><resource><Patient><id value="p"/><name><family value="Example"/><given value="Jane"/></name>
                <gender value="female"/><birthDate value="1960-01-02"/></Patient></resource></entry>
              <entry><resource><Condition><id value="c"/>
                <clinicalStatus><coding><code value="active"/></coding></clinicalStatus>
                <code><coding><system value="http://snomed.info/sct"/><code value="702391001"/>
                  <display value="Renal cell carcinoma"/></coding></code>
                <subject><reference value="Patient/p"/></subject><onsetDateTime value="2024-05-06"/></Condition></resource></entry>
              <entry><resource><Observation><status value="final"/>
                <code><coding><system value="http://loinc.org"/><code value="718-7"/></coding></code>
                <subject><reference value="Patient/p"/></subject><effectiveDateTime value="2024-06-07"/>
                <valueQuantity><value value="12.10"/><unit value="g/dL"/></valueQuantity>
                <referenceRange><low><value value="13.5"/></low><high><value value="17.5"/></high></referenceRange>
                </Observation></resource></entry>
              <entry><resource><Observation><status value="final"/>
                <code><coding><system value="http://snomed.info/sct"/><code value="1287652008"/></coding></code>
                <subject><reference value="Patient/p"/></subject><valueBoolean value="false"/></Observation></resource></entry>
              <entry><resource><DocumentReference><status value="current"/><subject><reference value="Patient/p"/></subject>
                <content><attachment><contentType value="text/plain"/><data value="%s"/></attachment></content>
                </DocumentReference></resource></entry>
              <entry><resource><DiagnosticReport><status value="final"/><subject><reference value="Patient/p"/></subject>
                <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>Left &lt; right<br/>kidney</p></div></text>
                </DiagnosticReport></resource></entry>
            </Bundle>
            """.formatted(
                    Base64.getEncoder().encodeToString("A note in plain words.".getBytes(StandardCharsets.UTF_8)));

    @Test
    void a_bundle_states_its_conditions_and_results_and_gives_its_notes() throws IOException {
        DocumentText text = parse(BUNDLE);

        assertThat(text.mediaType()).isEqualTo("application/fhir+xml");
        assertThat(text.parts().get(0).patient().name()).isEqualTo("Jane Example");
        assertThat(text.parts().get(0).patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(text.text()).contains("A note in plain words.").contains("Left < right\nkidney");
        assertThat(text.statements())
                .extracting(Statement::assertion)
                .containsExactly(Assertion.PRESENT, Assertion.PRESENT, Assertion.ABSENT);
        assertThat(text.statements().get(0).evidence().get(0).path()).isEqualTo("Bundle.entry[1].resource");
        LabResult result = (LabResult) text.statements().get(1).finding();
        assertThat(result.value()).isEqualTo(new BigDecimal("12.10"));
        assertThat(result.low()).isEqualTo(new BigDecimal("13.5"));
    }

    @Test
    void a_single_resource_without_a_declaration_and_with_a_prefix_is_read() throws IOException {
        String condition = BUNDLE.substring(BUNDLE.indexOf("<Condition>"), BUNDLE.indexOf("</Condition>") + 12);
        String prefixed = condition
                .replaceAll("<(/?)(\\w)", "<$1f:$2")
                .replaceFirst("<f:Condition>", "<f:Condition xmlns:f=\"http://hl7.org/fhir\">");

        assertThat(parse(prefixed).issues()).isEmpty();
        assertThat(parse(prefixed).statements()).hasSize(1);
    }

    @Test
    void xml_that_looks_outside_itself_is_refused() throws IOException {
        String typed =
                BUNDLE.replace("<!-- from a portal -->", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");

        assertThat(parse(typed).issues()).extracting("kind").containsExactly(IssueKind.DTD_NOT_ALLOWED);
    }

    @Test
    void older_versions_are_told() throws IOException {
        String older = BUNDLE.replace(
                "<clinicalStatus><coding><code value=\"active\"/></coding></clinicalStatus>",
                "<clinicalStatus value=\"active\"/>");

        assertThat(parse(older).issues()).extracting("kind").containsExactly(IssueKind.UNSUPPORTED_VERSION);
    }

    /** Written as XML by the rules of FHIR, every shared JSON resource states the same, with the same words. */
    @Test
    void every_shared_resource_states_the_same_as_xml() throws IOException {
        int compared = 0;
        for (Path file : SharedFiles.below("fhir/mcode_4.0.0_examples")) {
            byte[] json = SharedFiles.bytes(file);
            DocumentText asJson = Parsed.parse(json, 2_000_000);
            DocumentText asXml = parse(xml(new JsonMapper().readTree(json)));

            assertThat(words(asXml)).as(file.getFileName().toString()).isEqualTo(words(asJson));
            assertThat(told(asXml)).as(file.getFileName().toString()).isEqualTo(told(asJson));
            compared += asJson.statements().size();
        }
        System.out.println("statements that are the same from JSON and XML: " + compared);
        assertThat(compared).isGreaterThan(100);
    }

    /** The words, without what lies between them: names of entities are not known in XML. */
    private static String words(DocumentText text) {
        return text.text().replaceAll("&\\w+;|[^\\p{L}\\p{N}]+", " ");
    }

    private static List<String> told(DocumentText text) {
        return text.statements().stream()
                .map(statement -> statement.assertion() + " "
                        + org.sextant.model.Forms.of((Record) statement.finding()) + " "
                        + statement.evidence().get(0).quote())
                .toList();
    }

    private static String xml(JsonNode resource) {
        StringBuilder xml = new StringBuilder();
        write(resource.path("resourceType").asString(), resource, true, xml);
        return xml.toString();
    }

    private static void write(String name, JsonNode value, boolean outer, StringBuilder xml) {
        if (value.isArray()) {
            value.forEach(one -> write(name, one, false, xml));
        } else if (name.equals("div")) {
            xml.append(value.stringValue().replaceAll("&(?!amp;|lt;|gt;|quot;|#)\\w+;", " "));
        } else if (value.isObject()) {
            Matcher type =
                    Pattern.compile("\\w+").matcher(value.path("resourceType").asString(""));
            boolean inner = !outer && type.matches();
            xml.append('<').append(name).append(outer ? " xmlns=\"http://hl7.org/fhir\"" : "");
            if (value.has("url") && name.toLowerCase(java.util.Locale.ROOT).endsWith("extension")) {
                xml.append(" url=\"").append(value.get("url").stringValue()).append('"');
            }
            xml.append('>').append(inner ? "<" + type.group() + ">" : "");
            value.properties().forEach(property -> {
                boolean attribute = property.getKey().equals("url")
                        && name.toLowerCase(java.util.Locale.ROOT).endsWith("extension");
                if (!property.getKey().equals("resourceType")
                        && !attribute
                        && !property.getKey().startsWith("_")) {
                    write(property.getKey(), property.getValue(), false, xml);
                }
            });
            xml.append(inner ? "</" + type.group() + ">" : "")
                    .append("</")
                    .append(name)
                    .append('>');
        } else {
            xml.append('<')
                    .append(name)
                    .append(" value=\"")
                    .append(value.asString()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace("\"", "&quot;")
                            .replace("\n", "&#10;"))
                    .append("\"/>");
        }
    }

    private static DocumentText parse(String xml) throws IOException {
        return Parsed.parse(xml.strip().getBytes(StandardCharsets.UTF_8), 2_000_000);
    }
}
