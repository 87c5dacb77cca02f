package org.sextant.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What made a difference.
 *
 * @param kind what it is
 * @param id the row, the derived input, the conclusion of a text, the citation, the premise, or the pack
 * @param before the old side: a row as it was written, a premise id, a day; absent where there was none
 * @param after the new side; absent where there is none any more
 */
public record Cause(
        Kind kind,
        String id,
        @Nullable String before,
        @Nullable String after) {

    /** What can make a difference. */
    public enum Kind {
        /** A row of a decision table. */
        ROW,
        /** A rule that derives an input. */
        DERIVATION,
        /** An input as the pack declares it. */
        INPUT,
        /** Which rows silence a row. */
        PRECEDENCE,
        /** A text of a conclusion. */
        TEXT,
        /** A source. */
        CITATION,
        /** The pack as a whole, where its parts cannot be compared. */
        PACK,
        /** A premise that came or went. */
        PREMISE,
        /** The day that the guidance holds for: what was recent is not any more. */
        DAY
    }

    public Cause {
        Require.text(id, "what made the difference");
        Require.that(before != null || after != null, "a cause has a side");
    }

    /** Whether the rules changed, and not the records or the day. */
    public boolean isOfThePack() {
        return kind != Kind.PREMISE && kind != Kind.DAY;
    }

    /** The old side. */
    public Optional<String> findBefore() {
        return Optional.ofNullable(before);
    }

    /** The new side. */
    public Optional<String> findAfter() {
        return Optional.ofNullable(after);
    }

    @Override
    public String toString() {
        return Redacted.of(this, kind + " " + id);
    }
}
