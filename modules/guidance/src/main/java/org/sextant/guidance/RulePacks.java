package org.sextant.guidance;

import java.nio.file.Path;
import java.util.List;
import org.sextant.model.PackId;

/** A set of rule packs, loaded and checked: content that is wrong is refused here with every problem listed. */
public final class RulePacks {

    private RulePacks() {}

    /** The packs that come with this build, with their compiled rules. */
    public static RulePacks bundled() {
        throw new UnsupportedOperationException();
    }

    /**
     * The packs of a folder laid out as {@code rules/<name>/<version>}.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static RulePacks load(Path rules) {
        throw new UnsupportedOperationException();
    }

    /** Every pack of the set, whatever its status. */
    public List<PackId> list() {
        throw new UnsupportedOperationException();
    }
}
