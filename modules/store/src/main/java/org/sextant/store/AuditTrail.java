package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sextant.model.CaseId;
import org.sextant.model.Sha256;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Who did what, when; only ever added to. Each entry carries a hash over itself and the entry before, so that one that is
 * changed, left out or put in is found by {@link #findBreak}.
 */
public final class AuditTrail {

    private static final String COLUMNS = "entry_id, at, actor, action, case_id, subject, entry_hash";

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /** Adds an entry; action and subject are codes and ids, never patient text. */
    public void add(String actor, String action, CaseId caseId, String subject) {
        add(actor, action, Optional.of(caseId), subject);
    }

    /** Adds an entry that concerns no case. */
    public void add(String actor, String action, String subject) {
        add(actor, action, Optional.empty(), subject);
    }

    private void add(String actor, String action, Optional<CaseId> caseId, String subject) {
        database.doInTransaction(() -> {
            String before = database.sql("select entry_hash from audit_head where head = 1 for update")
                    .query(String.class)
                    .single();
            Instant at = database.sql("select current_timestamp")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
            AuditEntry entry = new AuditEntry(
                    0, at, actor, action, caseId.map(CaseId::value).orElse(""), subject);
            String hash = hash(before, entry);
            database.sql("insert into audit (at, actor, action, case_id, subject, entry_hash)"
                            + " values (:at, :actor, :action, :case, :subject, :hash)")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("actor", actor)
                    .param("action", action)
                    .param("case", entry.caseId())
                    .param("subject", subject)
                    .param("hash", hash)
                    .update();
            database.sql("update audit_head set entry_hash = :hash where head = 1")
                    .param("hash", hash)
                    .update();
        });
    }

    /** The length of each part keeps two from running into each other. */
    private static String hash(String before, AuditEntry entry) {
        StringBuilder all = new StringBuilder();
        for (String part : List.of(
                before, entry.at().toString(), entry.actor(), entry.action(), entry.caseId(), entry.subject())) {
            all.append(part.length()).append('|').append(part);
        }
        return Sha256.hex(all.toString());
    }

    /** The entries of a case, oldest first. */
    public List<AuditEntry> list(CaseId caseId) {
        return database.sql("select " + COLUMNS + " from audit where case_id = :case order by entry_id")
                .param("case", caseId.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** The latest entries with this actor, action, case or subject; all where the word is empty. Latest first. */
    public List<AuditEntry> search(String word, int limit) {
        return database.sql("select " + COLUMNS + " from audit where :word = '' or actor = :word or action = :word"
                        + " or case_id = :word or subject = :word order by entry_id desc limit :limit")
                .param("word", word)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * The number of the first entry that does not follow from the one before it, or of the last where what came after it
     * is missing; empty if the trail is whole. Entries from before the trail was chained are passed over.
     */
    public OptionalLong findBreak() {
        Chain chain = new Chain();
        database.sql("select " + COLUMNS + " from audit where entry_hash is not null order by entry_id")
                .query((RowCallbackHandler) row -> chain.follow(read(row), row.getString("entry_hash")));
        return chain.findBreak(database.sql("select entry_hash from audit_head where head = 1")
                .query(String.class)
                .single());
    }

    /** Follows the entries one by one. */
    private static final class Chain {

        private String last = "";
        private long lastId;
        private OptionalLong broken = OptionalLong.empty();

        void follow(AuditEntry entry, String written) {
            if (broken.isEmpty() && !hash(last, entry).equals(written)) {
                broken = OptionalLong.of(entry.id());
            }
            last = written;
            lastId = entry.id();
        }

        OptionalLong findBreak(String head) {
            return broken.isPresent() || last.equals(head) ? broken : OptionalLong.of(lastId);
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("case_id"),
                row.getString("subject"));
    }
}
