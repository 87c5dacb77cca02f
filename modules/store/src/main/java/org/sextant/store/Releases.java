package org.sextant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;

/**
 * Releases of packs: offered, previewed, approved by two people, published, rolled back. Publishing moves the pointer, begins
 * the re-evaluation, and sends records that are just being evaluated through evaluation again, in one transaction: from then
 * on nothing becomes current by the pack before.
 */
public final class Releases {

    private final Database database;
    private final PackShelf packs;
    private final Reevaluations reevaluations;
    private final JobQueue jobs;
    private final AuditTrail audit;

    Releases(Database database, PackShelf packs, Reevaluations reevaluations, JobQueue jobs, AuditTrail audit) {
        this.database = database;
        this.packs = packs;
        this.reevaluations = reevaluations;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Offers a pack; offered again it is the same release.
     *
     * @throws FrozenPackException if another content was offered under the same name and version
     */
    public Release propose(PackId pack, byte[] archive, String account) {
        return database.inTransaction(() -> {
            packs.keep(pack, archive);
            int made = database.sql("insert into releases (pack_name, pack_version, pack_hash, state, proposed_by)"
                            + " values (:name, :version, :hash, 'PROPOSED', :account) on conflict do nothing")
                    .param("name", pack.name())
                    .param("version", pack.version())
                    .param("hash", pack.hash())
                    .param("account", account)
                    .update();
            if (made > 0) {
                audit.add(account, "PACK_PROPOSED", pack.toString());
            }
            return list().stream()
                    .filter(release -> release.pack().equals(pack))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** All releases, the latest first. */
    public List<Release> list() {
        return database.sql("select * from releases order by release_id desc")
                .query(this::read)
                .list();
    }

    /**
     * The release of this number.
     *
     * @throws NoSuchElementException if there is none
     */
    public Release get(long id) {
        return database.sql("select * from releases where release_id = :id")
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no such release"));
    }

    /** Previews it over every so manieth range of cases. */
    public Reevaluation preview(long id, LocalDate asOf, int rangeSize, int everyRange) {
        return database.inTransaction(() -> {
            Release release =
                    require(id, ReleaseState.PROPOSED, "Only a release that is not published yet is previewed.");
            Reevaluation preview = reevaluations.preview(release.pack(), asOf, rangeSize, everyRange);
            database.sql("update releases set preview_id = :preview where release_id = :id")
                    .param("preview", preview.id())
                    .param("id", id)
                    .update();
            return preview;
        });
    }

    /** Notes that somebody approves; once more by the same account is still one approval. */
    public Release approve(long id, String account) {
        return database.inTransaction(() -> {
            Release release =
                    require(id, ReleaseState.PROPOSED, "Only a release that is not published yet is approved.");
            int added = database.sql("insert into release_approvals (release_id, account_id) values (:id, :account)"
                            + " on conflict do nothing")
                    .param("id", id)
                    .param("account", account)
                    .update();
            if (added > 0) {
                audit.add(account, "PACK_APPROVED", release.pack().toString());
            }
            return get(id);
        });
    }

    /**
     * Puts the pack of a release into use.
     *
     * @param byDefault the pack of the name that the build brings as active: what is in use where no pointer was moved yet
     * @throws ReleaseRefusedException if fewer than two people have approved it
     */
    public Release publish(long id, LocalDate asOf, int rangeSize, Optional<PackId> byDefault, String account) {
        return database.inTransaction(() -> {
            reevaluations.takeTurn();
            Release release = require(id, ReleaseState.PROPOSED, "This release was published or withdrawn before.");
            if (!release.isApproved()) {
                throw new ReleaseRefusedException("A release needs the approval of " + Release.APPROVALS
                        + " different people; so far there is that of "
                        + release.approvals().size() + ".");
            }
            Optional<PackId> previous = packs.findPointer(release.pack().name()).or(() -> byDefault);
            long reevaluation = use(release.pack(), asOf, rangeSize);
            database.sql("update releases set state = 'PUBLISHED', previous_version = :version, previous_hash = :hash,"
                            + " reevaluation_id = :reevaluation where release_id = :id")
                    .param("version", previous.map(PackId::version).orElse(null))
                    .param("hash", previous.map(PackId::hash).orElse(null))
                    .param("reevaluation", reevaluation)
                    .param("id", id)
                    .update();
            audit.add(account, "PACK_PUBLISHED", release.pack().toString());
            return get(id);
        });
    }

    /**
     * Puts the pack that was in use before a release into use again.
     *
     * @throws ReleaseRefusedException if it is not the release that is in use, or there was none before it
     */
    public Release rollBack(long id, LocalDate asOf, int rangeSize, String account) {
        return database.inTransaction(() -> {
            reevaluations.takeTurn();
            Release release = require(id, ReleaseState.PUBLISHED, "Only a release that is published is rolled back.");
            PackId previous = release.findPrevious()
                    .orElseThrow(() -> new ReleaseRefusedException("There was no pack of this name before it."));
            if (packs.findPointer(release.pack().name())
                    .filter(release.pack()::equals)
                    .isEmpty()) {
                throw new ReleaseRefusedException("Another release of this pack is in use; roll that one back first.");
            }
            long reevaluation = use(previous, asOf, rangeSize);
            database.sql(
                            "update releases set state = 'ROLLED_BACK', reevaluation_id = :reevaluation where release_id = :id")
                    .param("reevaluation", reevaluation)
                    .param("id", id)
                    .update();
            audit.add(account, "PACK_ROLLED_BACK", release.pack().toString());
            return get(id);
        });
    }

    /** Gives up a release that was never published. */
    public Release withdraw(long id, String account) {
        return database.inTransaction(() -> {
            Release release =
                    require(id, ReleaseState.PROPOSED, "Only a release that is not published yet is withdrawn.");
            database.sql("update releases set state = 'WITHDRAWN' where release_id = :id")
                    .param("id", id)
                    .update();
            audit.add(account, "PACK_WITHDRAWN", release.pack().toString());
            return get(id);
        });
    }

    private long use(PackId pack, LocalDate asOf, int rangeSize) {
        packs.point(pack);
        jobs.evaluateAgain();
        return reevaluations.make(pack, asOf, rangeSize).id();
    }

    private Release require(long id, ReleaseState state, String otherwise) {
        Release release = get(id);
        if (release.state() != state) {
            throw new ReleaseRefusedException(otherwise);
        }
        return release;
    }

    private Release read(ResultSet row, int number) throws SQLException {
        PackId pack = GuidanceHistory.toPack(row);
        @Nullable String previous = row.getString("previous_version");
        return new Release(
                row.getLong("release_id"),
                pack,
                previous == null ? null : new PackId(pack.name(), previous, row.getString("previous_hash")),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                listApprovals(row.getLong("release_id")),
                row.getObject("preview_id", Long.class),
                row.getObject("reevaluation_id", Long.class));
    }

    private List<String> listApprovals(long id) {
        return database.sql(
                        "select account_id from release_approvals where release_id = :id order by approved_at, account_id")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
