package org.sextant.store;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;

/**
 * What a code that was given to somebody lets them do, once.
 *
 * @param caseId the case they may see with it, if it is for one
 * @param roles what an account made with it is for
 * @param madeBy the account that made it
 */
public record Invitation(@Nullable CaseId caseId, Set<Role> roles, String madeBy) {

    public Invitation {
        roles = Set.copyOf(roles);
    }

    /** The case it is for. */
    public Optional<CaseId> findCase() {
        return Optional.ofNullable(caseId);
    }
}
