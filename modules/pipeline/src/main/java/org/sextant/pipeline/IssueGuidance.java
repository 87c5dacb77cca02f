package org.sextant.pipeline;

import java.util.List;
import org.sextant.model.CaseFacts;
import org.sextant.model.PackId;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/**
 * The guidance becomes current and is announced, in the transaction that ends the job. Where other packs are in use by now than
 * the case was held against, because another build was started in between, it is evaluated again first.
 */
final class IssueGuidance implements JobStep {

    private final Store store;
    private final ActivePacks active;

    IssueGuidance(Store store, ActivePacks active) {
        this.store = store;
        this.active = active;
    }

    @Override
    public Step step() {
        return Step.ISSUE_GUIDANCE;
    }

    @Override
    public Runnable keep(Lease lease) {
        Job job = lease.job();
        List<PackId> packs = active.list();
        CaseFacts facts = store.cases().getFacts(job.caseId(), job.caseVersion());
        boolean evaluated = job.findAsOf()
                .filter(asOf -> store.guidance().isEvaluated(job.caseId(), facts.revision(), packs, asOf))
                .isPresent();
        return evaluated
                ? () -> store.jobs().issue(lease, packs)
                : () -> store.jobs().advance(lease, JobState.EVALUATING);
    }
}
