package org.sextant.server.rooms;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;

/** An upload that nothing of was taken, with a sentence for the person who sent it and a code for a program. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why nothing was taken. */
    public enum Reason {
        /** No file was in it. */
        NO_FILE(400, "no-file", "No file was chosen. Choose at least one file and send it again."),
        /** What came is no upload. */
        MALFORMED(
                400,
                "malformed-upload",
                "What arrived was cut off or garbled. Nothing of it was taken; send it again."),
        /** It came too slowly, or stopped. */
        TOO_SLOW(
                408,
                "too-slow",
                "The upload came too slowly or stopped on the way. Nothing of it was taken; send it again, fewer files at"
                        + " a time."),
        /** Every file in it was empty. */
        EMPTY(422, IssueKind.EMPTY.code(), IssueKind.EMPTY.sentence()),
        /** A file, or all together, is too large. */
        TOO_LARGE(413, IssueKind.TOO_LARGE.code(), IssueKind.TOO_LARGE.sentence()),
        /** It has more files or fields than one upload may have. */
        TOO_MANY_FILES(
                413, "too-many-files", "That is more files than one upload may hold. Send them in groups of up to 18."),
        /** Another upload was sent under the same key. */
        KEY_REUSED(422, "idempotency-key-reused", "Another upload was sent under this Idempotency-Key. Use a new key."),
        /** More came lately than is allowed. */
        TOO_MANY(
                429,
                "too-many-uploads",
                "More files came lately than Sextant takes. Nothing of this upload was taken; wait a while and send it"
                        + " again.");

        private final int status;
        private final String code;
        private final String sentence;

        Reason(int status, String code, String sentence) {
            this.status = status;
            this.code = code;
            this.sentence = sentence;
        }

        /** The HTTP status of the answer. */
        public int status() {
            return status;
        }

        /** The code for machines. */
        public String code() {
            return code;
        }

        /** What happened and what to do. */
        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;
    private final transient @Nullable Duration wait;

    /** A refusal that holds however often it is tried. */
    public UploadRefusedException(Reason reason) {
        super(reason.sentence());
        this.reason = reason;
        this.wait = null;
    }

    /** A refusal that ends after so long. */
    public UploadRefusedException(Reason reason, Duration wait) {
        super(reason.sentence());
        this.reason = reason;
        this.wait = wait;
    }

    /** Why nothing was taken. */
    public Reason reason() {
        return reason;
    }

    /** How long to wait before it may be tried again. */
    public Optional<Duration> findWait() {
        return Optional.ofNullable(wait);
    }
}
