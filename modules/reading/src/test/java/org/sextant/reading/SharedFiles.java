package org.sextant.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sextant.testkit.SharedData;

/** The shared data beside the working tree; tests that need it are skipped where it is absent. */
final class SharedFiles {

    private SharedFiles() {}

    /** Every file below a folder of {@code shared/data}, in name order. */
    static List<Path> below(String folder) {
        return walk(SharedData.require("data/" + folder));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
