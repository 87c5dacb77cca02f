package org.sextant.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;

/**
 * What the door that took a document in already knows of it.
 *
 * @param held why it is kept and not opened; absent for a document that is to be read
 * @param review why a person must look at it, though it is read
 */
public record Intake(@Nullable IssueKind held, @Nullable IssueKind review) {

    /** Nothing is known but the bytes. */
    public static final Intake PLAIN = new Intake(null, null);

    /** A document that is kept and not opened. */
    public static Intake held(IssueKind why) {
        return new Intake(why, null);
    }

    /** A document that is read, and that a person must look at. */
    public static Intake review(IssueKind why) {
        return new Intake(null, why);
    }

    /** Why it is kept and not opened. */
    public Optional<IssueKind> findHeld() {
        return Optional.ofNullable(held);
    }

    /** Why a person must look at it. */
    public Optional<IssueKind> findReview() {
        return Optional.ofNullable(review);
    }
}
