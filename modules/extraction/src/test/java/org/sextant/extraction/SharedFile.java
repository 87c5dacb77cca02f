package org.sextant.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the files that stand beside the repository. */
final class SharedFile {

    private SharedFile() {}

    /** The file of that name below a folder {@code shared} beside any folder above; the test is skipped where absent. */
    static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolveSibling("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return Assumptions.abort("skipped: no shared/" + name + " beside the repository");
    }
}
