package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;

/**
 * Re-evaluations: every case that has guidance, in ranges by id. A range is claimed with a lease, read in one query and
 * finished in one transaction; killed before that, it is done again by whoever claims it next, and whoever lost its lease has
 * no effect.
 */
public final class Reevaluations {

    private static final String FREE = "(lease_until is null or lease_until < current_timestamp)";
    private static final String GIVEN_BACK = "lease_owner = null, lease_until = null, lease_token = lease_token + 1";

    private static final String WITH_COUNTS = "select r.*, c.ranges, c.ranges_done, c.cases, c.changed,"
            + " (select count(*) from reevaluation_failures f where f.reevaluation_id = r.reevaluation_id) as failed"
            + " from reevaluations r left join (select reevaluation_id, count(*) as ranges,"
            + " sum(case when done then 1 else 0 end) as ranges_done, sum(cases) as cases, sum(changed) as changed"
            + " from reevaluation_ranges group by reevaluation_id) c on c.reevaluation_id = r.reevaluation_id";

    /** Of these ranges the cases are read and cut in one statement. */
    private static final int RANGES_AT_ONCE = 500;

    private final Database database;
    private final EventOutbox events;
    private final GuidanceHistory guidance;
    private final CaseChanges changes;

    Reevaluations(Database database, EventOutbox events, GuidanceHistory guidance, CaseChanges changes) {
        this.database = database;
        this.events = events;
        this.guidance = guidance;
        this.changes = changes;
    }

    /**
     * The re-evaluation by this pack for this day: the last one, unless it was cancelled or another pack of the name came after
     * it; else a new one.
     */
    public Reevaluation begin(PackId pack, LocalDate asOf, int rangeSize) {
        return database.inTransaction(() -> {
            takeTurn();
            return findLast(pack.name(), false)
                    .filter(last -> last.pack().equals(pack) && last.asOf().equals(asOf))
                    .filter(last -> last.state() != ReevaluationState.CANCELLED)
                    .orElseGet(() -> make(pack, asOf, rangeSize));
        });
    }

    /**
     * A preview: every so manieth range is held against the pack, what would change is counted, and nothing becomes current.
     *
     * @param everyRange 1 for all cases
     */
    public Reevaluation preview(PackId pack, LocalDate asOf, int rangeSize, int everyRange) {
        return database.inTransaction(() -> insert(pack, asOf, true, rangeSize, everyRange));
    }

    /** A new re-evaluation in the transaction that runs, which holds the turn; those of the name before it are superseded. */
    Reevaluation make(PackId pack, LocalDate asOf, int rangeSize) {
        database.sql("update reevaluations set state = 'SUPERSEDED', ended_at = current_timestamp"
                        + " where pack_name = :name and shadow = false and state in ('RUNNING', 'PAUSED')")
                .param("name", pack.name())
                .update();
        takeBack("state = 'SUPERSEDED'");
        return insert(pack, asOf, false, rangeSize, 1);
    }

    /** Waits for ranges that are being committed, and keeps those that come later from having an effect. */
    private void takeBack(String ended) {
        database.sql("update reevaluation_ranges set " + GIVEN_BACK + " where done = false and lease_owner is not null"
                        + " and reevaluation_id in (select reevaluation_id from reevaluations where " + ended + ")")
                .update();
    }

    /** Whoever begins a re-evaluation or moves a pointer does so alone. */
    void takeTurn() {
        database.sql("select turn from release_turn where turn = 1 for update")
                .query(Integer.class)
                .single();
    }

    private Reevaluation insert(PackId pack, LocalDate asOf, boolean shadow, int rangeSize, int everyRange) {
        database.sql("insert into reevaluations (pack_name, pack_version, pack_hash, as_of, shadow)"
                        + " values (:name, :version, :hash, :day, :shadow)")
                .param("name", pack.name())
                .param("version", pack.version())
                .param("hash", pack.hash())
                .param("day", asOf)
                .param("shadow", shadow)
                .update();
        long id = database.sql(
                        "select max(reevaluation_id) from reevaluations where pack_name = :name and shadow = :shadow")
                .param("name", pack.name())
                .param("shadow", shadow)
                .query(Long.class)
                .single();
        makeRanges(id, rangeSize, everyRange);
        return get(id);
    }

