package org.sextant.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * The public development data that may lie beside a checkout, in a folder {@code shared} next to the project's root. It
 * is no part of the product: a test that needs it skips, and says why, when it is not there.
 */
public final class SharedData {

    private SharedData() {}

    /** The file or folder of this path below {@code shared}, if it lies beside the checkout. */
    public static Optional<Path> find(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(path);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The file or folder of this path; skips the running test with a printed reason where it is absent. */
    public static Path require(String path) {
        Optional<Path> found = find(path);
        if (found.isEmpty()) {
            System.out.println("skipped: shared/" + path + " does not lie beside this checkout");
        }
        return found.orElseThrow(
                () -> new TestAbortedException("shared/" + path + " does not lie beside this checkout"));
    }
}
