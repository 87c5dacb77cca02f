package org.sextant.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Releases on one H2 file. */
class H2ReleaseTest extends ReleaseContract {

    @TempDir
    static Path folder;

    @Override
    StoreSettings settings() {
        return StoreSettings.ofFolder(folder);
    }
}
