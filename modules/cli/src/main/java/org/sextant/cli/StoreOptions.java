package org.sextant.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sextant.server.settings.DataProperties;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import org.sextant.store.StoreUnreachableException;
import picocli.CommandLine.Option;

/** Where the store of a command is. */
final class StoreOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.sextant",
            description = "where `serve` keeps its data (default: ~/.sextant); `serve` must not be running on it")
    private Path dataDir = Path.of("");

    @Option(names = "--store-url", paramLabel = "URL", description = "a PostgreSQL database instead of the data folder")
    private @Nullable String storeUrl;

    @Option(names = "--store-user", paramLabel = "USER", defaultValue = "sextant", description = "its user")
    private String storeUser = "sextant";

    @Option(
            names = "--store-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SEXTANT_STORE_PASSWORD}",
            description = "its password; better given by the environment variable SEXTANT_STORE_PASSWORD")
    private @Nullable String storePassword;

    /** Whether other processes can have the store open too. */
    boolean isShared() {
        return storeUrl != null;
    }

    /** Opens it, or says what keeps it from being opened. */
    Store open() {
        try {
            return Store.open(storeSettings());
        } catch (StoreUnreachableException e) {
            throw UserProblem.usage(
                    isShared()
                            ? "The database of --store-url does not answer, or refuses the user. Check that it runs, its address,"
                                    + " --store-user, and the password in SEXTANT_STORE_PASSWORD."
                            : "The data in --data-dir cannot be opened. Most likely `sextant serve` runs on it: stop it first, or"
                                    + " use PostgreSQL (--store-url), which many processes can share.");
        }
    }

    private StoreSettings storeSettings() {
        return storeUrl == null
                ? StoreSettings.ofFolder(new DataProperties(dataDir).storeFolder())
                : StoreSettings.ofPostgres(storeUrl, storeUser, storePassword == null ? "" : storePassword);
    }
}
