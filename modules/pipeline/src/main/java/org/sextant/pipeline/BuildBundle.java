package org.sextant.pipeline;

import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/** The case becomes an mCODE bundle. */
final class BuildBundle implements JobStep {

    private final Store store;
    private final Steps steps;

    BuildBundle(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public Step step() {
        return Step.BUILD_BUNDLE;
    }

    @Override
    public Runnable keep(Lease lease) {
        Job job = lease.job();
        if (!store.cases().hasBundle(job.caseId(), job.caseVersion(), steps.codeVersion())) {
            String bundle = steps.buildBundle(store.cases().getFacts(job.caseId(), job.caseVersion()));
            store.cases().keepBundle(job.caseId(), job.caseVersion(), bundle, steps.codeVersion());
        }
        return () -> store.jobs().advance(lease, JobState.EVALUATING);
    }
}
