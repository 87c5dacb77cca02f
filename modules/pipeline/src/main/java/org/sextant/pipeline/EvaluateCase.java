package org.sextant.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Lease;
import org.sextant.store.Store;

/** The case is held against the packs in use for today; the job remembers the day. */
final class EvaluateCase implements JobStep {

    private final Store store;
    private final Steps steps;
    private final ActivePacks active;
    private final Clock clock;

    EvaluateCase(Store store, Steps steps, ActivePacks active, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.active = active;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.EVALUATE_CASE;
    }

    @Override
    public Runnable keep(Lease lease) {
        Job job = lease.job();
        LocalDate asOf = LocalDate.now(clock);
        CaseFacts facts = store.cases().getFacts(job.caseId(), job.caseVersion());
        List<PackId> packs = active.list();
        if (!store.guidance().isEvaluated(job.caseId(), facts.revision(), packs, asOf)) {
            List<Guidance> guidance = steps.guidance().evaluateCase(facts, packs, asOf);
            store.guidance().keep(job.caseId(), facts.revision(), packs, asOf, guidance, steps.codeVersion());
        }
        return () -> store.jobs().advance(lease, JobState.ISSUING, asOf);
    }
}
