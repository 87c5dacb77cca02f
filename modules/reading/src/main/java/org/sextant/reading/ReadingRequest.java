package org.sextant.reading;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How one document is to be read, where more is known than its bytes.
 *
 * @param password what opens it; used for this reading and not kept
 * @param extension the ending of the name it came under, where it had one: a file that is not what its name promises is
 *     not opened
 * @param roomy whether it may use four times the heap and time, as an administrator may allow for a second try
 * @param progress is told the number of each page when it is done, from another thread
 */
public record ReadingRequest(
        @Nullable String password, @Nullable String extension, boolean roomy, IntConsumer progress) {

    /** Nothing but the bytes is known. */
    public static final ReadingRequest PLAIN = new ReadingRequest(null, null, false, page -> {});

    public ReadingRequest {
        extension = extension == null ? null : extension.toLowerCase(Locale.ROOT);
    }

    /** The same, with a password. */
    public ReadingRequest withPassword(String given) {
        return new ReadingRequest(given, extension, roomy, progress);
    }

    /** The same, for a file that came under this name; only its ending is kept. */
    public ReadingRequest named(String fileName) {
        int dot = fileName.lastIndexOf('.');
        boolean some = dot >= 0 && dot < fileName.length() - 1 && fileName.length() - dot <= 6;
        return new ReadingRequest(password, some ? fileName.substring(dot + 1) : null, roomy, progress);
    }

    /** The same, with more room. */
    public ReadingRequest withMoreRoom() {
        return new ReadingRequest(password, extension, true, progress);
    }

    /** The same, with somebody who wants to know how far it is. */
    public ReadingRequest reporting(IntConsumer listener) {
        return new ReadingRequest(password, extension, roomy, listener);
    }

    @Override
    public String toString() {
        return "ReadingRequest[redacted]";
    }
}
