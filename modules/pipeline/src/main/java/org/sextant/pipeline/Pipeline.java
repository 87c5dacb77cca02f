package org.sextant.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.store.Job;
import org.sextant.store.Receipt;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;

/**
 * The journey of records: what is received is walked to guidance, whatever is killed on the way. The store is the
 * truth; queues and topics only ring. Safe for use by many threads.
 */
public final class Pipeline implements AutoCloseable {

    private Pipeline() {}

    /**
     * Starts the routes and continues every unfinished job.
     *
     * @param clock tells the day that guidance holds for, and its zone
     */
    public static Pipeline start(PipelineSettings settings, Store store, Steps steps, Clock clock) {
        return start(settings, store, steps, clock, StepObserver.NONE);
    }

    /** Starts the routes with somebody watching. */
    public static Pipeline start(
            PipelineSettings settings, Store store, Steps steps, Clock clock, StepObserver observer) {
        throw new UnsupportedOperationException();
    }

    /** Stores a document with its job; when this returns it cannot be lost. The same bytes give the same receipt. */
    public Receipt receive(CaseId caseId, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** Where each document of a case stands, in order of receipt. */
    public List<Job> listProgress(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** The current guidance of a case; empty before the first is issued. */
    public List<Guidance> listGuidance(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** Tells this listener of all guidance issued from now on, at least once each, by any process on the same store. */
    public Subscription onGuidanceIssued(Consumer<GuidanceIssued> listener) {
        throw new UnsupportedOperationException();
    }

    /** Runs every stored case through this pack, in the background; asked again on the same day it is the same one. */
    public Reevaluation reevaluate(PackId pack) {
        throw new UnsupportedOperationException();
    }

    /** How far a re-evaluation is. */
    public Optional<Reevaluation> findReevaluation(long id) {
        throw new UnsupportedOperationException();
    }

    /** Stops taking records, finishes the steps that run, and leaves the rest for the next start; at most 30 s. */
    @Override
    public void close() {}

    /** Ends a listener's interest when closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
