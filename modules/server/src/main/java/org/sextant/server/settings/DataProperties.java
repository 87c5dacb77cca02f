package org.sextant.server.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept.
 *
 * @param dataDir the folder of the embedded database and of uploads while they arrive; made if absent
 */
@ConfigurationProperties("sextant")
public record DataProperties(
        @DefaultValue("${user.home}/.sextant") Path dataDir) {

    /** The folder of the embedded database. */
    public Path storeFolder() {
        return dataDir.resolve("store");
    }

    /** The folder where the server keeps an upload until its last byte has arrived. */
    public Path uploadFolder() {
        return dataDir.resolve("uploads");
    }
}
