package org.sextant.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.Assertion;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Finding;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.StageGroup;
import org.sextant.model.TnmCategory;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** Notes of people without cancer give no cancer: the public clinic notes that may lie beside the checkout, all of them. */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClinicNotesTest {

    private static final Set<Class<? extends Finding>> OF_CANCER = Set.of(
            PrimaryCancerCondition.class,
            SecondaryCancerCondition.class,
            Histology.class,
            HistologicGrade.class,
            StageGroup.class,
            TnmCategory.class);

    /** The notes whose patient has or had a cancer, each read by a person. */
    private static final Set<String> WITH_CANCER = Set.of("aci-D2N014", "aci-D2N029", "aci-D2N031", "aci-D2N046");

    /** One in fifty notes. */
    private static final int MOST = 2;

    @Test
    void a_note_without_cancer_gives_no_present_cancer() throws IOException {
        Path notes = SharedData.require("data/clinic_notes/notes.jsonl");
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            List<String> found = Files.readAllLines(notes).parallelStream()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .filter(note -> !WITH_CANCER.contains(note.get("id").asString()))
                    .flatMap(note -> cancers(extractor, note.get("text").asString()).stream()
                            .map(finding -> note.get("id").asString() + " " + finding))
                    .toList();
            System.out.println("present cancer in notes without: " + found);
            assertThat(found).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private static List<String> cancers(FactExtractor extractor, String text) {
        return extractor
                .extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text))
                .get(0)
                .statements()
                .stream()
                .filter(statement -> statement.assertion() == Assertion.PRESENT)
                .map(statement -> statement.finding())
                .filter(finding -> OF_CANCER.contains(finding.getClass()))
                .map(Finding::kind)
                .toList();
    }
}
