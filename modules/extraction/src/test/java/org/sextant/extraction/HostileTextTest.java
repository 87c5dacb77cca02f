package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.internal.ContextEngine;
import org.sextant.extraction.internal.ctakes.EnginePool;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

/** Texts that no person wrote end in time, whatever stands in them; limits are wide, for machines differ. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"pT1a pN0 ", "12.5 ", "Hb 12.1 g/dL\n", "((", "nodule ", "FINAL DIAGNOSIS:\n", "lung mets 3 cm, "
            })
    @Timeout(60)
    void a_dense_text_is_read_whole(String unit) {
        assertThat(Extracted.document(repeated(unit, SMALL)).issues())
                .extracting(Issue::kind)
                .doesNotContain(IssueKind.PARTIAL_EXTRACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pT1a pN0 ",
                "12.5 ",
                "renal cell carcinoma without evidence of metastases in the lung and ",
                "FINAL DIAGNOSIS:\n",
                "(1) a) [b] ",
                "Hb 12.1 g/dL ",
                "12/03/2024\n",
                "nodule ",
                "left nephrectomy ",
                "a",
                " ",
                "\n",
                "Hb | 12 | 11 |\n"
            })
    @Tag("load")
    @Timeout(120)
    void a_megabyte_of_it_ends(String unit) {
        long begin = System.nanoTime();
        DocumentFacts facts = Extracted.document(repeated(unit, LARGE));
        System.out.printf(
                "%-20s %5.1f s, %d statements, %s%n",
                unit.strip(),
                (System.nanoTime() - begin) / 1e9,
                facts.statements().size(),
                facts.issues().stream().map(Issue::kind).distinct().toList());
    }

    @Test
    void what_is_not_found_in_time_is_told() {
        try (FactExtractor hasty = new FactExtractor(
                new EnginePool(1, Duration.ofSeconds(15)),
                Duration.ofNanos(1),
                Finders.headerReader(),
                Finders.all(),
                new ContextEngine())) {
            String text = repeated("Renal cell carcinoma, pT1a pN0, Fuhrman grade 2. ", SMALL);
            List<DocumentFacts> facts =
                    hasty.extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text));

            assertThat(facts).hasSize(1);
            assertThat(facts.get(0).issues()).extracting(Issue::kind).contains(IssueKind.PARTIAL_EXTRACTION);
        }
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(length / unit.length() + 1);
    }
}
