package org.sextant.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;

/**
 * A range of cases of one re-evaluation, held by a lease.
 *
 * @param reevaluation the number of the re-evaluation
 * @param number the number of the range
 * @param token grows with each lease: whoever has an older one has no effect
 * @param first the first case
 * @param last the last case
 * @param pack the pack to hold them against
 * @param asOf the day
 * @param shadow whether it is a preview
 * @param pace how many cases a second each process takes at most
 */
public record CaseRange(
        long reevaluation,
        long number,
        long token,
        String first,
        String last,
        PackId pack,
        LocalDate asOf,
        boolean shadow,
        @Nullable Integer pace) {

    /** How many cases a second each process takes at most. */
    public Optional<Integer> findPace() {
        return Optional.ofNullable(pace);
    }
}
