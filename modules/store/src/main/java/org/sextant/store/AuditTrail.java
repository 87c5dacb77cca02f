package org.sextant.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.sextant.model.CaseId;

/** Who did what, when; only ever added to. */
public final class AuditTrail {

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /** Adds an entry; action and subject are codes and ids, never patient text. */
    public void add(String actor, String action, CaseId caseId, String subject) {
        database.sql("insert into audit (actor, action, case_id, subject) values (:actor, :action, :case, :subject)")
                .param("actor", actor)
                .param("action", action)
                .param("case", caseId.value())
                .param("subject", subject)
                .update();
    }

    /** The entries of a case, oldest first. */
    public List<AuditEntry> list(CaseId caseId) {
        return database.sql("select * from audit where case_id = :case order by entry_id")
                .param("case", caseId.value())
                .query((row, number) -> new AuditEntry(
                        row.getLong("entry_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("case_id"),
                        row.getString("subject")))
                .list();
    }
}
