package org.sextant.server.rooms;

import java.util.Locale;
import org.sextant.server.rooms.UploadRefusedException.Reason;

/** What it means that an upload could not be taken apart, told from the names of what was thrown. */
public final class UploadFailure {

    /** The request attribute under which the reason waits for the error page. */
    public static final String ATTRIBUTE = "sextant.upload.reason";

    private UploadFailure() {}

    /** The reason that the person is told. */
    public static Reason reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            if (name.contains("countlimit")) {
                return Reason.TOO_MANY_FILES;
            }
            if (name.contains("sizelimit") || name.contains("maxuploadsize")) {
                return Reason.TOO_LARGE;
            }
        }
        return Reason.MALFORMED;
    }
}
