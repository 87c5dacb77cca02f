package org.sextant.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;

/**
 * A pack on its way into use.
 *
 * @param id its number
 * @param pack the pack
 * @param previous the pack that was in use before it, known once it is published; absent where there was none
 * @param state how it stands
 * @param proposedBy the account that offered it
 * @param proposedAt when
 * @param approvals the accounts that approved it, the first first
 * @param preview the number of its last preview
 * @param reevaluation the number of the re-evaluation that followed when it was published or rolled back
 */
public record Release(
        long id,
        PackId pack,
        @Nullable PackId previous,
        ReleaseState state,
        String proposedBy,
        Instant proposedAt,
        List<String> approvals,
        @Nullable Long preview,
        @Nullable Long reevaluation) {

    /** How many people have to approve a release. */
    public static final int APPROVALS = 2;

    public Release {
        approvals = List.copyOf(approvals);
    }

    /** The pack that was in use before it. */
    public Optional<PackId> findPrevious() {
        return Optional.ofNullable(previous);
    }

    /** The number of its last preview. */
    public Optional<Long> findPreview() {
        return Optional.ofNullable(preview);
    }

    /** The number of the re-evaluation that followed. */
    public Optional<Long> findReevaluation() {
        return Optional.ofNullable(reevaluation);
    }

    /** Whether enough people have approved it. */
    public boolean isApproved() {
        return approvals.size() >= APPROVALS;
    }
}
