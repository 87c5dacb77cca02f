package org.sextant.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.sextant.model.CaseId;

/** What care teams decided; only ever added to. */
public final class CaseDecisions {

    private final Database database;

    CaseDecisions(Database database) {
        this.database = database;
    }

    /** Adds a decision; its time is the database's. */
    public void add(CaseId caseId, CaseDecision decision) {
        database.sql("insert into case_decisions (case_id, account_id, author, case_version, choice, words)"
                        + " values (:case, :account, :author, :version, :choice, :words)")
                .param("case", caseId.value())
                .param("account", decision.accountId())
                .param("author", decision.author())
                .param("version", decision.caseVersion())
                .param("choice", decision.choice().name())
                .param("words", decision.words())
                .update();
    }

    /** The decisions on a case, the latest first. */
    public List<CaseDecision> list(CaseId caseId) {
        return database.sql("select * from case_decisions where case_id = :case order by decision_id desc")
                .param("case", caseId.value())
                .query((row, number) -> new CaseDecision(
                        row.getString("account_id"),
                        row.getString("author"),
                        row.getLong("case_version"),
                        CaseDecision.Choice.valueOf(row.getString("choice")),
                        row.getString("words"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
