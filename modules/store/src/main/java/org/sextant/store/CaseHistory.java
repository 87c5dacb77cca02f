package org.sextant.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Revision;
import org.sextant.model.Sha256;

/** The cases: every version of the facts of each, and the bundle of each version. */
public final class CaseHistory {

    private final Database database;

    CaseHistory(Database database) {
        this.database = database;
    }

    /** Every case, by id. */
    public List<CaseId> list() {
        return list(Optional.empty(), Integer.MAX_VALUE);
    }

    /** At most so many cases that come after this id, by id; from the first where no id is given. */
    public List<CaseId> list(Optional<CaseId> after, int limit) {
        return database.sql("select case_id from cases where case_id > :after order by case_id limit :limit")
                .param("after", after.map(CaseId::value).orElse(""))
                .param("limit", limit)
                .query((row, number) -> new CaseId(row.getString("case_id")))
                .list();
    }

    /** The number of the current version; 0 before the first. */
    public long currentVersion(CaseId caseId) {
        return database.sql("select current_version from cases where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The current facts. */
    public Optional<CaseFacts> findCurrent(CaseId caseId) {
        return find(caseId, currentVersion(caseId));
    }

    /**
     * The facts of one version.
     *
     * @throws NoSuchElementException if there is no such version
     */
    public CaseFacts getFacts(CaseId caseId, long version) {
        return find(caseId, version)
                .orElseThrow(() -> new NoSuchElementException("no version " + version + " of case " + caseId));
    }

    private Optional<CaseFacts> find(CaseId caseId, long version) {
        return database.sql("select form from case_versions where case_id = :case and version = :version")
                .param("case", caseId.value())
                .param("version", version)
                .query((row, number) -> StoredForms.read(CaseFacts.class, row.getString("form")))
                .optional();
    }

    /** All versions, oldest first. */
    public List<CaseVersion> listVersions(CaseId caseId) {
        return database.sql("select version, revision, stored_at from case_versions"
                        + " where case_id = :case order by version")
                .param("case", caseId.value())
                .query((row, number) -> new CaseVersion(
                        caseId,
                        row.getLong("version"),
                        new Revision(row.getString("revision")),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Makes these facts the version after {@code expected}. Facts equal to those of the expected version add nothing.
     *
     * @return the number of the version that holds the facts; absent if the current version is no longer the expected
     *     one: read the documents' facts again and try again
     */
    public Optional<Long> revise(CaseFacts facts, long expected, String codeVersion) {
        String form = StoredForms.write(facts);
        String hash = Sha256.hex(form);
        return database.inTransaction(() -> {
            if (!lockAt(facts.caseId(), expected)) {
                return Optional.empty();
            }
            if (hash.equals(findHash(facts.caseId(), expected).orElse(""))) {
                return Optional.of(expected);
            }
            long next = expected + 1;
            database.sql("insert into case_versions (case_id, version, revision, facts_hash, form, code_version)"
                            + " values (:case, :version, :revision, :hash, :form, :code)")
                    .param("case", facts.caseId().value())
                    .param("version", next)
                    .param("revision", facts.revision().value())
                    .param("hash", hash)
                    .param("form", form)
                    .param("code", codeVersion)
                    .update();
            database.sql("update cases set current_version = :version where case_id = :case")
                    .param("version", next)
                    .param("case", facts.caseId().value())
                    .update();
            return Optional.of(next);
        });
    }

    private boolean lockAt(CaseId caseId, long version) {
        return database.sql("select current_version from cases where case_id = :case for update")
                .param("case", caseId.value())
                .query(Long.class)
                .optional()
                .filter(current -> current == version)
                .isPresent();
    }

    private Optional<String> findHash(CaseId caseId, long version) {
        return database.sql("select facts_hash from case_versions where case_id = :case and version = :version")
                .param("case", caseId.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The mCODE bundle of one version, in FHIR R4 JSON. */
    public Optional<String> findBundle(CaseId caseId, long version) {
        return database.sql("select bundle from bundles where case_id = :case and version = :version"
                        + " order by stored_at desc limit 1")
                .param("case", caseId.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** Keeps the bundle of one version, unless this version of the code has written it already. */
    public void keepBundle(CaseId caseId, long version, String bundle, String codeVersion) {
        database.sql("insert into bundles (case_id, version, code_version, bundle)"
                        + " values (:case, :version, :code, :bundle) on conflict do nothing")
                .param("case", caseId.value())
                .param("version", version)
                .param("code", codeVersion)
                .param("bundle", bundle)
                .update();
    }

    /** Whether this version of the code has written the bundle already. */
    public boolean hasBundle(CaseId caseId, long version, String codeVersion) {
        return database.sql("select count(*) from bundles"
                                + " where case_id = :case and version = :version and code_version = :code")
                        .param("case", caseId.value())
                        .param("version", version)
                        .param("code", codeVersion)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
