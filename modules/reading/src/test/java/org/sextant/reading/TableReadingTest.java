package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.model.LossLine;

/** Tables of results, kind ones and others: group H of the attack list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableReadingTest {

    private static final String HEAD = "Test,Result,Units,Reference Range,Collected\n";

    static Stream<Arguments> groupH() {
        return Stream.of(
                Arguments.of(
                        "99 a formula is words", HEAD + "Note,=HYPERLINK(1),,,2025-03-01\n", null, "=HYPERLINK(1)"),
                Arguments.of(
                        "100 an unclosed quote", HEAD + "\"Hemoglobin,12.1,g/dL,,2025-03-01\n", IssueKind.CORRUPT, ""),
                Arguments.of(
                        "100 a hundred thousand columns", ",".repeat(100_000) + "\n1", IssueKind.EXPANSION_LIMIT, ""),
                Arguments.of(
                        "101 a mark, semicolons, a line in quotes",
                        "\uFEFFPrueba;Resultado;Unidades;Rango de referencia;Fecha\r\n"
                                + "\"Hemo\r\nglobina\";12,1;g/dL;13,5-17,5;25/03/2025\r\n",
                        null,
                        "Hemo globina: 12.1 g/dL (13.5-17.5), 2025-03-25"),
                Arguments.of(
                        "102 a date of two meanings",
                        HEAD + "Hemoglobin,12.1,g/dL,,03/04/2025\n",
                        IssueKind.AMBIGUOUS_DATE,
                        "Hemoglobin: 12.1 g/dL, 2025\n"),
                Arguments.of(
                        "102 a date that another row settles",
                        HEAD + "Hemoglobin,12.1,g/dL,,03/04/2025\nWBC,7,K/uL,,03/14/2025\n",
                        null,
                        "Hemoglobin: 12.1 g/dL, 2025-03-04\n"),
                Arguments.of(
                        "102 a year of two digits",
                        HEAD + "Hemoglobin,12.1,g/dL,,14/03/25\n",
                        IssueKind.AMBIGUOUS_DATE,
                        "Hemoglobin: 12.1 g/dL\n"),
                Arguments.of(
                        "102 a number of days",
                        HEAD + "Hemoglobin,12.1,g/dL,,45717\n",
                        IssueKind.AMBIGUOUS_DATE,
                        "12.1 g/dL\n"),
                Arguments.of(
                        "103 no unit",
                        HEAD + "Calcium,9.4,,,2025-03-01\n",
                        IssueKind.UNIT_MISSING,
                        "Calcium: a value without a unit, not used"),
                Arguments.of(
                        "104 two columns of one name",
                        "Test,Result,Result,Units\nHemoglobin,12.1,13.1,g/dL\n",
                        IssueKind.COLUMNS_NOT_UNDERSTOOD,
                        ""),
                Arguments.of(
                        "104 a column without a name",
                        "Test,Result,,Units\nHemoglobin,12.1,13.1,g/dL\n",
                        IssueKind.COLUMNS_NOT_UNDERSTOOD,
                        ""),
                Arguments.of(
                        "104 shifted columns",
                        HEAD + "Hemoglobin,12,1,g/dL,13-17,2025-03-01\n",
                        IssueKind.COLUMNS_NOT_UNDERSTOOD,
                        ""));
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
        assertThat(text.text().isEmpty()).isEqualTo(kept.isEmpty());
    }

    @Test
    void columns_may_come_in_any_order_with_limits_apart_and_tabs_between() throws IOException {
        DocumentText text =
                parse("Unit\tHigh\tLow\tDate\tValue\tAnalyte\ng/dL\t17.5\t13.5\t2025-03-01\t12.1\tHemoglobin\n");
        assertThat(text.text()).contains("Hemoglobin: 12.1 g/dL (13.5-17.5), 2025-03-01");
    }

    @Test
    void each_patient_of_a_table_is_a_document_of_its_own() throws IOException {
        DocumentText text = parse("MRN,Test,Result,Unit\n1,Calcium,9.4,mg/dL\n2,Calcium,9.9,mg/dL\n1,Albumin,4,g/dL\n");
        assertThat(text.parts())
                .extracting(part -> part.patient().recordNumber())
                .containsExactly("1", "2");
    }

    @Test
    void a_number_with_a_comma_that_nothing_settles_is_not_used() throws IOException {
        DocumentText text = parse("Test;Result;Unit\nPlatelets;150,000;/uL\n");
        assertThat(text.text()).contains("can be read in two ways").doesNotContain("150");
        assertThat(text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.DROPPED))
                .isEqualTo(1);
    }

    @Test
    void latin_letters_in_their_old_encoding_are_read() throws IOException {
        byte[] content = "Determinaci\u00f3n;Valor;Unidad\nCreatinina s\u00e9rica;1,0;mg/dL\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(Parsed.parse(content).text()).contains("Creatinina s\u00e9rica: 1.0 mg/dL");
    }

    @Test
    void records_of_several_patients_are_never_one_document() throws IOException {
        int tables = 0;
        for (Path file : SharedFiles.below("csv")) {
            if (!file.toString().endsWith(".csv") || file.toString().endsWith("mrns.csv")) {
                continue;
            }
            DocumentText text = Parsed.parse(SharedFiles.bytes(file));
            assertThat(text.issues()).as(file.getFileName().toString()).isEmpty();
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
