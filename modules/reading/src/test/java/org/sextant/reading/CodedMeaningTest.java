package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.Assertion;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.Statement;

/** What the codes of an entry state, and what they do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodedMeaningTest {

    private static final String SCT = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    static Stream<Arguments> stated() {
        return Stream.of(
                row(
                        "a history is no finding of today",
                        observation(code(SCT, "1098951000119108"), ""),
                        "HISTORICAL SecondaryCancerCondition liver"),
                row(
                        "a history answered with no is denied",
                        observation(code(SCT, "1287652008"), ",\"valueBoolean\":false"),
                        "ABSENT SecondaryCancerCondition unspecified"),
                row(
                        "a personal history by ICD-10-CM",
                        condition(code(ICD, "Z85.528")),
                        "HISTORICAL PrimaryCancerCondition kidney"),
                row(
                        "a family history by ICD-10-CM",
                        condition(code(ICD, "Z80.51")),
                        "FAMILY FamilyHistory kidney cancer"),
                row(
                        "a comorbidity that is said to be absent",
                        observation(
                                code(SCT, "398192003"),
                                ",\"extension\":[{\"url\":\"http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-condition-absent\","
                                        + "\"valueCodeableConcept\":{\"coding\":[" + code(SCT, "414916001") + "]}}]"),
                        "ABSENT Comorbidity obesity"),
                row("a stage of kidney disease", condition(code(ICD, "N18.31")), "PRESENT Comorbidity ckd 3a"),
                row(
                        "the side that one of two codes gives",
                        condition(code(SCT, "702391001") + "," + code(ICD, "C64.2")),
                        "PRESENT PrimaryCancerCondition kidney LEFT"),
                row(
                        "no side where two codes give two",
                        condition(code(ICD, "C64.1") + "," + code(ICD, "C64.2")),
                        "PRESENT PrimaryCancerCondition kidney"),
                row(
                        "a side in the sixth place of a code",
                        condition(code(ICD, "C50.412")),
                        "PRESENT PrimaryCancerCondition breast LEFT"),
                row(
                        "a metastasis without a place where two codes give two",
                        condition(code(SCT, "94222008") + "," + code(ICD, "C78.7")),
                        "PRESENT SecondaryCancerCondition unspecified"),
                row(
                        "a performance status by the code of its answer",
                        observation(
                                code(LOINC, "89262-0"),
                                ",\"valueCodeableConcept\":{\"coding\":[" + code(LOINC, "LA9624-3") + "]}"),
                        "PRESENT PerformanceStatus 2"),
                row(
                        "the type that a registry asks for",
                        observation(
                                code(LOINC, "59847-4"),
                                ",\"valueCodeableConcept\":{\"coding\":["
                                        + code("http://terminology.hl7.org/CodeSystem/icd-o-3", "8310/3") + "]}"),
                        "PRESENT Histology clear cell"),
                row(
                        "the grade that a registry asks for",
                        observation(code(LOINC, "33732-9"), ",\"valueString\":\"G2\""),
                        "PRESENT HistologicGrade 2"),
                row(
                        "a Gleason total",
                        observation(code(LOINC, "35266-6"), ",\"valueQuantity\":{\"value\":7}"),
                        "PRESENT HistologicGrade 7"),
                row(
                        "lymph nodes examined, by their number",
                        observation(code(LOINC, "21894-1"), ",\"valueInteger\":14"),
                        "PRESENT RegionalLymphNodes examined 14"),
                row(
                        "lymph nodes with tumour, by their number",
                        observation(code(LOINC, "21893-3"), ",\"valueQuantity\":{\"value\":0}"),
                        "PRESENT RegionalLymphNodes positive 0"),
                row(
                        "a gene test that found nothing",
                        observation(
                                code(LOINC, "21702-6"),
                                ",\"valueCodeableConcept\":{\"coding\":[" + code(LOINC, "LA11883-8") + "]}"),
                        "ABSENT GenomicVariant KRAS none"),
                row(
                        "a gene test that names what it found",
                        observation(code(LOINC, "21702-6"), ",\"valueString\":\"p.G12D\""),
                        "PRESENT GenomicVariant KRAS p.G12D"),
                row(
                        "a fusion names no variant of one gene",
                        fusion(),
                        "PRESENT GenomicVariant BCR",
                        "PRESENT GenomicVariant ABL1"),
                row(
                        "a product by RxNorm's normal form",
                        medication("sunitinib malate 50 MG Oral Capsule [Sutent]"),
                        "PRESENT MedicationAdministration sunitinib"),
                row(
                        "a quantity before the ingredient",
                        medication("4 ML bevacizumab 25 MG/ML Injection"),
                        "PRESENT MedicationAdministration bevacizumab"),
                row(
                        "a kidney taken out, by ICD-10-PCS",
                        "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"code\":{\"coding\":["
                                + code("http://www.cms.gov/Medicare/Coding/ICD10", "0TT14ZZ") + "]}}",
                        "PRESENT SurgicalProcedure nephrectomy LEFT"));
    }

    static Stream<Arguments> unstated() {
        return Stream.of(
                row(
                        "the reason for an operation is no diagnosis",
                        "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"code\":{\"coding\":["
                                + code(ICD, "C18.9") + "]}}"),
                row(
                        "a condition that is asked about is none",
                        observation(
                                code(SCT, "702391001"),
                                ",\"valueCodeableConcept\":{\"coding\":[" + code(SCT, "2667000") + "]}")),
                row(
                        "two primaries under one entry are neither",
                        condition(code(ICD, "C64.2") + "," + code(ICD, "C61"))),
                row("overweight is not obesity", condition(code(ICD, "E66.3"))),
                row("a pattern is no total", observation(code(LOINC, "35266-6"), ",\"valueQuantity\":{\"value\":4}")),
                row(
                        "a combination is no single drug",
                        medication("carboplatin 10 MG/ML / paclitaxel 6 MG/ML Injectable Solution")),
                row("a brand for another disease", medication("denosumab 60 MG/ML Prefilled Syringe [Prolia]")),
                row("a drug with other words beside it", medication("allergy to cisplatin 50 MG")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stated")
    void codes_state(String what, String resource, List<String> statements) throws IOException {
        assertThat(read(resource).map(CodedMeaningTest::told)).containsExactlyElementsOf(statements);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unstated")
    void codes_state_nothing_where(String what, String resource, List<String> none) throws IOException {
        assertThat(read(resource)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void what_was_not_asked_is_not_so(String resource) throws IOException {
        assertThat(read(resource)).noneMatch(statement -> statement.assertion() == Assertion.PRESENT);
    }

    static Stream<String> unanswered() {
        String reason = ",\"dataAbsentReason\":{\"coding\":[{\"code\":\"unknown\"}]}";
        return Stream.of(
                observation(code(SCT, "1287652008"), reason), observation(code(SCT, "1098951000119108"), reason));
    }

    private static Stream<Statement> read(String resource) throws IOException {
        return Parsed.parse(resource.getBytes(StandardCharsets.UTF_8)).statements().stream();
    }

    /** How it stands, what kind it is, and its values in order. */
    private static String told(Statement statement) {
        Finding finding = statement.finding();
        StringBuilder told = new StringBuilder(statement.assertion() + " " + finding.kind());
        Forms.of((Record) finding).forEach((name, value) -> {
            if (List.of("examined", "positive").contains(name)) {
                told.append(' ').append(name).append(' ').append(value);
            }
            if (List.of("site", "condition", "laterality", "gene", "variant", "ingredient", "name", "value")
                            .contains(name)
                    && value != null) {
                told.append(' ').append(value);
            }
        });
        return told.toString();
    }

    private static Arguments row(String what, String resource, String... statements) {
        return Arguments.of(what, resource, List.of(statements));
    }

    private static String code(String system, String code) {
        return "{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}";
    }

    private static String condition(String codes) {
        return "{\"resourceType\":\"Condition\",\"code\":{\"coding\":[" + codes + "]}}";
    }

    private static String observation(String code, String more) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[" + code + "]}" + more
                + "}";
    }

    private static String medication(String name) {
        return "{\"resourceType\":\"MedicationStatement\",\"status\":\"active\",\"medicationCodeableConcept\":{\"coding\":["
                + "{\"system\":\"" + RXNORM + "\",\"code\":\"1\",\"display\":\"" + name + "\"}]}}";
    }

    private static String fusion() {
        String gene = "{\"code\":{\"coding\":[" + code(LOINC, "48018-6") + "]},\"valueCodeableConcept\":{\"coding\":["
                + "{\"system\":\"http://www.genenames.org\",\"code\":\"HGNC:%s\",\"display\":\"%s\"}]}}";
        return observation(
                code(LOINC, "69548-6"),
                ",\"valueCodeableConcept\":{\"coding\":[" + code(LOINC, "LA9633-4") + "]},\"component\":["
                        + gene.formatted("1014", "BCR") + "," + gene.formatted("76", "ABL1")
                        + ",{\"code\":{\"coding\":[" + code(LOINC, "48004-6") + "]},\"valueCodeableConcept\":{\"text\":"
                        + "\"c.1076T>G\"}}]");
    }
}
