package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Sha256;

/** The codes by which people are invited; of a code only a hash is kept, and it is good once. */
public final class Invitations {

    private final Database database;

    Invitations(Database database) {
        this.database = database;
    }

    /** Keeps a code for so long. */
    public void add(String code, Invitation invitation, Duration goodFor) {
        database.sql("insert into invitations (code_hash, case_id, roles, made_by, expires_at)"
                        + " values (:code, :case, :roles, :by, " + Database.after("goodFor") + ")")
                .param("code", Sha256.hex(code))
                .param("case", invitation.findCase().map(CaseId::value).orElse(null))
                .param("roles", Accounts.write(invitation.roles()))
                .param("by", invitation.madeBy())
                .param("goodFor", Database.seconds(goodFor))
                .update();
    }

    /** What a code is good for now; it stays good. */
    public Optional<Invitation> find(String code) {
        return database.sql("select * from invitations where code_hash = :code and expires_at > current_timestamp")
                .param("code", Sha256.hex(code))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Uses a code up; empty if it is not good, or somebody else was faster. */
    public Optional<Invitation> redeem(String code) {
        return database.inTransaction(() -> find(code)
                .filter(found -> database.sql("delete from invitations where code_hash = :code")
                                .param("code", Sha256.hex(code))
                                .update()
                        == 1));
    }

    private static Invitation read(ResultSet row) throws SQLException {
        String caseId = row.getString("case_id");
        return new Invitation(
                caseId == null ? null : new CaseId(caseId),
                Accounts.readRoles(row.getString("roles")),
                row.getString("made_by"));
    }
}
