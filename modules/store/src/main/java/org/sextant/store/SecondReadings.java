package org.sextant.store;

import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;

/**
 * Documents that did not open the first time and are read again: with a password, or with more room. What was kept of
 * the first reading stays; what the second finds is kept beside it, under its own number.
 */
public final class SecondReadings {

    private static final String AGAIN = "reason = null, as_of = null, starts = 0,"
            + " failures = 0, lease_owner = null, lease_until = null, lease_token = lease_token + 1,"
            + " not_before = current_timestamp, changed_at = current_timestamp,"
            + " rung_at = current_timestamp - interval '1' day";

    private final Database database;
    private final DocumentArchive documents;
    private final JobQueue jobs;
    private final AuditTrail audit;

    SecondReadings(Database database, DocumentArchive documents, JobQueue jobs, AuditTrail audit) {
        this.database = database;
        this.documents = documents;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Lets a job that ended quarantined or failed begin again, with more room for the reader.
     *
     * @return whether there was such a job
     */
    public boolean reopen(long job, String actor) {
        return database.inTransaction(() -> {
            int reading = nextReading(database, job);
            int reopened = database.sql("update jobs set state = 'RECEIVED', roomy = true, reading = :reading, " + AGAIN
                            + " where job_id = :job and state in ('QUARANTINED', 'FAILED')")
                    .param("reading", reading)
                    .param("job", job)
                    .update();
            note(reopened, job, actor, "READ_WITH_MORE_ROOM");
            return reopened > 0;
        });
    }

    /**
     * Keeps the text that a password opened, and lets the job that waited for it go on from there; all or nothing.
     *
     * @return whether the job still waited for a password
     */
    public boolean keepOpened(long job, DocumentText text, String codeVersion, String actor) {
        return database.inTransaction(() -> {
            int reading = nextReading(database, job);
            int reopened = database.sql("update jobs set state = 'EXTRACTING', reading = :reading, " + AGAIN
                            + " where job_id = :job and state = 'QUARANTINED' and reason in (:reasons)")
                    .param("reading", reading)
                    .param("job", job)
                    .param("reasons", List.of(IssueKind.ENCRYPTED.name(), IssueKind.WRONG_PASSWORD.name()))
                    .update();
            if (reopened > 0) {
                documents.keepText(text, jobs.find(job).orElseThrow().readUnder(codeVersion));
            }
            note(reopened, job, actor, "READ_WITH_PASSWORD");
            return reopened > 0;
        });
    }

    /** What was set aside for its name alone came again under another name: it is read under that. */
    static void reopenUnder(Database database, long job, Intake intake) {
        database.sql("update jobs set state = 'RECEIVED', extension = :extension, reading = :reading, " + AGAIN
                        + " where job_id = :job and state = 'QUARANTINED' and reason = :mismatch"
                        + " and coalesce(extension, '') <> :named")
                .param("extension", intake.extension())
                .param("reading", nextReading(database, job))
                .param("job", job)
                .param("mismatch", IssueKind.TYPE_MISMATCH.name())
                .param("named", intake.findExtension().orElse(""))
                .update();
    }

    /** A document that came to another case under another name is read by itself. */
    static void numberByName(Database database, long job) {
        database.sql("update jobs set reading = :reading where job_id = :job and exists (select 1 from jobs other"
                        + " where other.document_id = jobs.document_id and other.job_id <> :job"
                        + " and coalesce(other.extension, '') <> coalesce(jobs.extension, ''))")
                .param("reading", nextReading(database, job))
                .param("job", job)
                .update();
    }

    /** The number after that of every reading of the job's document, in whatever case. */
    private static int nextReading(Database database, long job) {
        return database.sql("select coalesce(max(reading), 0) + 1 from jobs where document_id ="
                        + " (select document_id from jobs where job_id = :job)")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    private void note(int changed, long job, String actor, String action) {
        if (changed > 0) {
            CaseId caseId = jobs.find(job).orElseThrow().caseId();
            audit.add(actor, action, caseId, Long.toString(job));
        }
    }
}
