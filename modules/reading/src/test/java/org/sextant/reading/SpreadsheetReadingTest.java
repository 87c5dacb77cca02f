package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.testkit.hostile.Workbooks;

/** Spreadsheets: tables of results as such, other sheets as lines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpreadsheetReadingTest {

    private static final String[][] RESULTS = {
        {"Riverside Laboratory"},
        {"Test", "Result", "Units", "Ref Range", "Collected"},
        {"HEMATOLOGY"},
        {"Hemoglobin", "9.1", "g/dL", "12.0 - 16.0", "2025-03-04"},
        {"Creatinine", "1.3", "mg/dL", "0.6 - 1.2", "2025-03-04"},
    };

    @Test
    void a_table_of_results_becomes_results_with_their_dates() throws IOException {
        for (byte[] workbook : List.of(Workbooks.xlsx(RESULTS), Workbooks.xls(RESULTS))) {
            DocumentText text = Parsed.parse(workbook);
            assertThat(text.issues()).isEmpty();
            assertThat(text.text())
                    .startsWith("Riverside Laboratory\nLaboratory results\nHEMATOLOGY\nHemoglobin: 9.1 g/dL");
            assertThat(text.statements())
                    .hasSize(2)
                    .allMatch(statement -> statement.finding() instanceof LabResult)
                    .allMatch(statement -> new ClinicalDate("2025-03-04").equals(statement.date()));
        }
    }

    @Test
    void another_sheet_becomes_lines_with_tabs_and_a_name_that_somebody_gave_stands_above() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Visits", Workbooks.sheet(new String[] {"Left kidney", "8 cm"}, new String[] {"", "stable"}));
        sheets.put("Sheet2", Workbooks.sheet(new String[] {"Seen again."}));
        DocumentText text = Parsed.parse(Workbooks.ofSheets(sheets));
        assertThat(text.text()).isEqualTo("Visits\nLeft kidney\t8 cm\n\tstable\nSeen again.\n");
        assertThat(text.parts()).hasSize(2);
        assertThat(text.mediaType()).endsWith("spreadsheetml.sheet");
    }

    @Test
    void what_nobody_can_see_is_not_read_and_told() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Sheet1", Workbooks.sheet(new String[] {"HER2 negative"}));
        sheets.put(".Sheet2", Workbooks.sheet(new String[] {"HER2 positive"}));
        assertHides(sheets);
        String hidden = "<row><c t=\"inlineStr\"><is><t>HER2 negative</t></is></c></row>"
                + "<row hidden=\"1\"><c t=\"inlineStr\"><is><t>HER2 positive</t></is></c></row>";
        assertHides(Map.of("Sheet1", Workbooks.ofRows(hidden)));
        String column = "<row><c r=\"A1\" t=\"inlineStr\"><is><t>HER2 negative</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>HER2 positive</t></is></c></row>";
        assertHides(Map.of(
                "Sheet1",
                Workbooks.ofRows(column)
                        .replace("<sheetData>", "<cols><col min=\"3\" max=\"9\" hidden=\"1\"/></cols><sheetData>")));
    }

    private static void assertHides(Map<String, String> sheets) throws IOException {
        DocumentText text = Parsed.parse(Workbooks.ofSheets(sheets));
        assertThat(text.text()).isEqualTo("HER2 negative\n");
        assertThat(text.issues()).extracting(Issue::kind).containsExactly(IssueKind.HIDDEN_TEXT);
    }

    @Test
    void columns_that_cannot_be_told_apart_leave_their_sheet_unused() throws IOException {
        DocumentText text = Parsed.parse(Workbooks.xlsx(
                new String[] {"Test", "Result", "Result", "Units"}, new String[] {"Hemoglobin", "9.1", "9.4", "g/dL"}));
        assertThat(text.statements()).isEmpty();
        assertThat(text.text()).endsWith("The table is not used.\n");
        assertThat(text.issues()).extracting(Issue::kind).containsExactly(IssueKind.COLUMNS_NOT_UNDERSTOOD);
    }

    @Test
    void a_formula_is_not_worked_out_but_read_as_it_last_came_out() throws IOException {
        String row = "<row><c><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>42</v></c></row>";
        assertThat(Parsed.parse(Workbooks.ofSheets(Map.of("Sheet1", Workbooks.ofRows(row))))
                        .text())
                .isEqualTo("42\n");
    }

    @Test
    void of_a_sheet_that_is_too_large_a_part_is_read_and_told() throws IOException {
        for (byte[] workbook :
                List.of(Workbooks.tall(100_100, 100_100), Workbooks.wide(16_384), Workbooks.sharing(50_000))) {
            DocumentText text = Parsed.parse(workbook);
            assertThat(text.text()).isNotEmpty();
            assertThat(text.issues()).extracting(Issue::kind).containsOnly(IssueKind.TRUNCATED);
        }
    }

    @Test
    void a_broken_workbook_is_damaged_and_no_exception() throws IOException {
        assertThat(Parsed.parse(Workbooks.ofSheets(Map.of("Sheet1", "<worksheet><sheetData>")))
                        .issues())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.CORRUPT);
        byte[] whole = Workbooks.xls(RESULTS);
        for (int length = 520; length < whole.length; length += 301) {
            assertThat(Parsed.parse(Arrays.copyOf(whole, length)).issues()).hasSizeLessThan(2);
        }
    }
}
