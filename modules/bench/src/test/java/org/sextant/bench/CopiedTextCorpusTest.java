package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Passage;
import org.sextant.model.Statement;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** Measures on real reports how often text of different patients is taken for copied, and how often copied text is known. */
@Tag("corpus")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopiedTextCorpusTest {

    private static final FactExtractor EXTRACTOR = FactExtractor.create(ExtractionSettings.defaults());
    private static final String LEAD =
            "SUBJECTIVE: The patient is seen for a routine follow-up visit and has no new complaints.\n"
                    + "Outside report for reference:\n";
    private static final String END = "\nPlan: return in three months.";

    @Test
    void reports_of_different_patients_share_almost_no_passage_and_a_pasted_report_shares_most() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        int statements = 0;
        int shared = 0;
        int pasted = 0;
        int known = 0;
        int number = 0;
        for (String line :
                Files.readAllLines(SharedData.require("data/tcga_path").resolve("renal_reports.jsonl"))) {
            String text = JsonMapper.shared().readTree(line).get("text").asString();
            number++;
            DocumentFacts report = document(text);
            Set<String> own = new HashSet<>();
            for (Statement statement : report.statements()) {
                List<String> prints = prints(statement, report);
                statements++;
                shared += prints.stream().anyMatch(seen::containsKey) ? 1 : 0;
                own.addAll(prints);
            }
            DocumentFacts note = document(LEAD + text.replace(". ", ".\n") + END);
            for (Statement statement : note.statements()) {
                pasted++;
                known += prints(statement, note).stream().anyMatch(own::contains) ? 1 : 0;
            }
            for (String print : own) {
                seen.put(print, number);
            }
        }
        System.out.printf(
                "of %d statements of %d reports, %d share the words around them with an equal one of another patient%n",
                statements, number, shared);
        System.out.printf("of %d statements of pasted reports, %d are known for copies%n", pasted, known);
        assertThat(shared).isLessThan(statements / 100);
        assertThat(known).isGreaterThan(pasted * 9 / 10);
    }

    private static DocumentFacts document(String text) {
        DocumentId id = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
        return EXTRACTOR.extract(DocumentText.ofPlainText(id, text)).get(0);
    }

    /** The fingerprints around a statement's places, each with what is said there. */
    private static List<String> prints(Statement statement, DocumentFacts document) {
        String said = statement.assertion() + " " + statement.finding().kind()
                + org.sextant.model.Forms.of((Record) statement.finding());
        List<String> prints = new ArrayList<>();
        for (Passage passage : document.passages()) {
            boolean around = statement.evidence().stream()
                    .anyMatch(place -> place.begin() == passage.begin() && place.end() == passage.end());
            if (around) {
                Stream.of(passage.before(), passage.after())
                        .filter(print -> print != null)
                        .forEach(print -> prints.add(said + " " + print));
            }
        }
        return prints;
    }
}
