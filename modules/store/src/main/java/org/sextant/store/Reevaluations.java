package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Revision;

/** Re-evaluations: one for each pack and day, with a cursor that survives a kill. */
public final class Reevaluations {

    private static final String FREE = "(lease_until is null or lease_until < current_timestamp)";

    private final Database database;
    private final EventOutbox events;
    private final GuidanceHistory guidance;

    Reevaluations(Database database, EventOutbox events, GuidanceHistory guidance) {
        this.database = database;
        this.events = events;
        this.guidance = guidance;
    }

    /** The re-evaluation by this pack for this day; made if there is none. */
    public Reevaluation begin(PackId pack, LocalDate asOf) {
        return database.inTransaction(() -> {
            database.sql("insert into reevaluations (pack_name, pack_version, pack_hash, as_of)"
                            + " values (:name, :version, :hash, :day) on conflict do nothing")
                    .param("name", pack.name())
                    .param("version", pack.version())
                    .param("hash", pack.hash())
                    .param("day", asOf)
                    .update();
            return database.sql("select * from reevaluations where pack_name = :name and pack_version = :version"
                            + " and pack_hash = :hash and as_of = :day")
                    .param("name", pack.name())
                    .param("version", pack.version())
                    .param("hash", pack.hash())
                    .param("day", asOf)
                    .query(Reevaluations::toReevaluation)
                    .single();
        });
    }

    /** The re-evaluation of this number. */
    public Optional<Reevaluation> find(long id) {
        return database.sql("select * from reevaluations where reevaluation_id = :id")
                .param("id", id)
                .query(Reevaluations::toReevaluation)
                .optional();
    }

    /** All re-evaluations, oldest first. */
    public List<Reevaluation> list() {
        return database.sql("select * from reevaluations order by reevaluation_id")
                .query(Reevaluations::toReevaluation)
                .list();
    }

    /** What it changed so far, by case. */
    public List<GuidanceChange> listChanges(long id) {
        return database.sql("select c.*, r.pack_name, r.pack_version, r.pack_hash from guidance_changes c"
                        + " join reevaluations r on r.reevaluation_id = c.reevaluation_id"
                        + " where c.reevaluation_id = :id order by c.case_id")
                .param("id", id)
                .query((row, number) -> new GuidanceChange(
                        id,
                        new CaseId(row.getString("case_id")),
                        new Revision(row.getString("revision")),
                        toPack(row),
                        StoredForms.readLines(row.getString("headlines_before")),
                        StoredForms.readLines(row.getString("headlines_after"))))
                .list();
    }

    /** Takes an unfinished re-evaluation that nobody holds. */
    public Optional<Reevaluation> claim(String owner, Duration length) {
        return database.inTransaction(() -> {
            Optional<Long> free = database.sql("select reevaluation_id from reevaluations where done = false and "
                            + FREE + " order by reevaluation_id limit 1")
                    .query(Long.class)
                    .optional();
            return free.filter(id -> lease(id, owner, length)).flatMap(this::find);
        });
    }

    private boolean lease(long id, String owner, Duration length) {
        return database.sql("update reevaluations set lease_owner = :owner, lease_until = " + Database.after("length")
                                + " where reevaluation_id = :id and done = false and " + FREE)
                        .param("owner", owner)
                        .param("length", Database.seconds(length))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Gives back every re-evaluation this owner holds; with an empty owner, all of them. */
    public void releaseAll(String owner) {
        database.sql("update reevaluations set lease_owner = null, lease_until = null"
                        + " where lease_owner is not null and (lease_owner = :owner or :owner = '')")
                .param("owner", owner)
                .update();
    }

    /**
     * One range of cases is finished: keeps the guidance that changed, makes it current, records and announces the
     * changes, and moves the cursor; all in one transaction.
     *
     * @param before the re-evaluation as it was claimed or as the last call returned it
     * @param owner who holds it
     * @param length how long the lease lasts from now
     * @param range what was evaluated; an empty range ends the re-evaluation
     * @throws LeaseLostException if somebody else holds it or has moved the cursor
     */
    public Reevaluation advance(
            Reevaluation before, String owner, Duration length, ReevaluatedRange range, String codeVersion) {
        return database.inTransaction(() -> {
            move(before, owner, length, range);
            for (ReevaluatedRange.Changed changed : range.changed()) {
                record(before, changed, codeVersion);
            }
            return find(before.id()).orElseThrow();
        });
    }

    private void move(Reevaluation before, String owner, Duration length, ReevaluatedRange range) {
        int moved = database.sql("update reevaluations set last_case = :last, cases = cases + :cases,"
                        + " changed = changed + :changed, failed = failed + :failed, done = :done, lease_until = "
                        + Database.after("length")
                        + " where reevaluation_id = :id and lease_owner = :owner and cases = :before and done = false")
                .param(
                        "last",
                        range.last().or(before::findCursor).map(CaseId::value).orElse(null))
                .param("cases", range.cases())
                .param("changed", range.changed().size())
                .param("failed", range.failed())
                .param("done", range.last().isEmpty())
                .param("length", Database.seconds(length))
                .param("id", before.id())
                .param("owner", owner)
                .param("before", before.cases())
                .update();
        if (moved == 0) {
            throw new LeaseLostException(before.id());
        }
    }

    private void record(Reevaluation reevaluation, ReevaluatedRange.Changed changed, String codeVersion) {
        Guidance after = changed.guidance();
        guidance.keep(after, codeVersion);
        guidance.issue(after);
        database.sql("insert into guidance_changes"
                        + " (reevaluation_id, case_id, revision, headlines_before, headlines_after)"
                        + " values (:id, :case, :revision, :before, :after) on conflict do nothing")
                .param("id", reevaluation.id())
                .param("case", after.caseId().value())
                .param("revision", after.revision().value())
                .param("before", StoredForms.writeLines(changed.headlinesBefore()))
                .param("after", StoredForms.writeLines(changed.headlinesAfter()))
                .update();
        events.add(EventKind.GUIDANCE_ISSUED, after.caseId(), after.revision().value());
    }

    private static Reevaluation toReevaluation(ResultSet row, int number) throws SQLException {
        String cursor = row.getString("last_case");
        return new Reevaluation(
                row.getLong("reevaluation_id"),
                toPack(row),
                row.getObject("as_of", LocalDate.class),
                cursor == null ? null : new CaseId(cursor),
                row.getLong("cases"),
                row.getLong("changed"),
                row.getLong("failed"),
                row.getBoolean("done"));
    }

    private static PackId toPack(ResultSet row) throws SQLException {
        return new PackId(row.getString("pack_name"), row.getString("pack_version"), row.getString("pack_hash"));
    }
}
