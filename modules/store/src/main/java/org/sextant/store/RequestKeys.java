package org.sextant.store;

import java.util.Optional;
import org.sextant.model.Sha256;

/** The keys under which programs sent requests, so that one key never stands for two requests; hashes only. */
public final class RequestKeys {

    private final Database database;

    RequestKeys(Database database) {
        this.database = database;
    }

    /** The hash of the request that this key stands for, if it stands for one. */
    public Optional<String> find(String key) {
        return database.sql("select request_hash from request_keys where key_hash = :key")
                .param("key", Sha256.hex(key))
                .query(String.class)
                .optional();
    }

    /** Notes that this key stands for this request, unless it stands for one already. */
    public void note(String key, String requestHash) {
        database.sql("insert into request_keys (key_hash, request_hash) values (:key, :request)"
                        + " on conflict do nothing")
                .param("key", Sha256.hex(key))
                .param("request", requestHash)
                .update();
    }
}
