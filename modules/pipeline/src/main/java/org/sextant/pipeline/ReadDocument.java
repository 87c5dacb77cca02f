package org.sextant.pipeline;

import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/** Bytes become text. A document without text goes on, so that the case shows why, and ends quarantined. */
final class ReadDocument implements JobStep {

    private final Store store;
    private final Steps steps;

    ReadDocument(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public Step step() {
        return Step.READ_DOCUMENT;
    }

    @Override
    public Runnable keep(Lease lease) {
        DocumentText text = getText(lease.job().document());
        if (text.text().isBlank()) {
            IssueKind reason = text.issues().isEmpty()
                    ? IssueKind.NO_TEXT
                    : text.issues().get(0).kind();
            store.jobs().noteQuarantine(lease, reason.name());
        }
        return () -> store.jobs().advance(lease, JobState.EXTRACTING);
    }

    /** The text that this version of the code reads, from the store where it is kept already. */
    DocumentText getText(DocumentId document) {
        String code = steps.codeVersion();
        return store.documents().findText(document, code).orElseGet(() -> {
            store.documents()
                    .keepText(steps.readDocument(document, store.documents().getContent(document)), code);
            return store.documents().findText(document, code).orElseThrow();
        });
    }
}
