package org.sextant.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;

/** Re-evaluations: one for each pack and day, with a cursor that survives a kill. */
public final class Reevaluations {

    Reevaluations() {}

    /** The re-evaluation by this pack for this day; made if there is none. */
    public Reevaluation begin(PackId pack, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** The re-evaluation of this number. */
    public Optional<Reevaluation> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** All re-evaluations, oldest first. */
    public List<Reevaluation> list() {
        throw new UnsupportedOperationException();
    }

    /** What it changed so far, by case. */
    public List<GuidanceChange> listChanges(long id) {
        throw new UnsupportedOperationException();
    }

    /** Takes an unfinished re-evaluation that nobody holds. */
    public Optional<Reevaluation> claim(String owner, Duration length) {
        throw new UnsupportedOperationException();
    }

    /** Gives back every re-evaluation this owner holds; with an empty owner, all of them. */
    public void releaseAll(String owner) {
        throw new UnsupportedOperationException();
    }

    /**
     * One range of cases is finished: keeps the guidance that changed, makes it current, records and announces the
     * changes, and moves the cursor; all in one transaction.
     *
     * @param before the re-evaluation as it was claimed or as the last call returned it
     * @param owner who holds it
     * @param length how long the lease lasts from now
     * @param last the last case of the range; absent where no case is left, which ends the re-evaluation
     * @param cases how many cases the range had
     * @param failed how many of them could not be evaluated
     * @param changed the guidance that differs from what was current
     * @throws LeaseLostException if somebody else has moved the cursor
     */
    public Reevaluation advance(
            Reevaluation before,
            String owner,
            Duration length,
            Optional<CaseId> last,
            int cases,
            int failed,
            List<ChangedGuidance> changed,
            String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /**
     * Guidance that differs from what was current, with the headlines of both.
     *
     * @param guidance the new guidance
     * @param change what changed
     */
    public record ChangedGuidance(Guidance guidance, GuidanceChange change) {}
}
