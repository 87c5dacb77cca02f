package org.sextant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different for one case between two guidances under the name of one pack. Without changes nobody needs to be told.
 *
 * @param caseId the case
 * @param packBefore the pack that spoke before; absent where none did
 * @param pack the pack that speaks now
 * @param revisionBefore the revision that it spoke about
 * @param revision the revision that it speaks about now
 * @param asOfBefore the day that the earlier guidance held for
 * @param asOf the day that it holds for now
 * @param changes what changed, answers first, each conclusion once
 */
public record WhatChanged(
        CaseId caseId,
        @Nullable PackId packBefore,
        PackId pack,
        @Nullable Revision revisionBefore,
        Revision revision,
        @Nullable LocalDate asOfBefore,
        LocalDate asOf,
        List<Change> changes) {

    public WhatChanged {
        changes = List.copyOf(changes);
    }

    /** The pack that spoke before. */
    public Optional<PackId> findPackBefore() {
        return Optional.ofNullable(packBefore);
    }

    /** Whether nothing that anybody needs to be told is different. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    @Override
    public String toString() {
        return Redacted.of(this, caseId + " " + pack);
    }
}
