package org.sextant.pipeline;

import java.util.Locale;
import org.sextant.store.Intake;

/** What of a file's name is looked at: its ending. The rest is patient data, and is neither kept nor logged. */
final class FileName {

    private FileName() {}

    /** What the name tells; blanks and dots after the ending are no part of it. */
    static Intake intake(String fileName) {
        String name = fileName.strip().replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return new Intake(dot < 0 ? null : name.substring(dot + 1), null);
    }
}
