package org.sextant.extraction.internal;

/**
 * A cue in a text.
 *
 * @param kind what it says
 * @param direction where what it governs stands
 * @param span where it stands
 */
record Cue(Kind kind, Direction direction, Span span) {

    /** What a cue says of the words in its scope. */
    enum Kind {
        NEGATED,
        POSSIBLE,
        PROBABLE,
        HISTORICAL,
        PLANNED,
        CONDITIONAL,
        FAMILY,
        OTHER_PERSON,
        /** Speaks of people in general. */
        GENERIC,
        /** Leaves open what another cue of the sentence denies or affirms ({@code has not been established}). */
        UNSETTLED,
        /** Looks like a cue and is none; hides the cues inside it. */
        PSEUDO,
        /** Ends every scope. */
        TERMINATE
    }

    /** Where a cue stands to what it governs. */
    enum Direction {
        BEFORE,
        AFTER,
        WITHIN,
        /** Directly behind what it governs: {@code breast cancer clinic}. */
        NEXT,
        NONE
    }
}
