package org.sextant.guidance.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.PackException;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;

/** A pack and, from its first use on, its compiled rules. Safe for use by many threads. */
public final class LoadedPack {

    private static final String BUNDLE = "/META-INF/sextant/packs/";

    private final Pack pack;
    private final PackFiles files;
    private final @Nullable Path cache;
    private @Nullable Evaluation evaluation;

    /** A pack of these files; compiled rules are kept in the folder {@code cache}, where one is given. */
    public LoadedPack(Pack pack, PackFiles files, @Nullable Path cache) {
        this.pack = pack;
        this.files = files;
        this.cache = cache;
    }

    /** What the files say. */
    public Pack pack() {
        return pack;
    }

    /** The files. */
    public PackFiles files() {
        return files;
    }

    /** The pack's rules, ready to be fired; compiled now if neither the build nor the cache has them. */
    public synchronized Evaluation evaluation() {
        if (evaluation == null) {
            evaluation = Evaluation.of(pack, findCompiled().orElseGet(this::compile));
        }
        return evaluation;
    }

    private Optional<byte[]> findCompiled() {
        String name = Evaluation.compiledKey(pack) + ".kjar";
        Optional<byte[]> bundled = PackFiles.findResource(BUNDLE + name);
        if (bundled.isPresent() || cache == null || !Files.isRegularFile(cache.resolve(name))) {
            return bundled;
        }
        try {
            return Optional.of(Files.readAllBytes(cache.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of compiled rules could not be read", e);
        }
    }

    private byte[] compile() {
        List<String> problems = new ArrayList<>();
        byte[] compiled = Evaluation.compile(pack, problems);
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        if (cache != null) {
            keep(compiled, cache);
        }
        return compiled;
    }

    private void keep(byte[] compiled, Path folder) {
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve(Evaluation.compiledKey(pack) + ".kjar");
            Path partial = Files.createTempFile(folder, "rules", ".part");
            Files.write(partial, compiled);
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of compiled rules could not be written", e);
        }
    }
}
