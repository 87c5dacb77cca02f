package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Revision;
import org.sextant.model.Sha256;
import org.springframework.jdbc.core.RowMapper;

/** Guidance by case, revision, pack and day. */
public final class GuidanceHistory {

    private static final String KEEP =
            "insert into guidance (case_id, revision, pack_name, pack_version, pack_hash, as_of,"
                    + " code_version, content, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String ISSUE_AGAIN = "insert into issued_guidance"
            + " (case_id, case_version, guidance_id, reevaluation_id)"
            + " select case_id, cast(? as bigint), guidance_id, cast(? as bigint) from guidance"
            + " where case_id = ? and revision = ? and pack_name = ? and pack_version = ? and pack_hash = ? and as_of = ?"
            + " on conflict do nothing";

    private static final RowMapper<Guidance> GUIDANCE = (row, number) -> read(row);

    private final Database database;

    GuidanceHistory(Database database) {
        this.database = database;
    }

    /** The current guidance: of each pack that spoke, by name, what was issued last. Empty before the first. */
    public List<Guidance> listCurrent(CaseId caseId) {
        Map<String, Guidance> latest = new LinkedHashMap<>();
        database.sql("select g.form, g.content from cases c"
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
        return database.sql("select form, content from guidance where case_id = :case order by guidance_id")
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
            keepAll(guidance, codeVersion);
            database.sql("insert into evaluations (case_id, revision, packs_hash, as_of)"
                            + " values (:case, :revision, :packs, :day) on conflict do nothing")
                    .param("case", caseId.value())
                    .param("revision", revision.value())
                    .param("packs", hash(packs))
                    .param("day", asOf)
                    .update();
        });
    }

    /**
     * The guidance of this number.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Guidance get(long guidance) {
        return database.sql("select form, content from guidance where guidance_id = :id")
                .param("id", guidance)
                .query(GUIDANCE)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no guidance " + guidance));
    }

    private static Guidance read(ResultSet row) throws SQLException {
        byte @Nullable [] content = row.getBytes("content");
        return content == null
                ? StoredForms.read(Guidance.class, row.getString("form"))
                : StoredForms.readBytes(Guidance.class, content);
    }

    private void keepAll(List<Guidance> guidance, String codeVersion) {
        database.batch(
                KEEP,
                guidance.stream()
                        .map(one -> new Object[] {
                            one.caseId().value(),
                            one.revision().value(),
                            one.pack().name(),
                            one.pack().version(),
                            one.pack().hash(),
                            one.asOf(),
                            codeVersion,
                            StoredForms.writeBytes(one),
                            one.contentHash()
                        })
                        .toList());
    }

    /**
     * Makes what these packs say on this day current for a version of the case, unless a later version has guidance already.
     *
     * @return whether anything became current
     */
    boolean issue(CaseId caseId, long caseVersion, LocalDate asOf, Collection<PackId> packs) {
        List<Object[]> spoken = database
                .sql("select g.guidance_id, g.pack_name, g.pack_version, g.pack_hash from guidance g"
                        + " join case_versions v on v.case_id = g.case_id and v.revision = g.revision"
                        + " where v.case_id = :case and v.version = :version and g.as_of = :day"
                        + " order by g.guidance_id")
                .param("case", caseId.value())
                .param("version", caseVersion)
                .param("day", asOf)
                .query((row, number) -> new Said(row.getLong("guidance_id"), toPack(row)))
                .list()
                .stream()
                .filter(said -> packs.contains(said.pack()))
                .map(said -> new Object[] {caseId.value(), caseVersion, said.guidance()})
                .toList();
        int before = countIssued(caseId, caseVersion);
        database.batch(
                "insert into issued_guidance (case_id, case_version, guidance_id) values (?, ?, ?) on conflict do nothing",
                spoken);
        return point(caseId, caseVersion) && countIssued(caseId, caseVersion) > before;
    }

    private int countIssued(CaseId caseId, long caseVersion) {
        return database.sql("select count(*) from issued_guidance where case_id = :case and case_version = :version")
                .param("case", caseId.value())
                .param("version", caseVersion)
                .query(Integer.class)
                .single();
    }

    /** A guidance by its number. */
    private record Said(long guidance, PackId pack) {}

    static PackId toPack(ResultSet row) throws SQLException {
        return new PackId(row.getString("pack_name"), row.getString("pack_version"), row.getString("pack_hash"));
    }

    /**
     * Keeps what a re-evaluation found and makes it current for the versions it is about; where a case has a later one by now,
     * nobody sees it.
     */
    void renew(CaseRange range, List<RangeOutcome.Renewed> renewed, String codeVersion) {
        keepAll(renewed.stream().map(RangeOutcome.Renewed::guidance).toList(), codeVersion);
        database.batch(
                ISSUE_AGAIN,
                renewed.stream()
                        .map(one -> new Object[] {
                            one.version(),
                            range.reevaluation(),
                            one.guidance().caseId().value(),
                            one.guidance().revision().value(),
                            one.guidance().pack().name(),
                            one.guidance().pack().version(),
                            one.guidance().pack().hash(),
                            one.guidance().asOf()
                        })
                        .toList());
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
