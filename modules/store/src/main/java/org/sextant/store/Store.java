package org.sextant.store;

import org.sextant.model.CaseId;

/**
 * Everything that is kept: documents by hash, what was found in them, cases by revision, guidance, jobs, events and the
 * audit trail. The one source of truth; queues only ring.
 *
 * <p>Nothing is overwritten, and a call that returns has been committed. Times are the database's, so that processes
 * with different clocks agree. Safe for use by many threads and, on PostgreSQL, by many processes.
 */
public final class Store implements AutoCloseable {

    private Store() {}

    /** Opens the store and brings its tables up to date. */
    public static Store open(StoreSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** The documents and what was found in them. */
    public DocumentArchive documents() {
        throw new UnsupportedOperationException();
    }

    /** The cases and their versions. */
    public CaseHistory cases() {
        throw new UnsupportedOperationException();
    }

    /** The guidance, as it was issued and before. */
    public GuidanceHistory guidance() {
        throw new UnsupportedOperationException();
    }

    /** The work owed to each document. */
    public JobQueue jobs() {
        throw new UnsupportedOperationException();
    }

    /** What is to be announced. */
    public EventOutbox events() {
        throw new UnsupportedOperationException();
    }

    /** The re-evaluations and what they changed. */
    public Reevaluations reevaluations() {
        throw new UnsupportedOperationException();
    }

    /** Who did what. */
    public AuditTrail audit() {
        throw new UnsupportedOperationException();
    }

    /** Whether this process is the only one that can have the store open. */
    public boolean isExclusive() {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes everything of a case: documents that no other case holds, what was found in them, versions, bundles,
     * guidance and jobs. The audit trail stays and gains an entry.
     *
     * @return how many documents the case had
     */
    public int deleteCase(CaseId caseId, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
