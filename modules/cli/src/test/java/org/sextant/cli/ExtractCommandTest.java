package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtractCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT =
            "\uD83D\uDE42 Right kidney: clear cell renal cell carcinoma, WHO/ISUP grade 2. pT3a pN0.";

    @Test
    void corpus_mode_keeps_the_order_survives_broken_lines_and_counts_code_points() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            input.append(i == 7 ? "{broken" : JSON.writeValueAsString(new Line("r" + i, TEXT)))
                    .append('\n');
        }
        CommandRun run = CommandRun.withInput(input.toString(), "extract", "--ndjson");
        List<JsonNode> lines = run.out().lines().map(JSON::readTree).toList();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("documents").doesNotContain("carcinoma");
        assertThat(lines).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(lines.get(i).get("id").asString()).isEqualTo(i == 7 ? "" : "r" + i);
        }
        assertThat(lines.get(7).get("facts").isEmpty()).isTrue();
        assertThat(lines.get(7).get("issues").get(0).get("kind").asString()).isEqualTo("NOT_A_DOCUMENT");
        assertThat(SchemasTest.problems("corpus-line.schema.json", lines.get(0).toString()))
                .isEmpty();
        assertThat(SchemasTest.problems("corpus-line.schema.json", lines.get(7).toString()))
                .isEmpty();
        assertThat(lines.get(0).get("facts")).isNotEmpty().allSatisfy(fact -> {
            JsonNode place = fact.get("evidence").get(0);
            int begin = TEXT.offsetByCodePoints(0, place.get("begin").asInt());
            int end = TEXT.offsetByCodePoints(0, place.get("end").asInt());
            assertThat(TEXT.substring(begin, end)).isEqualTo(place.get("quote").asString());
        });
    }

    @Test
    void one_document_gives_one_object_and_one_bundle() {
        String file = CommandRun.project("fhir-samples/kidney-in-place/2-biopsy-report.pdf")
                .toString();
        JsonNode documents = JSON.readTree(CommandRun.of("extract", file).out());
        JsonNode bundle =
                JSON.readTree(CommandRun.of("extract", "--format", "fhir", file).out());

        assertThat(documents.size()).isEqualTo(1);
        assertThat(SchemasTest.problems("extract.schema.json", documents.get(0).toString()))
                .isEmpty();
        assertThat(bundle.get("resourceType").asString()).isEqualTo("Bundle");
        assertThat(bundle.get("entry").size()).isPositive();
    }

    private record Line(String id, String text) {}
}
