package org.sextant.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;

/**
 * The work owed to each document. A worker claims a job for one step, keeps the step's result, and advances the job;
 * a claim, an advance and an end are refused to whoever does not hold the lease.
 */
public final class JobQueue {

    JobQueue() {}

    /** The job of this number. */
    public Optional<Job> find(long job) {
        throw new UnsupportedOperationException();
    }

    /** The jobs of a case, in order of receipt. */
    public List<Job> list(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** How many jobs have not ended. */
    public long countUnfinished() {
        throw new UnsupportedOperationException();
    }

    /** Takes a job that is in this state, is due, and that nobody holds; a received one becomes READING. */
    public Optional<Lease> claim(long job, Collection<JobState> states, String owner, Duration length) {
        throw new UnsupportedOperationException();
    }

    /** Makes every lease of this owner last so long from now. */
    public void renew(String owner, Duration length) {
        throw new UnsupportedOperationException();
    }

    /** Gives back every lease of this owner; with an empty owner, every lease there is. */
    public void releaseAll(String owner) {
        throw new UnsupportedOperationException();
    }

    /** The step is finished; the job goes on to this state and the lease ends. */
    public void advance(Lease lease, JobState next) {
        throw new UnsupportedOperationException();
    }

    /** The facts went into this version of the case; the job goes on and the lease ends. */
    public void advance(Lease lease, JobState next, long caseVersion) {
        throw new UnsupportedOperationException();
    }

    /** Notes why the document will end quarantined; the walk goes on so that the case shows the reason. */
    public void noteQuarantine(Lease lease, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the walk: the case version's guidance for this day becomes current, the job is DONE, or QUARANTINED where a
     * reason was noted, and both are announced; all in one transaction.
     */
    public void issue(Lease lease, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** The step failed and is to be tried again after a pause; the lease ends. */
    public void retry(Lease lease, Duration pause, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The step cannot succeed; the job ends FAILED. */
    public void fail(Lease lease, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * At most so many jobs that are due, that nobody holds, and whose bell was not rung within {@code patience}; notes
     * that it is rung now.
     */
    public List<Job> listToRing(Duration patience, int limit) {
        throw new UnsupportedOperationException();
    }
}
