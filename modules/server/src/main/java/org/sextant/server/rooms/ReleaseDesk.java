package org.sextant.server.rooms;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.sextant.model.Change;
import org.sextant.model.PackId;
import org.sextant.pipeline.PackReleases;
import org.sextant.store.CaseChange;
import org.sextant.store.RangeOutcome;
import org.sextant.store.Reevaluation;
import org.sextant.store.Release;
import org.sextant.store.Store;

/** What maintainers do with releases of packs; they see case ids and what changes, and no record. */
public final class ReleaseDesk {

    private static final int EXAMPLES = 20;
    private static final int FAILURES = 100;

    private final Rooms rooms;
    private final Supplier<Viewer> viewer;

    /**
     * @param viewer tells who asks
     */
    public ReleaseDesk(Rooms rooms, Supplier<Viewer> viewer) {
        this.rooms = rooms;
        this.viewer = viewer;
    }

    /** The packs in use. */
    public List<PackId> listActive() {
        return releases().listActive();
    }

    /** All releases, the latest first. */
    public List<Release> list() {
        return store().releases().list();
    }

    /**
     * The release of this number.
     *
     * @throws NoSuchElementException if there is none
     */
    public Release get(long id) {
        return store().releases().get(id);
    }

    /** The re-evaluations that are no previews, the latest first. */
    public List<Reevaluation> listReevaluations() {
        return store().reevaluations().list().stream()
                .filter(reevaluation -> !reevaluation.shadow())
                .toList();
    }

    /**
     * A re-evaluation with what it found so far.
     *
     * @param job the re-evaluation
     * @param counts how many changes of each kind
     * @param examples some cases that change
     * @param failures cases that could not be evaluated
     */
    public record Progress(
            Reevaluation job,
            Map<Change.Kind, Long> counts,
            List<CaseChange> examples,
            List<RangeOutcome.Failed> failures) {}

    /** How far a re-evaluation is. */
    public Optional<Progress> findProgress(long id) {
        return store().reevaluations()
                .find(id)
                .map(job -> new Progress(
                        job,
                        store().changes().count(id),
                        store().changes().list(id, EXAMPLES),
                        store().reevaluations().listFailures(id, FAILURES)));
    }

    /** Offers the pack of an archive. */
    public Release propose(byte[] archive) {
        return releases().propose(archive, account());
    }

    /** Counts what a release would change, over every so manieth hundred of cases. */
    public void preview(long id, int everyRange) {
        note("PACK_PREVIEWED", get(id).pack().toString());
        releases().preview(id, everyRange);
    }

    /** Approves a release. */
    public void approve(long id) {
        releases().approve(id, account());
    }

    /** Puts the pack of a release into use. */
    public void publish(long id) {
        releases().publish(id, account());
    }

    /** Puts the pack before a release into use again. */
    public void rollBack(long id) {
        releases().rollBack(id, account());
    }

    /** Gives up a release. */
    public void withdraw(long id) {
        releases().withdraw(id, account());
    }

    /** Stops taking cases of a re-evaluation for now. */
    public void pause(long reevaluation) {
        note("REEVALUATION_PAUSED", Long.toString(reevaluation));
        store().reevaluations().pause(reevaluation);
    }

    /** Lets a paused re-evaluation go on. */
    public void resume(long reevaluation) {
        note("REEVALUATION_RESUMED", Long.toString(reevaluation));
        releases().resume(reevaluation);
    }

    /** Ends a re-evaluation. */
    public void cancel(long reevaluation) {
        note("REEVALUATION_CANCELLED", Long.toString(reevaluation));
        store().reevaluations().cancel(reevaluation);
    }

    /** Tries the cases that failed once more. */
    public void retryFailures(long reevaluation) {
        note("REEVALUATION_RETRIED", Long.toString(reevaluation));
        releases().retryFailures(reevaluation);
    }

    private void note(String action, String subject) {
        store().audit().add(account(), action, subject);
    }

    private String account() {
        return viewer.get().id();
    }

    private PackReleases releases() {
        return rooms.pipeline().releases();
    }

    private Store store() {
        return rooms.store();
    }
}