    /** Slice by slice of the cases, each in a statement of its own: one statement over all of them might take longer than any may. */
    private void makeRanges(long id, int rangeSize, int everyRange) {
        int cases = rangeSize * RANGES_AT_ONCE;
        Optional<String> after = Optional.of("");
        for (long firstRange = 0; after.isPresent(); firstRange += RANGES_AT_ONCE) {
            makeRanges(id, rangeSize, everyRange, firstRange, after.get());
            after = database.sql("select case_id from cases where issued_version > 0 and case_id > :after"
                            + " order by case_id offset :others rows fetch next 1 rows only")
                    .param("after", after.get())
                    .param("others", cases - 1)
                    .query(String.class)
                    .optional();
        }
    }

    private void makeRanges(long id, int rangeSize, int everyRange, long firstRange, String after) {
        database.sql("insert into reevaluation_ranges (reevaluation_id, range_no, first_case, last_case)"
                        + " select cast(:id as bigint), range_no, min(case_id), max(case_id) from"
                        + " (select case_id, cast(:first as bigint)"
                        + " + (row_number() over (order by case_id) - 1) / cast(:size as bigint) as range_no from"
                        + " (select case_id from cases where issued_version > 0 and case_id > :after"
                        + " order by case_id limit :cases) slice) numbered"
                        + " where mod(range_no, cast(:every as bigint)) = 0 group by range_no")
                .param("id", id)
                .param("first", firstRange)
                .param("size", rangeSize)
                .param("after", after)
                .param("cases", rangeSize * RANGES_AT_ONCE)
                .param("every", everyRange)
                .update();
    }

    /** The re-evaluation of this number. */
    public Optional<Reevaluation> find(long id) {
        return database.sql(WITH_COUNTS + " where r.reevaluation_id = :id")
                .param("id", id)
                .query(Reevaluations::toReevaluation)
                .optional();
    }

