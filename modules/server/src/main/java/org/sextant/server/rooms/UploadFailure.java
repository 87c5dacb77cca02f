package org.sextant.server.rooms;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sextant.server.rooms.UploadRefusedException.Reason;

/** What it means that an upload could not be taken apart, told from the names of what was thrown. */
public final class UploadFailure {

    /** The request attribute under which the reason waits for the error page. */
    public static final String ATTRIBUTE = "sextant.upload.reason";

    private UploadFailure() {}

    /** The reason that the person is told; too many parts are, to whoever wraps it, a kind of too large. */
    public static Reason reason(Throwable failure) {
        if (names(failure).anyMatch(name -> name.contains("countlimit"))) {
            return Reason.TOO_MANY_FILES;
        }
        if (names(failure).anyMatch(name -> name.contains("sockettimeout"))) {
            return Reason.TOO_SLOW;
        }
        return names(failure).anyMatch(name -> name.contains("sizelimit") || name.contains("maxuploadsize"))
                ? Reason.TOO_LARGE
                : Reason.MALFORMED;
    }

    private static Stream<String> names(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
