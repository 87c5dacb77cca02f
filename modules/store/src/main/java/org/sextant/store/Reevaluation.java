package org.sextant.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.model.PackId;

/**
 * The job of holding every stored case against one pack.
 *
 * @param id its number
 * @param pack the pack
 * @param asOf the day the guidance holds for, fixed when the job was made
 * @param cursor the last case that is finished, absent before the first
 * @param cases how many cases are finished
 * @param changed for how many of them the guidance changed
 * @param failed how many could not be evaluated
 * @param done whether every case is finished
 */
public record Reevaluation(
        long id,
        PackId pack,
        LocalDate asOf,
        @Nullable CaseId cursor,
        long cases,
        long changed,
        long failed,
        boolean done) {

    /** The last case that is finished. */
    public Optional<CaseId> findCursor() {
        return Optional.ofNullable(cursor);
    }
}
