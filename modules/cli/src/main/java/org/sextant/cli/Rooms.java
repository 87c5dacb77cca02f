package org.sextant.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.guidance.RulePacks;
import org.sextant.pipeline.OpenRooms;
import org.sextant.reading.ReadingLimits;
import org.sextant.server.SextantVersion;

/** The rooms a command walks through, with the settings of a command. */
final class Rooms {

    private Rooms() {}

    /**
     * Opens the rooms.
     *
     * @param rules a folder of rule packs to use instead of those of this build
     */
    static OpenRooms open(@Nullable Path rules) {
        return OpenRooms.open(
                SextantVersion.current(), ReadingLimits.defaults(), ExtractionSettings.defaults(), () -> packs(rules));
    }

    /** The packs of this folder, or those of this build. */
    static RulePacks packs(@Nullable Path rules) {
        return rules == null ? RulePacks.bundled() : RulePacks.load(rules);
    }
}
