package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.PackId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work owed to each document. A worker claims a job for one step, keeps the step's result, and advances the job;
 * an advance and an end are refused to whoever does not hold the lease.
 */
public final class JobQueue {

    private static final String ENDED = "('DONE', 'QUARANTINED', 'FAILED')";
    private static final String FREE = "(lease_until is null or lease_until < current_timestamp)";
    private static final String NEXT_STEP = "state = :state, starts = 0, failures = 0, rung_at = current_timestamp";
    private static final String LONG_AGO = "current_timestamp - interval '1' day";

    private final Database database;
    private final EventOutbox events;
    private final GuidanceHistory guidance;

    JobQueue(Database database, EventOutbox events, GuidanceHistory guidance) {
        this.database = database;
        this.events = events;
        this.guidance = guidance;
    }

    /** The job of this number. */
    public Optional<Job> find(long job) {
        return database.sql("select * from jobs where job_id = :job")
                .param("job", job)
                .query(JobQueue::toJob)
                .optional();
    }

    /** The jobs of a case, in order of receipt. */
    public List<Job> list(CaseId caseId) {
        return database.sql("select * from jobs where case_id = :case order by job_id")
                .param("case", caseId.value())
                .query(JobQueue::toJob)
                .list();
    }

    /** How many jobs have not ended. */
    public long countUnfinished() {
        return database.sql("select count(*) from jobs where state not in " + ENDED)
                .query(Long.class)
                .single();
    }

