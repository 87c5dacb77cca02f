package org.sextant.pipeline;

import java.util.UUID;
import org.sextant.model.CaseId;
import org.sextant.store.Intake;
import org.sextant.store.Receipt;
import org.sextant.store.Store;

/** Takes documents in: stored with their job first, then the bell. */
final class Receiver {

    private final Store store;
    private final Doorbell doorbell;

    Receiver(Store store, Doorbell doorbell) {
        this.store = store;
        this.doorbell = doorbell;
    }

    Receipt receive(CaseId caseId, byte[] content, Intake intake) {
        Receipt receipt = store.documents().receive(caseId, content, intake);
        store.jobs()
                .find(receipt.job())
                .filter(job -> !job.state().isTerminal())
                .ifPresent(doorbell::ring);
        return receipt;
    }

    CaseId getOrOpenCase(String authority, String recordNumber) {
        CaseId fresh = new CaseId(UUID.randomUUID().toString());
        return store.identifiers().getOrOpen(authority, recordNumber, fresh);
    }
}
