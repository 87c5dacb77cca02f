package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.LossLine;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/** Tables of results, kind ones and others; group H of the bad inputs is held by {@code BadInputTest} of the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableReadingTest {

    private static final String HEAD = "Test,Result,Units,Reference Range,Collected\n";

    static Stream<Arguments> groupH() {
        return Stream.of(
                Arguments.of(
                        "102 a date that another row settles",
                        HEAD + "Hemoglobin,12.1,g/dL,,03/04/2025\nWBC,7,K/uL,,03/14/2025\n",
                        null,
                        "Hemoglobin: 12.1 g/dL, 2025-03-04\n"),
                Arguments.of(
                        "104 shifted columns",
                        HEAD + "Calcium,9.4,mg/dL,,2025-03-01\nHemoglobin,12,1,g/dL,13-17,2025-03-01\n",
                        IssueKind.COLUMNS_NOT_UNDERSTOOD,
                        "in row 3. The table is not used."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groupH")
    void each_bad_table_has_its_outcome(String row, String table, IssueKind expected, String kept) throws IOException {
        DocumentText text = parse(table);
        if (expected == null) {
            assertThat(text.issues()).isEmpty();
        } else {
            assertThat(text.issues()).extracting("kind").containsExactly(expected);
        }
        assertThat(text.text()).contains(kept);
    }

    @Test
    void columns_may_come_in_any_order_with_limits_apart_and_tabs_between() throws IOException {
        DocumentText text =
                parse("Unit\tHigh\tLow\tDate\tValue\tAnalyte\ng/dL\t17.5\t13.5\t2025-03-01\t12.1\tHemoglobin\n");
        assertThat(text.text()).contains("Hemoglobin: 12.1 g/dL (13.5-17.5), 2025-03-01");
    }

    static Stream<Arguments> exports() {
        return Stream.of(
                Arguments.of(
                        "a column a test, a row a day, units in the headings",
                        "Date,Hb (g/dL),WBC [10^9/L],\"Creatinine, mg/dL\",Platelets 10*9/L\n2025-03-01,12.1,7.4,1.1,210\n2025-04-02,11.8,,1.2,-\n",
                        List.of(
                                "hemoglobin 12.1 2025-03-01",
                                "wbc 7.4 2025-03-01",
                                "creatinine 1.1 2025-03-01",
                                "platelets 210 2025-03-01",
                                "hemoglobin 11.8 2025-04-02",
                                "creatinine 1.2 2025-04-02")),
                Arguments.of(
                        "units and limits in rows of their own",
                        "Date;Hemoglobin;Calcium\n;g/dL;mg/dL\nReference;13,5-17,5;8,6-10,3\n25/03/2025;12,1;9,4\n",
                        List.of("hemoglobin 12.1 13.5 17.5 2025-03-25", "calcium 9.4 8.6 10.3 2025-03-25")),
                Arguments.of(
                        "a row a test, a column a day",
                        "Test\tUnit\tReference range\t01 Mar 2025\t02 Apr 2025\nHemoglobin\tg/dL\t13.5 \u2013 17.5\t12.1\t11.8 L\nCEA\tng/mL\t<5.0\t7.2\t\n",
                        List.of(
                                "hemoglobin 12.1 13.5 17.5 2025-03-01",
                                "hemoglobin 11.8 13.5 17.5 2025-04-02",
                                "cea 7.2 5.0 2025-03-01")),
                Arguments.of(
                        "lines of the patient above the headings, sections between the rows, a remark below",
                        "General Hospital Laboratory\nPatient:,Jane Example\nMRN: 4711,DOB: 1960-01-02\nCollected:,2025-03-01\n\n"
                                + "Test,Result,Unit,Reference Interval,Flag\nHAEMATOLOGY\nHemoglobin,12.1,g/dL,13.5-17.5 g/dL,L\n"
                                + "BIOCHEMISTRY,,,,\nCalcium,9.4,mg/dL,8.6-10.3\nHaemolysed sample,,,,\n",
                        List.of("hemoglobin 12.1 13.5 17.5 2025-03-01", "calcium 9.4 8.6 10.3 2025-03-01")),
                Arguments.of(
                        "what a spreadsheet adds: the separator, formulas that keep digits, blank columns, headings again",
                        "sep=;\nTest;Result;Unit;Date;;\nHemoglobin;=\"12.10\";g/dL;2025-03-01;;\nTest;Result;Unit;Date;;\nCalcium;9.4;mg/dL;2025-03-02;;\n;;;;;\n",
                        List.of("hemoglobin 12.10 2025-03-01", "calcium 9.4 2025-03-02")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void tables_are_read_as_hospitals_export_them(String what, String table, List<String> results) throws IOException {
        DocumentText text = parse(table);

        assertThat(text.issues()).isEmpty();
        assertThat(text.statements())
                .extracting(statement -> {
                    LabResult result = (LabResult) statement.finding();
                    return Stream.of(result.analyte(), result.value(), result.low(), result.high(), statement.date())
                            .filter(Objects::nonNull)
                            .map(value -> value instanceof ClinicalDate date ? date.value() : value.toString())
                            .collect(Collectors.joining(" "));
                })
                .containsExactlyElementsOf(results);
    }

    @Test
    void what_stands_above_a_table_says_whose_it_is() throws IOException {
        DocumentText text = parse("Name: Jane Example;MRN: 4711\nSex: F\nTest;Result;Unit\nCalcium;9,4;mg/dL\n");

        assertThat(text.parts()).singleElement().satisfies(part -> {
            assertThat(part.patient().name()).isEqualTo("Jane Example");
            assertThat(part.patient().recordNumber()).isEqualTo("4711");
            assertThat(part.patient().sex()).isEqualTo(Sex.FEMALE);
        });
    }

    @Test
    void a_result_is_found_again_by_its_row_and_column() throws IOException {
        DocumentText text = parse("Results\nDate,Hb (g/dL),Ca (mg/dL)\n2025-03-01,12.1,\n");

        assertThat(text.statements().get(0).evidence().get(0).path()).isEqualTo("row 3, column 2");
    }

    @Test
    void running_text_with_a_table_in_it_is_a_note() throws IOException {
        String note =
                "The patient came back for follow-up and feels well. He asks about his results, which are listed below for him.\n"
                        + "Test, Result, Unit\nHemoglobin, 12.1, g/dL\nWe will repeat them.\nHe will come back in May.\nRegards\n";

        String letter =
                "Examen, 12/03/2024\nDear colleague, thank you, as always, for sending him.\nHe is well, walks, and eats.\n";

        assertThat(parse(note).mediaType()).isEqualTo("text/plain");
        assertThat(parse(letter).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void each_patient_of_a_table_is_a_document_of_its_own() throws IOException {
        DocumentText text = parse("MRN,Test,Result,Unit\n1,Calcium,9.4,mg/dL\n2,Calcium,9.9,mg/dL\n1,Albumin,4,g/dL\n");
        assertThat(text.parts())
                .extracting(part -> part.patient().recordNumber())
                .containsExactly("1", "2");
    }

    static Stream<Arguments> registries() {
        return Stream.of(
                Arguments.of(
                        "mrn,conditionId,codeSystem,code,displayName,category,dateOfDiagnosis,clinicalStatus,verificationStatus,bodySite,laterality,histology\n"
                                + "1,c,http://snomed.info/sct,702391001,Renal cell carcinoma,problem-list-item,2020-07-12,active,confirmed,64033007,7771000,8310/3\n"
                                + "1,d,http://hl7.org/fhir/sid/icd-10-cm,C78.7,,problem-list-item,2021-01-02,active,refuted,,,\n",
                        List.of(
                                "PRESENT PrimaryCancerCondition{site=kidney, laterality=LEFT} 2020-07-12",
                                "PRESENT Histology{value=clear cell, icdO3=8310/3} 2020-07-12",
                                "ABSENT SecondaryCancerCondition{site=liver} 2021-01-02")),
                Arguments.of(
                        "mrn,conditionId,stageGroup,t,n,m,type,stagingSystem,stagingCodeSystem,effectiveDate\n"
                                + "1,c,3C,cT3,cN3,cM0,Clinical,443830009,http://snomed.info/sct,2020-01-01\n",
                        List.of(
                                "PRESENT StageGroup{value=IIIC} 2020-01-01",
                                "PRESENT TnmCategory{axis=T, prefix=c, value=T3} 2020-01-01",
                                "PRESENT TnmCategory{axis=N, prefix=c, value=N3} 2020-01-01",
                                "PRESENT TnmCategory{axis=M, prefix=c, value=M0} 2020-01-01")),
                Arguments.of(
                        "mrn,conditionId,diseaseStatusCode,diseaseStatusText,dateOfObservation,evidence,observationStatus,dateRecorded\n"
                                + "1,c,271299001,worsened,2020-01-02,,final,\n1,c,359746009,stable,2020-02-02,,,\n",
                        List.of(
                                "PRESENT DiseaseStatus{value=progressive disease} 2020-01-02",
                                "POSSIBLE DiseaseStatus{value=stable disease} 2020-02-02")),
                Arguments.of(
                        "mrn,medicationId,code,codeSystem,displayText,startDate,endDate,treatmentReasonCode,status\n"
                                + "1,m,1597876,http://www.nlm.nih.gov/research/umls/rxnorm,nivolumab,2020-01-01,2020-07-05,,completed\n"
                                + "1,n,357977,http://www.nlm.nih.gov/research/umls/rxnorm,sunitinib,,,,not-done\n",
                        List.of(
                                "PRESENT MedicationAdministration{ingredient=nivolumab, start=2020-01-01, end=2020-07-05} 2020-01-01",
                                "ABSENT MedicationAdministration{ingredient=sunitinib} -")),
                Arguments.of(
                        "mrn,procedureId,conditionId,status,code,codeSystem,displayName,effectiveDate,bodySite,laterality\n"
                                + "1,p,c,completed,116033007,http://snomed.info/sct,Radical nephrectomy,2020-01-01,64033007,24028007\n",
                        List.of("PRESENT SurgicalProcedure{name=radical nephrectomy, laterality=RIGHT} 2020-01-01")),
                Arguments.of(
                        "mrn,observationId,status,code,codeSystem,displayName,value,valueCodeSystem,effectiveDate,bodySite,laterality\n"
                                + "1,o,final,718-7,http://loinc.org,Hemoglobin,12.1 g/dL,,2020-01-02,,\n"
                                + "1,q,final,85337-4,http://loinc.org,ER,10828004,http://snomed.info/sct,2020-01-02,,\n",
                        List.of(
                                "PRESENT LabResult{analyte=hemoglobin, value=12.1, unit=g/dL} 2020-01-02",
                                "PRESENT TumorMarkerTest{marker=ER, value=positive} 2020-01-02")));
    }

    /** The public tables of the mCODE extraction framework. */
    @ParameterizedTest
    @MethodSource("registries")
    void tables_of_coded_entries_state_what_their_columns_mean(String table, List<String> statements)
            throws IOException {
        DocumentText text = parse(table);

        assertThat(text.parts().get(0).patient().recordNumber()).isEqualTo("1");
        assertThat(text.statements())
                .extracting(statement -> {
                    Map<String, Object> values = new LinkedHashMap<>(Forms.of((Record) statement.finding()));
                    String kind = (String) values.remove("kind");
                    values.values().removeIf(value -> value == null || value.equals(List.of()));
                    return statement.assertion() + " " + kind + values + " "
                            + (statement.date() == null ? "-" : statement.date().value());
                })
                .containsExactlyElementsOf(statements);
        assertThat(text.statements().get(0).evidence().get(0).path()).isEqualTo("row 2");
    }

    @Test
    void a_table_of_patients_says_who_they_are() throws IOException {
        DocumentText text =
                parse("mrn,familyName,givenName,gender,birthsex,dateOfBirth\n1,Doe,Jane,female,F,1980-01-01\n");

        assertThat(text.parts()).singleElement().satisfies(part -> assertThat(part.patient())
                .isEqualTo(new PatientIdentity("Jane Doe", new ClinicalDate("1980-01-01"), Sex.FEMALE, "1")));
    }

    @Test
    void a_number_with_a_comma_that_nothing_settles_is_not_used() throws IOException {
        DocumentText text = parse("Test;Result;Unit\nPlatelets;150,000;/uL\n");
        assertThat(text.text()).contains("can be read in two ways").doesNotContain("150");
        assertThat(text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.DROPPED))
                .isEqualTo(1);
    }

    @Test
    void records_of_several_patients_are_never_one_document() throws IOException {
        int tables = 0;
        for (Path file : SharedFiles.below("csv")) {
            if (!file.toString().endsWith(".csv") || file.toString().endsWith("mrns.csv")) {
                continue;
            }
            DocumentText text = Parsed.parse(SharedFiles.bytes(file));
            assertThat(text.issues())
                    .as(file.getFileName().toString())
                    .allMatch(issue -> issue.kind() == IssueKind.ENTRY_EXCLUDED);
            assertThat(text.parts())
                    .extracting(part -> part.patient().recordNumber())
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            tables++;
        }
        System.out.println("tables of records, each patient apart: " + tables);
        assertThat(tables).isGreaterThan(10);
    }

    @Test
    void notes_of_the_corpus_are_notes() throws IOException {
        int notes = 0;
        for (String folder : new String[] {"tcga_path", "patients", "clinic_notes"}) {
            for (Path file : SharedFiles.below(folder)) {
                if (file.toString().endsWith(".txt")) {
                    assertThat(Parsed.parse(SharedFiles.bytes(file)).mediaType())
                            .as(file.getFileName().toString())
                            .isEqualTo("text/plain");
                    notes++;
                }
            }
        }
        System.out.println("notes that are no tables and no messages: " + notes);
        assertThat(notes).isPositive();
    }

    private static DocumentText parse(String table) throws IOException {
        return Parsed.parse(table.getBytes(StandardCharsets.UTF_8));
    }
}
