package org.sextant.guidance.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;

/** The bundled packs as the engine holds them. */
public final class LoadedPacks {

    private static final String BUNDLE = "/META-INF/sextant/packs/";

    private LoadedPacks() {}

    public static List<LoadedPack> bundled() {
        String index = new String(PackFiles.findResource(BUNDLE + "index.txt").orElseThrow(), StandardCharsets.UTF_8);
        return index.lines()
                .map(hash -> PackFiles.unzip(
                        "bundled",
                        PackFiles.findResource(BUNDLE + hash + ".zip").orElseThrow()))
                .map(files -> new LoadedPack(PackReader.read(files, new Problems()), files))
                .toList();
    }
}