    /** Whether any job has not ended. */
    public boolean hasUnfinished() {
        return database.sql("select job_id from jobs where state in (:states) limit 1")
                .param(
                        "states",
                        Stream.of(JobState.values())
                                .filter(state -> !state.isTerminal())
                                .map(JobState::name)
                                .toList())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Takes a job that is in one of these states, is due, and that nobody holds; a received one becomes READING. */
    public Optional<Lease> claim(long job, Collection<JobState> states, String owner, Duration length) {
        return database.inTransaction(() -> {
            int taken = database.sql("update jobs set starts = starts + 1, lease_token = lease_token + 1,"
                            + " state = case when state = 'RECEIVED' then 'READING' else state end,"
                            + " lease_owner = :owner, lease_until = " + Database.after("length")
                            + " where job_id = :job and state in (:states) and not_before <= current_timestamp and "
                            + FREE)
                    .param("owner", owner)
                    .param("length", Database.seconds(length))
                    .param("job", job)
                    .param("states", states.stream().map(JobState::name).toList())
                    .update();
            return taken == 0
                    ? Optional.empty()
                    : database.sql("select * from jobs where job_id = :job")
                            .param("job", job)
                            .query((row, number) -> new Lease(toJob(row, number), row.getLong("lease_token")))
                            .optional();
        });
    }

    /** Makes every lease of this owner last so long from now. */
    public void renew(String owner, Duration length) {
        database.sql("update jobs set lease_until = " + Database.after("length") + " where lease_owner = :owner")
                .param("length", Database.seconds(length))
                .param("owner", owner)
                .update();
    }

    /** Gives back every lease of this owner, and rings for its jobs; with an empty owner, every lease there is. */
    public void releaseAll(String owner) {
        database.sql("update jobs set lease_owner = null, lease_until = null, lease_token = lease_token + 1, rung_at = "
                        + LONG_AGO + " where lease_owner is not null and (lease_owner = :owner or :owner = '')")
                .param("owner", owner)
                .update();
    }

    /** The step is finished; the job goes on to this state and the lease ends. */
    public void advance(Lease lease, JobState next) {
        change(lease, NEXT_STEP, next).execute();
    }

    /** The facts went into this version of the case; the job goes on and the lease ends. */
    public void advance(Lease lease, JobState next, long caseVersion) {
        change(lease, NEXT_STEP + ", case_version = :version", next)
                .with("version", caseVersion)
                .execute();
    }

    /** The case was held against the packs for this day; the job goes on and the lease ends. */
    public void advance(Lease lease, JobState next, LocalDate asOf) {
        change(lease, NEXT_STEP + ", as_of = :day", next).with("day", asOf).execute();
    }

    /** Notes why the document will end quarantined; the walk goes on so that the case shows the reason. */
    public void noteQuarantine(Lease lease, String reason) {
        int noted = database.sql("update jobs set reason = :reason where job_id = :job and lease_token = :token")
                .param("reason", reason)
                .param("job", lease.job().id())
                .param("token", lease.token())
                .update();
        if (noted == 0) {
            throw new LeaseLostException(lease.job().id());
        }
    }

    /**
     * Ends the walk: what these packs say for the job's day becomes current, the job is DONE, or QUARANTINED where a reason was
     * noted, and both are announced; all in one transaction.
     *
     * @param packs the packs that the case was held against
     */
    public void issue(Lease lease, Collection<PackId> packs) {
        Job job = lease.job();
        LocalDate asOf = job.findAsOf()
                .orElseThrow(() -> new IllegalArgumentException("job " + job.id() + " was not evaluated for any day"));
        database.doInTransaction(() -> {
            end(lease, job.findReason().isPresent() ? JobState.QUARANTINED : JobState.DONE, job.reason());
            if (guidance.issue(job.caseId(), job.caseVersion(), asOf, packs)) {
                events.add(EventKind.GUIDANCE_ISSUED, job.caseId(), getRevision(job));
            }
        });
    }

    /**
     * Sends every job that is between evaluation and issue back to evaluation, and takes it from whoever holds it: the packs
     * have moved, and what was found with those before must not become current after them. Waits for issues that are being
     * committed.
     */
    void evaluateAgain() {
        database.sql("update jobs set state = 'EVALUATING', starts = 0, failures = 0, lease_owner = null,"
                        + " lease_until = null, lease_token = lease_token + 1, rung_at = " + LONG_AGO
                        + " where state in ('EVALUATING', 'ISSUING')")
                .update();
    }

    /** The step failed and is to be tried again after a pause; the lease ends. */
    public void retry(Lease lease, Duration pause) {
        String assignments = "state = :state, failures = failures + 1, rung_at = " + LONG_AGO + ", not_before = "
                + Database.after("pause");
        change(lease, assignments, lease.job().state())
                .with("pause", Database.seconds(pause))
                .execute();
    }

    /** The step cannot succeed; the job ends FAILED. */
    public void fail(Lease lease, String reason) {
        database.doInTransaction(() -> end(lease, JobState.FAILED, reason));
    }

    /**
     * At most so many jobs that are due, that nobody holds, and whose bell was not rung within {@code patience}; notes
     * that it is rung now.
     */
    public List<Job> listToRing(Duration patience, int limit) {
        return database.inTransaction(() -> {
            List<Job> due = database.sql("select * from jobs where state not in " + ENDED
                            + " and not_before <= current_timestamp and " + FREE + " and rung_at <= "
                            + Database.ago("patience") + " order by job_id limit :limit")
                    .param("patience", Database.seconds(patience))
                    .param("limit", limit)
                    .query(JobQueue::toJob)
                    .list();
            if (!due.isEmpty()) {
                database.sql("update jobs set rung_at = current_timestamp where job_id in (:jobs)")
                        .param("jobs", due.stream().map(Job::id).toList())
                        .update();
            }
            return due;
        });
    }

    private void end(Lease lease, JobState last, @Nullable String reason) {
        change(lease, "state = :state, reason = :reason", last)
                .with("reason", reason)
                .execute();
        events.add(
                EventKind.DOCUMENT_ENDED,
                lease.job().caseId(),
                Long.toString(lease.job().id()));
    }

    private String getRevision(Job job) {
        return database.sql("select revision from case_versions where case_id = :case and version = :version")
                .param("case", job.caseId().value())
                .param("version", job.caseVersion())
                .query(String.class)
                .single();
    }

    private Change change(Lease lease, String assignments, JobState next) {
        return new Change(
                lease,
                database.sql("update jobs set lease_owner = null, lease_until = null,"
                                + " changed_at = current_timestamp, " + assignments
                                + " where job_id = :job and lease_token = :token")
                        .param("job", lease.job().id())
                        .param("token", lease.token())
                        .param("state", next.name()));
    }

    private static Job toJob(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("job_id"),
                new CaseId(row.getString("case_id")),
                new DocumentId(row.getString("document_id")),
                JobState.valueOf(row.getString("state")),
                row.getInt("starts"),
                row.getInt("failures"),
                row.getLong("case_version"),
                row.getObject("as_of", LocalDate.class),
                row.getString("reason"),
                row.getInt("reading"),
                row.getBoolean("roomy"),
                row.getString("extension"),
                row.getString("review"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** A change of a job's row that only the holder of the lease can make. */
    private record Change(Lease lease, JdbcClient.StatementSpec statement) {

        Change with(String name, @Nullable Object value) {
            return new Change(lease, statement.param(name, value));
        }

        void execute() {
            if (statement.update() == 0) {
                throw new LeaseLostException(lease.job().id());
            }
        }
    }
}
