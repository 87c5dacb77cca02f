package org.sextant.reading.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one process puts its temporary files: a process that is killed deletes none of them itself. */
final class ScratchFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** A new folder among the temporary files of this process, named after it. */
    static ScratchFolder create() throws IOException {
        String prefix = "sextant-reader-" + ProcessHandle.current().pid() + "-";
        return new ScratchFolder(Files.createTempDirectory(prefix));
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** Deletes it with all that is in it. */
    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "a folder of temporary files could not be deleted: {}",
                    e.getClass().getSimpleName());
        }
    }
}
