package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.CaseId;
import org.sextant.model.Change;
import org.sextant.model.WhatChanged;

/** What changed for which case, by re-evaluation. */
public final class CaseChanges {

    private final Database database;

    CaseChanges(Database database) {
        this.database = database;
    }

    /** What was published of a case, the latest first; previews are nobody's news. */
    public List<CaseChange> list(CaseId caseId) {
        return database.sql(
                        "select c.* from case_changes c join reevaluations r on r.reevaluation_id = c.reevaluation_id"
                                + " where c.case_id = :case and r.shadow = false order by c.change_id desc")
                .param("case", caseId.value())
                .query(CaseChanges::read)
                .list();
    }

    /** Whether something was published of a case that this account has not read. */
    public boolean hasNews(CaseId caseId, String account) {
        return database.sql(
                                "select count(*) from case_changes c join reevaluations r on r.reevaluation_id = c.reevaluation_id"
                                        + " where c.case_id = :case and r.shadow = false and c.change_id > coalesce("
                                        + "(select change_id from changes_read where case_id = :case and account_id = :account), 0)")
                        .param("case", caseId.value())
                        .param("account", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes that this account has read what was published of a case so far. */
    public void markRead(CaseId caseId, String account) {
        database.doInTransaction(() -> {
            database.sql("delete from changes_read where case_id = :case and account_id = :account")
                    .param("case", caseId.value())
                    .param("account", account)
                    .update();
            database.sql("insert into changes_read (case_id, account_id, change_id)"
                            + " select case_id, cast(:account as varchar(64)), max(change_id) from case_changes"
                            + " where case_id = :case group by case_id on conflict do nothing")
                    .param("case", caseId.value())
                    .param("account", account)
                    .update();
        });
    }

    /** At most so many of a re-evaluation, by case. */
    public List<CaseChange> list(long reevaluation, int limit) {
        return database.sql("select * from case_changes where reevaluation_id = :id order by case_id limit :limit")
                .param("id", reevaluation)
                .param("limit", limit)
                .query(CaseChanges::read)
                .list();
    }

    /** How many changes of each kind a re-evaluation found so far. */
    public Map<Change.Kind, Long> count(long reevaluation) {
        Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
        database.sql(
                        "select kind, sum(changes) as changes from change_counts where reevaluation_id = :id group by kind")
                .param("id", reevaluation)
                .query((row, number) -> counts.put(Change.Kind.valueOf(row.getString("kind")), row.getLong("changes")))
                .list();
        return counts;
    }

    /** Keeps what a range found that people are told, and counts it. */
    void keep(CaseRange range, RangeOutcome outcome) {
        List<Object[]> rows = new ArrayList<>();
        Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
        for (RangeOutcome.Renewed renewed : outcome.renewed()) {
            if (!renewed.changed().isEmpty()) {
                rows.add(new Object[] {
                    range.reevaluation(),
                    renewed.guidance().caseId().value(),
                    StoredForms.write(renewed.changed()),
                    renewed.letter(),
                    renewed.note()
                });
                renewed.changed().changes().forEach(change -> counts.merge(change.kind(), 1L, Long::sum));
            }
        }
        database.batch(
                "insert into case_changes (reevaluation_id, case_id, form, letter, note) values (?, ?, ?, ?, ?)", rows);
        database.batch(
                "insert into change_counts (reevaluation_id, range_no, kind, changes) values (?, ?, ?, ?)",
                counts.entrySet().stream()
                        .map(count -> new Object[] {
                            range.reevaluation(), range.number(), count.getKey().name(), count.getValue()
                        })
                        .toList());
    }

    private static CaseChange read(ResultSet row, int number) throws SQLException {
        return new CaseChange(
                row.getLong("reevaluation_id"),
                StoredForms.read(WhatChanged.class, row.getString("form")),
                row.getString("letter"),
                row.getString("note"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
