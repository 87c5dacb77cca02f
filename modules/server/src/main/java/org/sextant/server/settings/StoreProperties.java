package org.sextant.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sextant.store.StoreSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param url a JDBC URL of PostgreSQL or H2; absent for an H2 file in the data directory
 * @param user the database user
 * @param password the user's password
 * @param connections the most connections held at once
 */
@ConfigurationProperties("sextant.store")
public record StoreProperties(
        @Nullable String url,
        @DefaultValue("sextant") String user,
        @DefaultValue("") String password,
        @DefaultValue("8") int connections) {

    public StoreProperties {
        new Problems()
                .unless(
                        url == null || url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:"),
                        "sextant.store.url must begin with jdbc:postgresql: or jdbc:h2:")
                .unless(connections >= 2, "sextant.store.connections must be at least 2")
                .refuse();
    }

    /** What the store asks for; the folder is where the embedded database lies. */
    public StoreSettings toSettings(Path folder) {
        String address = url == null ? StoreSettings.ofFolder(folder).url() : url;
        return new StoreSettings(address, user, password, connections);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreProperties[" + user + ", " + connections + " connections]";
    }
}
