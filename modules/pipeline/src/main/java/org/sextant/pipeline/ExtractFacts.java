package org.sextant.pipeline;

import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/** Text becomes the facts of each document in the file. */
final class ExtractFacts implements JobStep {

    private final Store store;
    private final Steps steps;
    private final ReadDocument readDocument;

    ExtractFacts(Store store, Steps steps, ReadDocument readDocument) {
        this.store = store;
        this.steps = steps;
        this.readDocument = readDocument;
    }

    @Override
    public Step step() {
        return Step.EXTRACT_FACTS;
    }

    @Override
    public Runnable keep(Lease lease) {
        Job job = lease.job();
        String code = job.readUnder(steps.codeVersion());
        if (!store.documents().hasFacts(job.document(), code)) {
            store.documents().keepFacts(job.document(), steps.extractFacts(readDocument.getText(job)), code);
        }
        return () -> store.jobs().advance(lease, JobState.REVISING);
    }
}
