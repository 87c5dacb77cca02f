package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.reading.ReadingLimits;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import org.sextant.testkit.SampleRecords;

/** The walk over the rooms that do the work, on the documents of an invented patient. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealRoomsTest {

    @TempDir
    Path folder;

    @Test
    void an_invented_patient_gets_from_the_stored_walk_exactly_what_the_direct_walk_gives() {
        Map.Entry<String, List<String>> patient =
                SampleRecords.PATIENTS.entrySet().iterator().next();
        List<byte[]> documents = patient.getValue().stream()
                .map(document -> SampleRecords.pdf(patient.getKey(), document))
                .toList();
        CaseId caseId = new CaseId("case-1");
        try (OpenRooms rooms =
                OpenRooms.open("test", ReadingLimits.defaults(), ExtractionSettings.defaults(), RulePacks::bundled)) {
            CaseWalk walk = rooms.walk();
            WalkedCase direct = walk.walk(caseId, documents, LocalDate.now(InProcessPipelineTest.CLOCK));
            checkThatStoredWalkGives(direct, walk, caseId, documents);
        }
    }

    private void checkThatStoredWalkGives(WalkedCase direct, CaseWalk walk, CaseId caseId, List<byte[]> documents) {
        try (Store store = Store.open(StoreSettings.ofFolder(folder));
                Pipeline pipeline =
                        Pipeline.start(PipelineSettings.defaults(), store, walk, InProcessPipelineTest.CLOCK)) {
            documents.forEach(document -> pipeline.receive(caseId, document));
            await().atMost(Duration.ofSeconds(120)).until(() -> store.jobs().countUnfinished() == 0);
            assertThat(pipeline.listProgress(caseId)).extracting(Job::state).containsOnly(JobState.DONE);
            CaseFacts stored = store.cases().findCurrent(caseId).orElseThrow();
            assertThat(stored.premises()).isNotEmpty().isEqualTo(direct.facts().premises());
            assertThat(stored.revision()).isEqualTo(direct.facts().revision());
            assertThat(pipeline.listGuidance(caseId)).isEqualTo(direct.guidance());
            assertThat(store.cases().findBundle(caseId, store.cases().currentVersion(caseId)))
                    .contains(walk.buildBundle(stored));
            direct.texts().forEach(text -> assertThat(store.documents().findText(text.id()))
                    .contains(text));
            assertThat(store.documents().list(caseId))
                    .containsExactlyElementsOf(
                            documents.stream().map(DocumentId::of).toList());
        }
    }
}
