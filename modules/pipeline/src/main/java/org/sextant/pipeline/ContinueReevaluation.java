package org.sextant.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Role;
import org.sextant.store.LeaseLostException;
import org.sextant.store.ReevaluatedRange;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every stored case against one pack, range by range along the case ids. The cursor is in the store: killed at any
 * point, at most the range in hand is done again, and doing it again changes nothing.
 */
final class ContinueReevaluation implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(ContinueReevaluation.class);
    private static final int RANGE = 100;

    private final Store store;
    private final Steps steps;
    private final PipelineSettings settings;

    ContinueReevaluation(Store store, Steps steps, PipelineSettings settings) {
        this.store = store;
        this.steps = steps;
        this.settings = settings;
    }

    @Override
    public void process(Exchange exchange) {
        Optional<Reevaluation> claimed = store.reevaluations().claim(settings.worker(), settings.lease());
        try {
            while (claimed.isPresent() && !claimed.get().done() && isRunning(exchange)) {
                claimed = Optional.of(advance(claimed.get()));
            }
        } catch (LeaseLostException e) {
            LOG.info("the re-evaluation is in other hands");
        }
    }

    private static boolean isRunning(Exchange exchange) {
        return !exchange.getContext().isStopping() && !Thread.currentThread().isInterrupted();
    }

    private Reevaluation advance(Reevaluation reevaluation) {
        List<CaseId> cases = store.cases().list(reevaluation.findCursor(), RANGE);
        List<ReevaluatedRange.Changed> changed = new ArrayList<>();
        int failed = 0;
        for (CaseId caseId : cases) {
            try {
                findChange(reevaluation, caseId).ifPresent(changed::add);
            } catch (RuntimeException e) {
                failed++;
                LOG.warn("case {} could not be re-evaluated: {}", caseId, Failure.nameOf(e));
            }
        }
        Optional<CaseId> last = cases.isEmpty() ? Optional.empty() : Optional.of(cases.get(cases.size() - 1));
        return store.reevaluations()
                .advance(
                        reevaluation,
                        settings.worker(),
                        settings.lease(),
                        new ReevaluatedRange(last, cases.size(), failed, changed),
                        steps.codeVersion());
    }

    private Optional<ReevaluatedRange.Changed> findChange(Reevaluation reevaluation, CaseId caseId) {
        Optional<CaseFacts> facts = store.cases().findCurrent(caseId);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        PackId pack = reevaluation.pack();
        Guidance after = steps.evaluateCase(facts.get(), pack, reevaluation.asOf());
        Optional<Guidance> before = store.guidance().listCurrent(caseId).stream()
                .filter(guidance -> guidance.pack().name().equals(pack.name()))
                .findFirst();
        boolean same = before.isPresent()
                ? content(before.get()).equals(content(after))
                : after.recommendations().isEmpty();
        return same
                ? Optional.empty()
                : Optional.of(new ReevaluatedRange.Changed(
                        after, before.map(ContinueReevaluation::headlines).orElse(List.of()), headlines(after)));
    }

    /** What the guidance says, leaving out which pack says it and for which day. */
    private static String content(Guidance guidance) {
        Map<String, Object> form = Forms.of(guidance);
        form.keySet().removeAll(List.of("pack", "asOf"));
        return CanonicalJson.write(form);
    }

    private static List<String> headlines(Guidance guidance) {
        return guidance.recommendations().stream()
                .filter(recommendation -> recommendation.role() == Role.HEADLINE)
                .map(recommendation -> recommendation.topic() + "=" + recommendation.conclusion() + " "
                        + recommendation.applicability())
                .toList();
    }
}
