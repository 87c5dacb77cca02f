package org.sextant.store;

import java.nio.file.Path;

/**
 * Where the store is kept.
 *
 * @param url a JDBC URL of H2 ({@code jdbc:h2:file:...}) or PostgreSQL ({@code jdbc:postgresql:...})
 * @param user the database user
 * @param password the user's password
 * @param connections the most connections held at once
 */
public record StoreSettings(String url, String user, String password, int connections) {

    private static final int DEFAULT_CONNECTIONS = 8;

    public StoreSettings {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the store runs on jdbc:h2: or jdbc:postgresql:");
        }
        if (connections < 2) {
            throw new IllegalArgumentException("the store needs at least 2 connections");
        }
    }

    /** A store in one H2 file for one process: {@code <folder>/sextant.mv.db}. */
    public static StoreSettings ofFolder(Path folder) {
        return new StoreSettings(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("sextant"), "sextant", "", DEFAULT_CONNECTIONS);
    }

    /** A store on a PostgreSQL server that any number of processes share. */
    public static StoreSettings ofPostgres(String url, String user, String password) {
        return new StoreSettings(url, user, password, DEFAULT_CONNECTIONS);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreSettings[" + user + ", " + connections + " connections]";
    }
}
