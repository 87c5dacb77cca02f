package org.sextant.pipeline;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.store.Job;
import org.sextant.store.Store;

/** Lets a document that did not open be read again; the first reading stays in the store, the case uses the second. */
final class ReadAgain {

    private static final String ACTOR = "owner";

    private final Store store;
    private final Steps steps;
    private final Doorbell doorbell;

    ReadAgain(Store store, Steps steps, Doorbell doorbell) {
        this.store = store;
        this.steps = steps;
        this.doorbell = doorbell;
    }

    /**
     * Reads with the password now, so that it is kept nowhere; the walk goes on from the text. A kill before the text is
     * kept changes nothing: the password is asked for again.
     */
    Optional<IssueKind> withPassword(long number, String password) {
        Job job = store.jobs()
                .find(number)
                .filter(ReadAgain::waitsForPassword)
                .orElseThrow(() -> new NoSuchElementException("job " + number + " does not wait for a password"));
        DocumentText text = steps.readDocument(
                job.document(),
                store.documents().getContent(job.document()),
                ReadDocument.request(job).withPassword(password));
        Optional<IssueKind> refusal = findRefusal(text);
        if (refusal.isPresent()) {
            return refusal.map(kind -> kind == IssueKind.ENCRYPTED ? IssueKind.WRONG_PASSWORD : kind);
        }
        if (store.secondReadings().keepOpened(number, text, steps.codeVersion(), ACTOR)) {
            store.jobs().find(number).ifPresent(doorbell::ring);
        }
        return Optional.empty();
    }

    boolean withRoom(long number) {
        boolean reopened = store.secondReadings().reopen(number, ACTOR);
        if (reopened) {
            store.jobs().find(number).ifPresent(doorbell::ring);
        }
        return reopened;
    }

    private static boolean waitsForPassword(Job job) {
        return job.state().isTerminal()
                && job.findReason()
                        .filter(reason -> reason.equals(IssueKind.ENCRYPTED.name())
                                || reason.equals(IssueKind.WRONG_PASSWORD.name()))
                        .isPresent();
    }

    private static Optional<IssueKind> findRefusal(DocumentText text) {
        return text.text().isBlank() ? Optional.of(ReadDocument.reason(text)) : Optional.empty();
    }
}
