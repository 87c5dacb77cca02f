package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFlowTest {

    private static final String SENTENCE =
            "The tumour of the Left Kidney reaches the Renal Sinus fat but not the Adrenal"
                    + " Gland and measures 4.2 x 3.1 x 2.8 cm on the cut surface, which is yellow with grey areas, ";

    @Test
    void a_paragraph_that_was_wrapped_is_one_line_again() throws IOException {
        String paragraph = SENTENCE.repeat(5).strip();
        assertThat(read(paragraph, PageStyle.PLAIN).text().strip()).isEqualTo(paragraph);
    }

    @Test
    void paragraphs_in_two_columns_are_lines_again() throws IOException {
        String paragraph = SENTENCE.repeat(30).strip();
        assertThat(read(paragraph, new PageStyle(2, 9, "", false)).text().strip())
                .isEqualTo(paragraph);
    }

    @Test
    void lines_of_a_list_stay_lines() throws IOException {
        String list = """
                Procedure: Radical nephrectomy
                Specimen laterality: Right kidney
                Tumor site: Upper pole of kidney
                Histologic type: Clear cell type
                Margins: Negative for tumor now
                Hemoglobin 12.1 g/dL Low result
                Creatinine 1.08 mg/dL In range""";
        assertThat(read(list, PageStyle.PLAIN).text().strip()).isEqualTo(list);
    }

    @Test
    void what_runs_along_the_edges_of_pages_splits_no_sentence() throws IOException {
        DocumentText text = read(SENTENCE.repeat(110), PageStyle.REPORT);
        assertThat(text.pages()).hasSizeGreaterThan(3);
        Page second = text.pages().get(1);
        String page = text.text().substring(second.begin(), second.end());
        assertThat(page.replaceAll(" +", " "))
                .contains(PageStyle.REPORT.header().replaceAll(" +", " "), "Page 2 of");
        assertThat(page.lines().findFirst().orElseThrow()).doesNotContain("Hospital");
    }

    @Test
    void every_character_keeps_its_place_and_its_page() throws IOException {
        DocumentText text = read(SENTENCE.repeat(110), PageStyle.REPORT);
        for (Page page : text.pages()) {
            int reached = page.begin();
            for (PlacedRun run : page.runs()) {
                assertThat(run.begin()).isGreaterThanOrEqualTo(reached);
                reached = run.end();
            }
            String placed = page.runs().stream()
                    .map(run -> text.text().substring(run.begin(), run.end()))
                    .collect(Collectors.joining());
            String words = text.text().substring(page.begin(), page.end()).replaceAll("\\s+", "");
            assertThat(placed).isEqualTo(words);
        }
    }

    @Test
    void two_statements_on_two_pages_are_not_joined_by_a_page_number() throws IOException {
        String reports = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "Line " + number + " ends here.")
                .collect(Collectors.joining("\n"));
        assertThat(read(reports, PageStyle.REPORT).text().lines())
                .contains("Line 7 ends here.", "Line 150 ends here.", "Line 200 ends here.");
    }

    private static DocumentText read(String text, PageStyle style) throws IOException {
        return Parsed.parse(RecordPrinter.print(text, style).content());
    }
}
