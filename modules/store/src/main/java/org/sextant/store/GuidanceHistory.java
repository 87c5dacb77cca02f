package org.sextant.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Revision;
import org.sextant.model.Sha256;
import org.springframework.jdbc.core.RowMapper;

/** Guidance by case, revision, pack and day. */
public final class GuidanceHistory {

    private static final RowMapper<Guidance> GUIDANCE =
            (row, number) -> StoredForms.read(Guidance.class, row.getString("form"));

    private final Database database;

    GuidanceHistory(Database database) {
        this.database = database;
    }

    /** The current guidance: of each pack that spoke, by name, what was issued last. Empty before the first. */
    public List<Guidance> listCurrent(CaseId caseId) {
        Map<String, Guidance> latest = new LinkedHashMap<>();
        database.sql("select g.form from cases c"
                        + " join issued_guidance i on i.case_id = c.case_id and i.case_version = c.issued_version"
                        + " join guidance g on g.guidance_id = i.guidance_id"
                        + " where c.case_id = :case order by g.pack_name, i.issue_id")
                .param("case", caseId.value())
                .query(GUIDANCE)
                .list()
                .forEach(guidance -> latest.put(guidance.pack().name(), guidance));
        return List.copyOf(latest.values());
    }

    /** All guidance ever kept, oldest first. */
    public List<Guidance> listAll(CaseId caseId) {
        return database.sql("select form from guidance where case_id = :case order by guidance_id")
                .param("case", caseId.value())
                .query(GUIDANCE)
                .list();
    }

    /** Whether the revision was held against exactly these packs for this day. */
    public boolean isEvaluated(CaseId caseId, Revision revision, Collection<PackId> packs, LocalDate asOf) {
        return database.sql("select count(*) from evaluations where case_id = :case and revision = :revision"
                                + " and packs_hash = :packs and as_of = :day")
                        .param("case", caseId.value())
                        .param("revision", revision.value())
                        .param("packs", hash(packs))
                        .param("day", asOf)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps what these packs say about the revision on this day; what is kept already stays as it is. */
    public void keep(
            CaseId caseId,
            Revision revision,
            Collection<PackId> packs,
            LocalDate asOf,
            List<Guidance> guidance,
            String codeVersion) {
        database.doInTransaction(() -> {
            guidance.forEach(one -> keep(one, codeVersion));
            database.sql("insert into evaluations (case_id, revision, packs_hash, as_of)"
                            + " values (:case, :revision, :packs, :day) on conflict do nothing")
                    .param("case", caseId.value())
                    .param("revision", revision.value())
                    .param("packs", hash(packs))
                    .param("day", asOf)
                    .update();
        });
    }

    void keep(Guidance guidance, String codeVersion) {
        PackId pack = guidance.pack();
        database.sql("insert into guidance"
                        + " (case_id, revision, pack_name, pack_version, pack_hash, as_of, code_version, form)"
                        + " values (:case, :revision, :name, :version, :hash, :day, :code, :form)"
                        + " on conflict do nothing")
                .param("case", guidance.caseId().value())
                .param("revision", guidance.revision().value())
                .param("name", pack.name())
                .param("version", pack.version())
                .param("hash", pack.hash())
                .param("day", guidance.asOf())
                .param("code", codeVersion)
                .param("form", StoredForms.write(guidance))
                .update();
    }

    /**
     * Makes guidance of this day current for a version of the case, unless a later version has guidance already.
     *
     * @return whether anything became current
     */
    boolean issue(CaseId caseId, long caseVersion, LocalDate asOf) {
        int issued = database.sql("insert into issued_guidance (case_id, case_version, guidance_id)"
                        + " select g.case_id, v.version, g.guidance_id from guidance g"
                        + " join case_versions v on v.case_id = g.case_id and v.revision = g.revision"
                        + " where v.case_id = :case and v.version = :version and g.as_of = :day"
                        + " order by g.guidance_id on conflict do nothing")
                .param("case", caseId.value())
                .param("version", caseVersion)
                .param("day", asOf)
                .update();
        return point(caseId, caseVersion) && issued > 0;
    }

    /** Makes one guidance current for the version of the case that it is about. */
    void issue(Guidance guidance) {
        long version = database.sql(
                        "select max(version) from case_versions" + " where case_id = :case and revision = :revision")
                .param("case", guidance.caseId().value())
                .param("revision", guidance.revision().value())
                .query(Long.class)
                .single();
        database.sql("insert into issued_guidance (case_id, case_version, guidance_id)"
                        + " select case_id, cast(:version as bigint), guidance_id from guidance"
                        + " where case_id = :case and revision = :revision and pack_name = :name"
                        + " and pack_version = :packVersion and pack_hash = :hash and as_of = :day"
                        + " on conflict do nothing")
                .param("version", version)
                .param("case", guidance.caseId().value())
                .param("revision", guidance.revision().value())
                .param("name", guidance.pack().name())
                .param("packVersion", guidance.pack().version())
                .param("hash", guidance.pack().hash())
                .param("day", guidance.asOf())
                .update();
        point(guidance.caseId(), version);
    }

    private boolean point(CaseId caseId, long caseVersion) {
        return database.sql("update cases set issued_version = :version"
                                + " where case_id = :case and issued_version <= :version")
                        .param("version", caseVersion)
                        .param("case", caseId.value())
                        .update()
                > 0;
    }

    private static String hash(Collection<PackId> packs) {
        return Sha256.hex(packs.stream()
                .map(pack -> pack.name() + "/" + pack.version() + "@" + pack.hash())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
