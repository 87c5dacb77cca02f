package org.sextant.pipeline;

import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.model.SourceDocument;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/**
 * The facts of all documents become the case. Documents of one case may come here at once: whoever finds that the case
 * has moved on reads again, so the last version always has the facts of every document that came before it.
 */
final class ReviseCase implements JobStep {

    private static final int TRIES = 20;

    private final Store store;
    private final Steps steps;
    private final ActivePacks active;

    ReviseCase(Store store, Steps steps, ActivePacks active) {
        this.store = store;
        this.steps = steps;
        this.active = active;
    }

    @Override
    public Step step() {
        return Step.REVISE_CASE;
    }

    @Override
    public Runnable keep(Lease lease) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Long> version = revise(lease);
            if (version.isPresent()) {
                return () -> store.jobs().advance(lease, JobState.BUNDLING, version.get());
            }
        }
        throw new IllegalStateException("the case moved on " + TRIES + " times while it was revised");
    }

    private Optional<Long> revise(Lease lease) {
        CaseId caseId = lease.job().caseId();
        String code = steps.codeVersion();
        long current = store.cases().currentVersion(caseId);
        CaseFacts facts = steps.reviseCase(caseId, store.documents().listFacts(caseId, code), active.list());
        Optional<Long> version = store.cases().revise(facts, current, code);
        if (version.isPresent() && isSetAside(facts, lease.job())) {
            store.jobs().noteQuarantine(lease, IssueKind.OTHER_PATIENT.name());
        }
        return version;
    }

    /** Whether nothing of the file was used; of a file of many documents some may be of somebody else. */
    private static boolean isSetAside(CaseFacts facts, Job job) {
        List<SourceDocument> parts = facts.documents().stream()
                .filter(document -> document.id().equals(job.document()))
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(SourceDocument::quarantined);
    }
}
