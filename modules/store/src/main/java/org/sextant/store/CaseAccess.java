package org.sextant.store;

import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;

/** Whose case it is, and who was invited to it. */
public final class CaseAccess {

    private final Database database;

    CaseAccess(Database database) {
        this.database = database;
    }

    /**
     * Somebody who may see a case.
     *
     * @param accountId the account
     * @param relation what it is to the case
     */
    public record Member(String accountId, Relation relation) {}

    /** Lets an account see a case; one that may already keeps what it is to it. */
    public void grant(CaseId caseId, String accountId, Relation relation, String grantedBy) {
        database.sql("insert into case_access (case_id, account_id, relation, granted_by)"
                        + " values (:case, :account, :relation, :by) on conflict do nothing")
                .param("case", caseId.value())
                .param("account", accountId)
                .param("relation", relation.name())
                .param("by", grantedBy)
                .update();
    }

    /** Takes an invited account's access away; the patient's own stays. */
    public void revoke(CaseId caseId, String accountId) {
        database.sql("delete from case_access where case_id = :case and account_id = :account and relation = :relation")
                .param("case", caseId.value())
                .param("account", accountId)
                .param("relation", Relation.CARE_TEAM.name())
                .update();
    }

    /** What an account is to a case; empty if it may not see it. */
    public Optional<Relation> find(CaseId caseId, String accountId) {
        return database.sql("select relation from case_access where case_id = :case and account_id = :account")
                .param("case", caseId.value())
                .param("account", accountId)
                .query((row, number) -> Relation.valueOf(row.getString("relation")))
                .optional();
    }

    /** Everybody who may see a case, the patient first. */
    public List<Member> list(CaseId caseId) {
        return database.sql("select account_id, relation from case_access where case_id = :case"
                        + " order by relation desc, granted_at, account_id")
                .param("case", caseId.value())
                .query((row, number) ->
                        new Member(row.getString("account_id"), Relation.valueOf(row.getString("relation"))))
                .list();
    }

    /** The cases with documents that an account may see, by id. */
    public List<CaseId> listCases(String accountId) {
        return database.sql("select case_id from cases where case_id in"
                        + " (select case_id from case_access where account_id = :account) order by case_id")
                .param("account", accountId)
                .query((row, number) -> new CaseId(row.getString("case_id")))
                .list();
    }

    /** The cases with documents that came through a door of the house and that nobody's account holds, by id. */
    public List<CaseId> listUnclaimed() {
        return database.sql("select case_id from cases where case_id not in (select case_id from case_access)"
                        + " order by case_id")
                .query((row, number) -> new CaseId(row.getString("case_id")))
                .list();
    }

    /** Whether there is such a case with documents, and nobody's account holds it. */
    public boolean isUnclaimed(CaseId caseId) {
        return database.sql("select count(*) from cases where case_id = :case"
                                + " and case_id not in (select case_id from case_access)")
                        .param("case", caseId.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
