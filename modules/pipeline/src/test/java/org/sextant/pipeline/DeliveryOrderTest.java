package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/** R2 and R4: bells rung up to five times, in any order, or lost, give the state that bells in order give. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryOrderTest {

    private static final int SEQUENCES = 1000;
    private static final int MOST_DOCUMENTS = 3;
    private static final int MOST_DELIVERIES = 5;

    private final QuickSteps steps = new QuickSteps();

    @Test
    void a_thousand_shuffled_and_repeated_deliveries_end_as_ordered_ones_do() {
        try (Store store = Store.open(new StoreSettings("jdbc:h2:mem:deliveries", "sextant", "", 2))) {
            List<JobStep> walk = walk(store);
            StepWorker worker = new StepWorker(store, PipelineSettings.defaults(), StepObserver.NONE);
            for (int seed = 0; seed < SEQUENCES; seed++) {
                CaseId caseId = new CaseId("case-" + seed);
                List<String> documents = receive(store, caseId, new Random(seed));
                deliver(store, worker, walk, caseId, new Random(seed));
                checkEndedAsInOrder(store, caseId, documents);
            }
        }
    }

    private List<JobStep> walk(Store store) {
        ActivePacks active = new ActivePacks(store, steps);
        ReadDocument readDocument = new ReadDocument(store, steps, new ReadingProgress());
        return List.of(
                readDocument,
                new ExtractFacts(store, steps, readDocument),
                new ReviseCase(store, steps, new ActivePacks(store, steps)),
                new BuildBundle(store, steps),
                new EvaluateCase(store, steps, active, InProcessPipelineTest.CLOCK),
                new IssueGuidance(store, active));
    }

    private static List<String> receive(Store store, CaseId caseId, Random random) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(MOST_DOCUMENTS); i++) {
            documents.add(caseId + " document " + i);
            store.documents().receive(caseId, documents.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return documents;
    }

    /** Answers bells in random order, each rung up to five times, some for steps far away; one in ten is lost. */
    private static void deliver(Store store, StepWorker worker, List<JobStep> walk, CaseId caseId, Random random) {
        List<Bell> bells = new ArrayList<>();
        while (true) {
            if (bells.isEmpty() && !sweep(store, caseId, bells)) {
                return;
            }
            Bell bell = bells.remove(random.nextInt(bells.size()));
            boolean wentOn = worker.answer(walk.get(bell.step()), bell.job());
            if (wentOn && bell.step() + 1 < walk.size() && random.nextInt(10) > 0) {
                for (int i = 0; i <= random.nextInt(MOST_DELIVERIES); i++) {
                    bells.add(new Bell(bell.job(), bell.step() + 1));
                }
            }
            bells.add(random.nextInt(Math.max(1, bells.size())), new Bell(bell.job(), random.nextInt(walk.size())));
            if (random.nextInt(3) > 0) {
                bells.remove(bells.size() - 1);
            }
        }
    }

    private static boolean sweep(Store store, CaseId caseId, List<Bell> bells) {
        for (Job job : store.jobs().listToRing(Duration.ZERO, 100)) {
            assertThat(job.caseId()).isEqualTo(caseId);
            bells.add(new Bell(job.id(), Step.of(job.state()).compareTo(Step.READ_DOCUMENT)));
        }
        return !bells.isEmpty();
    }

    private void checkEndedAsInOrder(Store store, CaseId caseId, List<String> documents) {
        List<DocumentFacts> facts = documents.stream()
                .map(words -> words.getBytes(StandardCharsets.UTF_8))
                .flatMap(content -> steps.extractFacts(steps.readDocument(DocumentId.of(content), content)).stream())
                .toList();
        CaseFacts inOrder = steps.reviseCase(caseId, facts, List.of());
        assertThat(store.cases().findCurrent(caseId)).contains(inOrder);
        assertThat(store.guidance().listCurrent(caseId))
                .containsExactlyElementsOf(steps.evaluateCase(
                        inOrder, steps.activePacks(), java.time.LocalDate.now(InProcessPipelineTest.CLOCK)));
        assertThat(store.jobs().list(caseId))
                .hasSameSizeAs(documents)
                .extracting(Job::state)
                .containsOnly(JobState.DONE);
        assertThat(store.cases().listVersions(caseId)).hasSizeLessThanOrEqualTo(documents.size());
    }

    private record Bell(long job, int step) {}
}
