package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the tiny pack that a test may break. */
final class TinyPack {

    private TinyPack() {}

    /** Copies the pack into a rules folder; the folder of the pack. */
    static Path copyTo(Path rules) throws IOException {
        Path pack = rules.resolve("tiny/1.0");
        Path source = Path.of("src/test/resources/rules/tiny/1.0");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return pack;
    }

    /** Writes something else in the place of what stands in a file. */
    static void replace(Path pack, String file, String what, String by) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(pack.resolve(file), text.replace(what, by));
    }
}
