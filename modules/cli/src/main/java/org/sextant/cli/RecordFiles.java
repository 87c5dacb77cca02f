package org.sextant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files a user names: those given, and those in the folders given, hidden ones left out. */
final class RecordFiles {

    private static final int DEEPEST_FOLDER = 8;

    private RecordFiles() {}

    /**
     * The files, in a stable order.
     *
     * @throws UserProblem if a path does not exist or nothing is left to read
     */
    static List<Path> list(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw UserProblem.usage("There is no file or folder " + path + ". Check the path and try again.");
            }
            files.addAll(Files.isDirectory(path) ? inFolder(path) : List.of(path));
        }
        if (files.isEmpty()) {
            throw UserProblem.usage("There is nothing to read there. Name files, or a folder that holds some.");
        }
        return files;
    }

    /** The bytes of a file. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw UserProblem.usage("The file " + file + " cannot be opened. Check that you may read it.");
        }
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST_FOLDER)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
