package org.sextant.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.ChangeLetter;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;
import org.sextant.store.CaseRange;
import org.sextant.store.RangeOutcome;
import org.sextant.store.Store;
import org.sextant.store.StoredCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the cases of one range against a pack. A case that fails is noted, and the others go on. */
final class ReevaluateRange {

    private static final Logger LOG = LoggerFactory.getLogger(ReevaluateRange.class);

    /**
     * Noted of a case that has guidance of the pack's name and is not the pack's concern any more: nothing is taken from a patient
     * silently, a person must look.
     */
    private static final String NOT_ITS_CONCERN = "NO_LONGER_ITS_CONCERN";

    private final Store store;
    private final Steps steps;
    private final ActivePacks active;

    ReevaluateRange(Store store, Steps steps, ActivePacks active) {
        this.store = store;
        this.steps = steps;
        this.active = active;
    }

    /** Reads, evaluates and finishes a range; how many cases it had. */
    int work(CaseRange range) {
        List<PackId> among = active.listWith(range.pack());
        List<StoredCase> cases = store.reevaluations().read(range);
        List<RangeOutcome.Renewed> renewed = new ArrayList<>();
        List<RangeOutcome.Failed> failed = new ArrayList<>();
        for (StoredCase stored : cases) {
            try {
                CaseFacts facts = stored.facts();
                Optional<Guidance> spoken = steps.guidance().evaluateCase(facts, range.pack(), among, range.asOf());
                if (spoken.isEmpty() && stored.issued().isPresent()) {
                    failed.add(new RangeOutcome.Failed(stored.caseId(), NOT_ITS_CONCERN));
                }
                spoken.flatMap(after -> renew(stored, facts, after)).ifPresent(renewed::add);
            } catch (RuntimeException | StackOverflowError e) {
                failed.add(new RangeOutcome.Failed(stored.caseId(), Failure.nameOf(e)));
                LOG.warn("case {} could not be re-evaluated: {}", stored.caseId(), Failure.nameOf(e));
            }
        }
        store.reevaluations()
                .finish(range, new RangeOutcome(cases.size() - failed.size(), renewed, failed), steps.codeVersion());
        return cases.size();
    }

    private Optional<RangeOutcome.Renewed> renew(StoredCase stored, CaseFacts facts, Guidance after) {
        boolean same = stored.issued()
                .map(issued -> issued.contentHash().equals(after.contentHash()))
                .orElse(after.recommendations().isEmpty());
        if (same) {
            return Optional.empty();
        }
        Optional<Guidance> before =
                stored.issued().map(issued -> store.guidance().get(issued.guidance()));
        WhatChanged changed = steps.guidance().compareGuidance(facts, before, after);
        return Optional.of(new RangeOutcome.Renewed(
                stored.version(),
                after,
                changed,
                ChangeLetter.toPatient(changed).orElse(""),
                ChangeLetter.toCareTeam(changed).orElse("")));
    }
}
