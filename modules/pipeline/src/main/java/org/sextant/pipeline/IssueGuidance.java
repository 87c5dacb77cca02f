package org.sextant.pipeline;

import org.sextant.store.Lease;
import org.sextant.store.Store;

/** The guidance becomes current and is announced, in the transaction that ends the job. */
final class IssueGuidance implements JobStep {

    private final Store store;

    IssueGuidance(Store store) {
        this.store = store;
    }

    @Override
    public Step step() {
        return Step.ISSUE_GUIDANCE;
    }

    @Override
    public Runnable keep(Lease lease) {
        return () -> store.jobs().issue(lease);
    }
}
