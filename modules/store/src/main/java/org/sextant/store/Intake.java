package org.sextant.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;

/**
 * What the door that took a document in knows of it beside its bytes.
 *
 * @param extension the ending of the name it came under, in lower-case letters and digits; nothing else of a name is kept
 * @param review why a person must look at it, though it is read
 */
public record Intake(@Nullable String extension, @Nullable IssueKind review) {

    /** Nothing is known but the bytes. */
    public static final Intake PLAIN = new Intake(null, null);

    private static final int LONGEST_EXTENSION = 8;

    public Intake {
        extension = extension == null || !extension.matches("[a-z0-9]{1," + LONGEST_EXTENSION + "}") ? null : extension;
    }

    /** A document that is read, and that a person must look at. */
    public static Intake review(IssueKind why) {
        return new Intake(null, why);
    }

    /** The ending of its name. */
    public Optional<String> findExtension() {
        return Optional.ofNullable(extension);
    }

    /** Why a person must look at it. */
    public Optional<IssueKind> findReview() {
        return Optional.ofNullable(review);
    }
}
