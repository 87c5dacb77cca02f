package org.sextant.pipeline;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseId;
import org.sextant.model.Forms;
import org.sextant.store.Store;

/** Cases of one or two documents each, walked to their first guidance, and what everybody is told of them in the end. */
final class ManyCases {

    private ManyCases() {}

    static void walk(Store store, int cases) {
        try (Pipeline pipeline =
                Pipeline.start(PipelineSettings.defaults(), store, new QuickSteps(), InProcessPipelineTest.CLOCK)) {
            for (int i = 0; i < cases; i++) {
                for (int document = 0; document <= i % 2; document++) {
                    pipeline.receive(
                            new CaseId("case-" + i), ("words " + i + " " + document).getBytes(StandardCharsets.UTF_8));
                }
            }
            await().atMost(Duration.ofMinutes(5)).until(() -> !store.jobs().hasUnfinished());
        }
    }

    /** The current guidance of each case, what changed for it, and its letters. */
    static List<String> told(Store store) {
        List<String> told = new ArrayList<>();
        for (CaseId caseId : store.cases().list()) {
            StringBuilder line = new StringBuilder(caseId.value());
            store.guidance()
                    .listCurrent(caseId)
                    .forEach(guidance -> line.append(CanonicalJson.write(Forms.of(guidance))));
            store.changes().list(caseId).forEach(change -> line.append(CanonicalJson.write(Forms.of(change.changed())))
                    .append(change.letter())
                    .append(change.note()));
            told.add(line.toString());
        }
        return told;
    }
}
