package org.sextant.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;

/**
 * The job of holding every case that has guidance against one pack.
 *
 * @param id its number
 * @param pack the pack
 * @param asOf the day the guidance holds for, fixed when the job was made
 * @param shadow whether it is a preview: it counts what would change, and nothing becomes current
 * @param state how it stands
 * @param pace how many cases a second each process takes at most; absent for no limit
 * @param ranges in how many ranges of cases it is done
 * @param rangesDone how many of them are finished
 * @param cases how many cases were evaluated
 * @param changed for how many of them guidance says something else that people are told
 * @param failed how many could not be evaluated
 * @param begunAt when it was begun
 * @param endedAt when it ended; absent before
 */
public record Reevaluation(
        long id,
        PackId pack,
        LocalDate asOf,
        boolean shadow,
        ReevaluationState state,
        @Nullable Integer pace,
        long ranges,
        long rangesDone,
        long cases,
        long changed,
        long failed,
        Instant begunAt,
        @Nullable Instant endedAt) {

    /** Whether every range is finished. */
    public boolean isDone() {
        return state == ReevaluationState.DONE;
    }

    /** How many cases a second each process takes at most. */
    public Optional<Integer> findPace() {
        return Optional.ofNullable(pace);
    }

    /** When it ended. */
    public Optional<Instant> findEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
