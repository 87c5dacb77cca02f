package org.sextant.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.model.PackId;

/**
 * The packs that were offered for release, frozen by their hashes, and the pointers that say which version of each name is in
 * use. A name without a pointer is at the version that the build brings as active.
 */
public final class PackShelf {

    private final Database database;

    PackShelf(Database database) {
        this.database = database;
    }

    /**
     * Keeps a pack; what is kept already stays.
     *
     * @throws FrozenPackException if another content is kept under the same name and version
     */
    public void keep(PackId pack, byte[] archive) {
        requireUnchanged(pack);
        database.sql("insert into packs (pack_name, pack_version, pack_hash, archive)"
                        + " values (:name, :version, :hash, :archive) on conflict do nothing")
                .param("name", pack.name())
                .param("version", pack.version())
                .param("hash", pack.hash())
                .param("archive", archive)
                .update();
        requireUnchanged(pack);
    }

    /**
     * Holds a pack that comes from elsewhere against what is kept.
     *
     * @throws FrozenPackException if another content is kept under the same name and version
     */
    public void requireUnchanged(PackId pack) {
        database.sql(
                        "select pack_name, pack_version, pack_hash from packs where pack_name = :name and pack_version = :version")
                .param("name", pack.name())
                .param("version", pack.version())
                .query((row, number) -> GuidanceHistory.toPack(row))
                .optional()
                .filter(kept -> !kept.equals(pack))
                .ifPresent(kept -> {
                    throw new FrozenPackException(kept, pack);
                });
    }

    /**
     * The files of a pack.
     *
     * @throws NoSuchElementException if it is not kept
     */
    public byte[] getArchive(PackId pack) {
        return database.sql("select archive from packs"
                        + " where pack_name = :name and pack_version = :version and pack_hash = :hash")
                .param("name", pack.name())
                .param("version", pack.version())
                .param("hash", pack.hash())
                .query((row, number) -> row.getBytes("archive"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("pack " + pack + " is not kept"));
    }

    /** The packs that are kept, by name and version. */
    public List<PackId> list() {
        return database.sql("select pack_name, pack_version, pack_hash from packs order by pack_name, pack_version")
                .query((row, number) -> GuidanceHistory.toPack(row))
                .list();
    }

    /** The pointers, by name. */
    public List<PackId> listPointers() {
        return database.sql("select pack_name, pack_version, pack_hash from active_packs order by pack_name")
                .query((row, number) -> GuidanceHistory.toPack(row))
                .list();
    }

    /** The pointer of a name. */
    Optional<PackId> findPointer(String name) {
        return listPointers().stream().filter(pack -> pack.name().equals(name)).findFirst();
    }

    /** Moves the pointer of the pack's name to it, in the transaction that runs. */
    void point(PackId pack) {
        database.sql("delete from active_packs where pack_name = :name")
                .param("name", pack.name())
                .update();
        database.sql("insert into active_packs (pack_name, pack_version, pack_hash) values (:name, :version, :hash)")
                .param("name", pack.name())
                .param("version", pack.version())
                .param("hash", pack.hash())
                .update();
    }
}
