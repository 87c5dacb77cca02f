package org.sextant.model;

/**
 * What became of so many units of a file.
 *
 * @param unit what is counted
 * @param fate what became of them
 * @param reason why, as a code of lower-case words joined by hyphens; for what was used, how
 * @param count how many, at least one
 */
public record LossLine(Unit unit, Fate fate, String reason, int count) {

    /** What a file is counted in. */
    public enum Unit {
        /** A page of a document, or all of one that has no pages. */
        PAGE,
        /** A file inside the file. */
        ENCLOSURE,
        /** A coded entry: of a C-CDA, a FHIR resource, an HL7 segment, a row of a table. */
        ENTRY
    }

    /** What became of it. */
    public enum Fate {
        /** It is statements now. */
        MAPPED,
        /** It is text that is searched for facts. */
        KEPT_AS_TEXT,
        /** It is not used. */
        DROPPED
    }

    public LossLine {
        Require.that(count >= 1, "a line counts at least one");
        Require.text(reason, "reason");
    }
}
