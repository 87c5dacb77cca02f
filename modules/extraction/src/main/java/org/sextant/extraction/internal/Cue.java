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
        NONE
    }
}
