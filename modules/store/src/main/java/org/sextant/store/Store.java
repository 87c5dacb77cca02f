package org.sextant.store;

import java.util.List;
import java.util.stream.Stream;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;

/**
 * Everything that is kept: documents by hash, what was found in them, cases by revision, guidance, jobs, events and the
 * audit trail. The one source of truth; queues only ring.
 *
 * <p>Nothing is overwritten, and a call that returns has been committed. Times are the database's, so that processes
 * with different clocks agree. Safe for use by many threads and, on PostgreSQL, by many processes.
 */
public final class Store implements AutoCloseable {

    /** Every table with rows of a case except audit and events, which hold ids only; referring tables first. */
    private static final List<String> DELETE_CASE = Stream.of(
                    "changes_read",
                    "case_changes",
                    "reevaluation_failures",
                    "issued_guidance",
                    "guidance",
                    "evaluations",
                    "bundles",
                    "case_versions",
                    "jobs",
                    "case_identifiers",
                    "case_access",
                    "invitations",
                    "case_decisions",
                    "cases")
            .map(table -> "delete from " + table + " where case_id = :case")
            .toList();

    private final Database database;
    private final EventOutbox events;
    private final AuditTrail audit;
    private final DocumentArchive documents;
    private final CaseHistory cases;
    private final GuidanceHistory guidance;
    private final JobQueue jobs;
    private final CaseChanges changes;
    private final Reevaluations reevaluations;
    private final PackShelf packs;
    private final Releases releases;
    private final SecondReadings secondReadings;
    private final CaseIdentifiers identifiers;
    private final RequestKeys requestKeys;
    private final Accounts accounts;
    private final CaseAccess access;
    private final Invitations invitations;
    private final CaseDecisions decisions;

    private Store(Database database) {
        this.database = database;
        this.events = new EventOutbox(database);
        this.audit = new AuditTrail(database);
        this.documents = new DocumentArchive(database, events, audit);
        this.cases = new CaseHistory(database);
        this.guidance = new GuidanceHistory(database);
        this.jobs = new JobQueue(database, events, guidance);
        this.changes = new CaseChanges(database);
        this.reevaluations = new Reevaluations(database, events, guidance, changes);
        this.packs = new PackShelf(database);
        this.releases = new Releases(database, packs, reevaluations, jobs, audit);
        this.secondReadings = new SecondReadings(database, documents, jobs, audit);
        this.identifiers = new CaseIdentifiers(database);
        this.requestKeys = new RequestKeys(database);
        this.accounts = new Accounts(database);
        this.access = new CaseAccess(database);
        this.invitations = new Invitations(database);
        this.decisions = new CaseDecisions(database);
    }

    /**
     * Opens the store and brings its tables up to date.
     *
     * @throws StoreUnreachableException if the database does not answer, refuses the user, or is open in another process
     */
    public static Store open(StoreSettings settings) {
        return new Store(Database.open(settings));
    }

    /** The documents and what was found in them. */
    public DocumentArchive documents() {
        return documents;
    }

    /** The cases and their versions. */
    public CaseHistory cases() {
        return cases;
    }

    /** The guidance, as it was issued and before. */
    public GuidanceHistory guidance() {
        return guidance;
    }

    /** The work owed to each document. */
    public JobQueue jobs() {
        return jobs;
    }

    /** What is to be announced. */
    public EventOutbox events() {
        return events;
    }

    /** The re-evaluations of every case. */
    public Reevaluations reevaluations() {
        return reevaluations;
    }

    /** What re-evaluations changed, case by case. */
    public CaseChanges changes() {
        return changes;
    }

    /** The packs that were offered for release, and which are in use. */
    public PackShelf packs() {
        return packs;
    }

    /** Packs on their way into use. */
    public Releases releases() {
        return releases;
    }

    /** Documents that are read a second time. */
    public SecondReadings secondReadings() {
        return secondReadings;
    }

    /** Which case a hospital's record number belongs to. */
    public CaseIdentifiers identifiers() {
        return identifiers;
    }

    /** The keys of requests that may be sent twice. */
    public RequestKeys requestKeys() {
        return requestKeys;
    }

    /** Who can sign in. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who may see which case. */
    public CaseAccess access() {
        return access;
    }

    /** The codes by which people are invited. */
    public Invitations invitations() {
        return invitations;
    }

    /** What care teams decided. */
    public CaseDecisions decisions() {
        return decisions;
    }

    /** Who did what. */
    public AuditTrail audit() {
        return audit;
    }

    /** Whether this process is the only one that can have the store open. */
    public boolean isExclusive() {
        return database.isExclusive();
    }

    /**
     * Deletes everything of a case: documents that no other case holds, what was found in them, versions, bundles,
     * guidance and jobs. The audit trail stays and gains an entry.
     *
     * @return how many documents the case had
     */
    public int deleteCase(CaseId caseId, String actor) {
        return database.inTransaction(() -> {
            List<DocumentId> held = documents.list(caseId);
            for (String statement : DELETE_CASE) {
                database.sql(statement).param("case", caseId.value()).update();
            }
            documents.deleteUnheld(held);
            events.add(EventKind.CASE_DELETED, caseId, "");
            audit.add(actor, "CASE_DELETED", caseId, held.size() + " documents");
            return held.size();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