    private Reevaluation get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no re-evaluation " + id));
    }

    /** All re-evaluations, previews among them, the latest first. */
    public List<Reevaluation> list() {
        return database.sql(WITH_COUNTS + " order by r.reevaluation_id desc")
                .query(Reevaluations::toReevaluation)
                .list();
    }

    private Optional<Reevaluation> findLast(String packName, boolean shadow) {
        return database.sql(WITH_COUNTS + " where r.pack_name = :name and r.shadow = :shadow"
                        + " order by r.reevaluation_id desc limit 1")
                .param("name", packName)
                .param("shadow", shadow)
                .query(Reevaluations::toReevaluation)
                .optional();
    }

    /** No further range is taken until it is resumed; whether it ran. */
    public boolean pause(long id) {
        return move(id, "RUNNING", "PAUSED");
    }

    /** It goes on where it was; whether it was paused. */
    public boolean resume(long id) {
        return move(id, "PAUSED", "RUNNING");
    }

    private boolean move(long id, String from, String to) {
        return database.sql("update reevaluations set state = :to where reevaluation_id = :id and state = :from")
                        .param("to", to)
                        .param("from", from)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Ends it; what is finished stays, what is in hand has no effect. Whether it was there to be ended. */
    public boolean cancel(long id) {
        return database.inTransaction(() -> {
            int ended = database.sql("update reevaluations set state = 'CANCELLED', ended_at = current_timestamp"
                            + " where reevaluation_id = :id and state in ('RUNNING', 'PAUSED')")
                    .param("id", id)
                    .update();
            takeBack("state = 'CANCELLED'");
            return ended > 0;
        });
    }

    /** Each process takes at most so many cases a second; without a number as many as it can. */
    public void setPace(long id, @Nullable Integer casesPerSecond) {
        database.sql("update reevaluations set pace = :pace where reevaluation_id = :id")
                .param("pace", casesPerSecond)
                .param("id", id)
                .update();
    }

    /** The cases that could not be evaluated, by id. */
    public List<RangeOutcome.Failed> listFailures(long id, int limit) {
        return database.sql("select case_id, reason from reevaluation_failures where reevaluation_id = :id"
                        + " order by case_id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) ->
                        new RangeOutcome.Failed(new CaseId(row.getString("case_id")), row.getString("reason")))
                .list();
    }

    /** Tries every case that failed once more, each in a range of its own; how many there are. */
    public int retryFailures(long id) {
        return database.inTransaction(() -> {
            takeTurn();
            Reevaluation reevaluation = get(id);
            boolean open = !reevaluation.state().isEnded() || reevaluation.isDone();
            if (!open || reevaluation.failed() == 0) {
                return 0;
            }
            int again = database.sql(
                            "insert into reevaluation_ranges (reevaluation_id, range_no, first_case, last_case)"
                                    + " select f.reevaluation_id, (select max(range_no) from reevaluation_ranges"
                                    + " where reevaluation_id = :id) + row_number() over (order by f.case_id), f.case_id, f.case_id"
                                    + " from reevaluation_failures f where f.reevaluation_id = :id")
                    .param("id", id)
                    .update();
            database.sql("delete from reevaluation_failures where reevaluation_id = :id")
                    .param("id", id)
                    .update();
            database.sql("update reevaluations set state = 'RUNNING', ended_at = null"
                            + " where reevaluation_id = :id and state = 'DONE'")
                    .param("id", id)
                    .update();
            return again;
        });
    }

    /** Takes a range that nobody holds, of the oldest re-evaluation that runs; one whose ranges are all finished is closed. */
    public Optional<CaseRange> claim(String owner, Duration length) {
        List<Long> running = database.sql(
                        "select reevaluation_id from reevaluations where state = 'RUNNING' order by reevaluation_id")
                .query(Long.class)
                .list();
        for (long id : running) {
            Optional<CaseRange> range = database.inTransaction(() -> claim(id, owner, length));
            if (range.isPresent()) {
                return range;
            }
            close(id);
        }
        return Optional.empty();
    }

    private Optional<CaseRange> claim(long id, String owner, Duration length) {
        Optional<Long> free = database.sql("select range_no from reevaluation_ranges where reevaluation_id = :id"
                        + " and done = false and " + FREE + " order by range_no limit 1 for update skip locked")
                .param("id", id)
                .query(Long.class)
                .optional();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        int taken = database.sql("update reevaluation_ranges set lease_owner = :owner, lease_token = lease_token + 1,"
                        + " lease_until = " + Database.after("length")
                        + " where reevaluation_id = :id and range_no = :number and exists"
                        + " (select 1 from reevaluations where reevaluation_id = :id and state = 'RUNNING')")
                .param("owner", owner)
                .param("length", Database.seconds(length))
                .param("id", id)
                .param("number", free.get())
                .update();
        return taken == 0
                ? Optional.empty()
                : database.sql("select c.*, r.pack_name, r.pack_version, r.pack_hash, r.as_of, r.shadow, r.pace"
                                + " from reevaluation_ranges c join reevaluations r on r.reevaluation_id = c.reevaluation_id"
                                + " where c.reevaluation_id = :id and c.range_no = :number")
                        .param("id", id)
                        .param("number", free.get())
                        .query(Reevaluations::toRange)
                        .optional();
    }

    private void close(long id) {
        database.sql("update reevaluations set state = 'DONE', ended_at = current_timestamp"
                        + " where reevaluation_id = :id and state = 'RUNNING' and not exists"
                        + " (select 1 from reevaluation_ranges where reevaluation_id = :id and done = false)")
                .param("id", id)
                .update();
    }

    /** Gives back every range this owner holds; with an empty owner, all of them. */
    public void releaseAll(String owner) {
        database.sql("update reevaluation_ranges set " + GIVEN_BACK
                        + " where done = false and lease_owner is not null and (lease_owner = :owner or :owner = '')")
                .param("owner", owner)
                .update();
    }

    /** The cases of a range as they stand before people, in two queries. */
    public List<StoredCase> read(CaseRange range) {
        Map<String, StoredCase.Issued> issued = new HashMap<>();
        database.sql(
                        "select c.case_id, g.guidance_id, g.pack_name, g.pack_version, g.pack_hash, g.content_hash"
                                + " from cases c join issued_guidance i on i.case_id = c.case_id and i.case_version = c.issued_version"
                                + " join guidance g on g.guidance_id = i.guidance_id"
                                + " where c.case_id >= :first and c.case_id <= :last and g.pack_name = :name order by i.issue_id")
                .param("first", range.first())
                .param("last", range.last())
                .param("name", range.pack().name())
                .query((row, number) -> issued.put(row.getString("case_id"), toIssued(row)))
                .list();
        return database.sql("select c.case_id, v.version, v.form from cases c"
                        + " join case_versions v on v.case_id = c.case_id and v.version = c.issued_version"
                        + " where c.case_id >= :first and c.case_id <= :last order by c.case_id")
                .param("first", range.first())
                .param("last", range.last())
                .query((row, number) -> new StoredCase(
                        new CaseId(row.getString("case_id")),
                        row.getLong("version"),
                        row.getString("form"),
                        Optional.ofNullable(issued.get(row.getString("case_id")))))
                .list();
    }

    /** Guidance from before there were hashes is read for its own. */
    private StoredCase.Issued toIssued(ResultSet row) throws SQLException {
        long id = row.getLong("guidance_id");
        @Nullable String hash = row.getString("content_hash");
        return new StoredCase.Issued(
                id, GuidanceHistory.toPack(row), hash == null ? guidance.get(id).contentHash() : hash);
    }

    /**
     * A range is finished: what is not as it was becomes current, what people are told of it is kept and announced, and failures
     * are noted; all in one transaction. Of a preview only what would change is kept.
     *
     * @throws LeaseLostException if somebody else holds the range, or it is finished
     */
    public void finish(CaseRange range, RangeOutcome outcome, String codeVersion) {
        database.doInTransaction(() -> {
            end(range, outcome);
            if (!range.shadow()) {
                guidance.renew(range, outcome.renewed(), codeVersion);
                announce(range, outcome);
            }
            changes.keep(range, outcome);
            database.batch(
                    "insert into reevaluation_failures (reevaluation_id, case_id, reason) values (?, ?, ?)",
                    outcome.failed().stream()
                            .map(failed -> new Object[] {
                                range.reevaluation(), failed.caseId().value(), failed.reason()
                            })
                            .toList());
        });
    }

    /** Where nothing that anybody is told is different, nobody hears of it. */
    private void announce(CaseRange range, RangeOutcome outcome) {
        List<Guidance> told = outcome.renewed().stream()
                .filter(renewed -> !renewed.changed().isEmpty())
                .map(RangeOutcome.Renewed::guidance)
                .toList();
        events.addAll(
                EventKind.GUIDANCE_ISSUED,
                told.stream()
                        .map(one -> new Object[] {
                            one.caseId().value(), one.revision().value()
                        })
                        .toList());
        events.addAll(
                EventKind.GUIDANCE_CHANGED,
                told.stream()
                        .map(one -> new Object[] {one.caseId().value(), Long.toString(range.reevaluation())})
                        .toList());
    }

    private void end(CaseRange range, RangeOutcome outcome) {
        long changed = outcome.renewed().stream()
                .filter(renewed -> !renewed.changed().isEmpty())
                .count();
        int ended = database.sql(
                        "update reevaluation_ranges set done = true, cases = :cases, changed = :changed,"
                                + " lease_owner = null, lease_until = null"
                                + " where reevaluation_id = :id and range_no = :number and lease_token = :token and done = false")
                .param("cases", outcome.cases())
                .param("changed", changed)
                .param("id", range.reevaluation())
                .param("number", range.number())
                .param("token", range.token())
                .update();
        if (ended == 0) {
            throw new LeaseLostException(range.reevaluation());
        }
    }

    private static CaseRange toRange(ResultSet row, int number) throws SQLException {
        return new CaseRange(
                row.getLong("reevaluation_id"),
                row.getLong("range_no"),
                row.getLong("lease_token"),
                row.getString("first_case"),
                row.getString("last_case"),
                GuidanceHistory.toPack(row),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("shadow"),
                row.getObject("pace", Integer.class));
    }

    private static Reevaluation toReevaluation(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Reevaluation(
                row.getLong("reevaluation_id"),
                GuidanceHistory.toPack(row),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("shadow"),
                ReevaluationState.valueOf(row.getString("state")),
                row.getObject("pace", Integer.class),
                row.getLong("ranges"),
                row.getLong("ranges_done"),
                row.getLong("cases"),
                row.getLong("changed"),
                row.getLong("failed"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
