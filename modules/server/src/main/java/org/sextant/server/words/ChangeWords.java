package org.sextant.server.words;

import java.util.Optional;
import org.sextant.model.Applicability;
import org.sextant.model.Cause;
import org.sextant.model.Change;

/** What changed, as people read it. */
public final class ChangeWords {

    private ChangeWords() {}

    /** How a conclusion changed. */
    public static String kind(Change.Kind kind, Wording wording) {
        return wording.get("change." + kind.name());
    }

    /** How a conclusion stood or stands. */
    public static String side(Optional<Change.Side> side, Wording wording) {
        return side.map(one -> side(one, wording)).orElseGet(() -> wording.get("change.unsaid"));
    }

    private static String side(Change.Side side, Wording wording) {
        StringBuilder words = new StringBuilder(Words.applicability(side.standing(), wording));
        if (!side.grade().isEmpty()) {
            words.append("; ").append(wording.get("change.evidence", wording.grade(side.grade())));
        }
        if (side.standing() == Applicability.UNDETERMINED && !side.needed().isEmpty()) {
            words.append("; ").append(wording.get("change.needed", String.join(", ", side.needed())));
        }
        return words.toString();
    }

    /** What made the difference. */
    public static String cause(Cause cause, Wording wording) {
        boolean named = cause.kind() == Cause.Kind.DERIVATION || cause.kind() == Cause.Kind.INPUT;
        return wording.get("cause." + cause.kind().name(), named ? wording.term(Words.spaced(cause.id())) : cause.id());
    }
}
