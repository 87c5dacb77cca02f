package org.sextant.guidance.internal.engine;

import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;

/** A pack and, from its first use on, its rules ready to fire. Safe for use by many threads. */
public final class LoadedPack {

    private final Pack pack;
    private final PackFiles files;
    private @Nullable Evaluation evaluation;

    /** A pack of these files. */
    public LoadedPack(Pack pack, PackFiles files) {
        this.pack = pack;
        this.files = files;
    }

    /** What the files say. */
    public Pack pack() {
        return pack;
    }

    /** The files. */
    public PackFiles files() {
        return files;
    }

    /** The pack's rules, ready to be fired. */
    public synchronized Evaluation evaluation() {
        if (evaluation == null) {
            evaluation = Evaluation.of(pack);
        }
        return evaluation;
    }
}
