package org.sextant.pipeline;

import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.reading.ReadingRequest;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/** Bytes become text. A document without text goes on, so that the case shows why, and ends quarantined. */
final class ReadDocument implements JobStep {

    private final Store store;
    private final Steps steps;
    private final ReadingProgress progress;

    ReadDocument(Store store, Steps steps, ReadingProgress progress) {
        this.store = store;
        this.steps = steps;
        this.progress = progress;
    }

    @Override
    public Step step() {
        return Step.READ_DOCUMENT;
    }

    @Override
    public Runnable keep(Lease lease) {
        DocumentText text = getText(lease.job());
        if (text.text().isBlank()) {
            store.jobs().noteQuarantine(lease, reason(text).name());
        }
        return () -> store.jobs().advance(lease, JobState.EXTRACTING);
    }

    /** Why there is no text. */
    static IssueKind reason(DocumentText text) {
        return text.issues().isEmpty()
                ? IssueKind.NO_TEXT
                : text.issues().get(0).kind();
    }

    /** The text that this version of the code reads for the job, from the store where it is kept already. */
    DocumentText getText(Job job) {
        DocumentId document = job.document();
        String code = job.readUnder(steps.codeVersion());
        return store.documents().findText(document, code).orElseGet(() -> {
            store.documents().keepText(read(job, store.documents().getContent(document)), code);
            return store.documents().findText(document, code).orElseThrow();
        });
    }

    private DocumentText read(Job job, byte[] content) {
        try {
            return steps.readDocument(job.document(), content, request(job).reporting(progress.of(job.id())));
        } finally {
            progress.end(job.id());
        }
    }

    /** What is known of the job's document beside its bytes. */
    static ReadingRequest request(Job job) {
        return new ReadingRequest(null, job.extension(), job.roomy(), page -> {});
    }
}
