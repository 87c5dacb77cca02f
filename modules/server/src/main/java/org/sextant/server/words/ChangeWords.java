package org.sextant.server.words;

import java.util.Locale;
import java.util.Optional;
import org.sextant.model.Applicability;
import org.sextant.model.Cause;
import org.sextant.model.Change;

/** What changed, as people read it, in English like the letters that tell it. */
public final class ChangeWords {

    private ChangeWords() {}

    /** How a conclusion changed. */
    public static String kind(Change.Kind kind) {
        return switch (kind) {
            case NEWLY_APPLIES -> "New";
            case NO_LONGER_APPLIES -> "No longer said";
            case GRADE_MOVED -> "Said in another way";
            case WORDING_ONLY -> "In other words only";
            case BECAME_DECIDABLE -> "Can be told now";
            case BECAME_UNDECIDABLE -> "Can not be told any more";
        };
    }

    /** How a conclusion stood or stands. */
    public static String side(Optional<Change.Side> side) {
        return side.map(one -> Words.applicability(one.standing(), Wording.ENGLISH)
                        + (one.grade().isEmpty() ? "" : "; evidence: " + Wording.ENGLISH.grade(one.grade()))
                        + (one.standing() == Applicability.UNDETERMINED
                                        && !one.needed().isEmpty()
                                ? "; needed: " + String.join(", ", one.needed())
                                : ""))
                .orElse("Not said");
    }

    /** What made the difference. */
    public static String cause(Cause cause) {
        return switch (cause.kind()) {
            case ROW -> "rule row " + cause.id();
            case DERIVATION -> "how \u201c" + Words.spaced(cause.id()) + "\u201d is worked out";
            case INPUT -> "what \u201c" + Words.spaced(cause.id()) + "\u201d stands for";
            case PRECEDENCE -> "which rules come before row " + cause.id();
            case TEXT -> "the text of " + cause.id();
            case CITATION -> "the source " + cause.id();
            case PACK -> "the rules of " + cause.id();
            case PREMISE -> "your records";
            case DAY -> "time that has passed";
        };
    }

    /** The name of a code, in small letters with blanks. */
    public static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
