package org.sextant.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conclusion that stands otherwise than before, with both sides and what made the difference.
 *
 * @param kind how it changed
 * @param topic the decision it belongs to
 * @param conclusion the conclusion's code
 * @param title the conclusion in plain words
 * @param before how it stood; absent where nothing was said of it
 * @param after how it stands now; absent where nothing is said of it any more
 * @param causes what made the difference: rules, facts, or the day
 */
public record Change(
        Kind kind,
        String topic,
        String conclusion,
        String title,
        @Nullable Side before,
        @Nullable Side after,
        List<Cause> causes) {

    /** How a conclusion changed. */
    public enum Kind {
        /** It is said now, and was not. */
        NEWLY_APPLIES,
        /** It was said, and is not any more. */
        NO_LONGER_APPLIES,
        /** It is said as before, with another evidence grade, direction or place, or more or less surely. */
        GRADE_MOVED,
        /** It is said as before in other words, by other rules or from other sources. */
        WORDING_ONLY,
        /** It waited for a fact, and can be told now. */
        BECAME_DECIDABLE,
        /** It could be told, and waits for a fact now. */
        BECAME_UNDECIDABLE
    }

    public Change {
        Require.text(conclusion, "conclusion");
        Require.text(title, "title");
        Require.that(before != null || after != null, "a change has a side");
        causes = List.copyOf(Require.some(causes, "causes"));
    }

    /** How it stood; empty where nothing was said of it. */
    public Optional<Side> findBefore() {
        return Optional.ofNullable(before);
    }

    /** How it stands now; empty where nothing is said of it any more. */
    public Optional<Side> findAfter() {
        return Optional.ofNullable(after);
    }

    /** Whether it is or was an answer, not only a rule that waited. */
    public boolean isOfAnAnswer() {
        return findBefore().filter(Side::isAnswer).isPresent()
                || findAfter().filter(Side::isAnswer).isPresent();
    }

    @Override
    public String toString() {
        return Redacted.of(this, conclusion + " " + kind);
    }

    /**
     * How a conclusion stands on one side of a change.
     *
     * @param standing how it stands to the case
     * @param role its place in the answer; absent where only rules that do not speak conclude it
     * @param direction for, against, uncertain, a definition or a question; empty without a role
     * @param grade its evidence grade; empty without a role
     * @param rules ids of the rules that conclude it
     * @param patientText what patients read; empty without a role
     * @param needed what would settle it
     */
    public record Side(
            Applicability standing,
            @Nullable Role role,
            String direction,
            String grade,
            List<String> rules,
            String patientText,
            List<String> needed) {

        public Side {
            rules = List.copyOf(rules);
            needed = List.copyOf(needed);
        }

        /** Whether it is an answer, not only a rule that waits or does not apply. */
        public boolean isAnswer() {
            return role != null;
        }

        @Override
        public String toString() {
            return Redacted.of(this, standing);
        }
    }
}
