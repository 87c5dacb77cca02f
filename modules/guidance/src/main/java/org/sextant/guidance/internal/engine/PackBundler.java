package org.sextant.guidance.internal.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sextant.guidance.PackException;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;

/** Checks the packs of a rules folder while the project is built, and puts them into the build. */
public final class PackBundler {

    private static final String FOLDER = "META-INF/sextant/packs";

    private PackBundler() {}

    /**
     * Writes the packs of a rules folder below a folder of classes.
     *
     * @param arguments the rules folder and the folder of classes
     * @throws PackException if a pack has problems; it lists all of them
     */
    public static void main(String[] arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        Path bundle = Path.of(arguments[1]).resolve(FOLDER);
        Files.createDirectories(bundle);
        List<String> index = new ArrayList<>();
        Set<Path> current = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Path folder : Files.isDirectory(rules) ? PackFiles.listPackFolders(rules) : List.<Path>of()) {
            PackFiles files = PackFiles.read(folder);
            Problems found = new Problems();
            Pack pack = PackReader.read(files, found);
            String name = pack.id().name() + "-" + pack.id().version();
            problems.addAll(
                    found.list().stream().map(problem -> name + "/" + problem).toList());
            if (found.list().isEmpty()) {
                current.add(bundle.resolve(pack.id().hash() + ".zip"));
                Files.write(bundle.resolve(pack.id().hash() + ".zip"), files.toZip());
                index.add(pack.id().hash());
            }
        }
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        deleteOthers(bundle, current);
        Files.writeString(bundle.resolve("index.txt"), String.join("\n", index), StandardCharsets.UTF_8);
    }

    /** Earlier builds leave their packs behind; they do not belong into this one. */
    private static void deleteOthers(Path bundle, Set<Path> current) throws IOException {
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.filter(path -> !current.contains(path)).toList()) {
                Files.delete(file);
            }
        }
    }
}
