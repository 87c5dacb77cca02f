package org.sextant.store;

import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Sha256;

/** Which case a record number of a hospital belongs to; of the number itself only a hash is kept. */
public final class CaseIdentifiers {

    private final Database database;

    CaseIdentifiers(Database database) {
        this.database = database;
    }

    /** The case of this number, if one was opened. */
    public Optional<CaseId> find(String authority, String number) {
        return database.sql("select case_id from case_identifiers where identifier_hash = :hash")
                .param("hash", hash(authority, number))
                .query((row, index) -> new CaseId(row.getString("case_id")))
                .optional();
    }

    /** The case of this number; the fresh one, opened now, if there was none. */
    public CaseId getOrOpen(String authority, String number, CaseId fresh) {
        return find(authority, number)
                .orElseGet(() -> database.inTransaction(() -> {
                    database.sql("insert into cases (case_id) values (:case) on conflict do nothing")
                            .param("case", fresh.value())
                            .update();
                    database.sql("insert into case_identifiers (identifier_hash, case_id) values (:hash, :case)"
                                    + " on conflict do nothing")
                            .param("hash", hash(authority, number))
                            .param("case", fresh.value())
                            .update();
                    return find(authority, number).orElseThrow();
                }));
    }

    /** The length keeps two parts from running into each other. */
    private static String hash(String authority, String number) {
        return Sha256.hex(authority.length() + "|" + authority + "|" + number);
    }
}
