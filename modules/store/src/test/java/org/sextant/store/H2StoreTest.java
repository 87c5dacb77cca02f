package org.sextant.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on one H2 file. */
class H2StoreTest extends StoreContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.ofFolder(folder);
    }
}
