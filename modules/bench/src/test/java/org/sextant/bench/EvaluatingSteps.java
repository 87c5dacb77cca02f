package org.sextant.bench;

import java.util.Collection;
import java.util.List;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.PackId;
import org.sextant.pipeline.EngineSteps;
import org.sextant.pipeline.GuidanceSteps;
import org.sextant.pipeline.Steps;

/** The steps of a re-evaluation alone: nothing is read. */
final class EvaluatingSteps implements Steps {

    private final EngineSteps guidance;

    EvaluatingSteps(GuidanceEngine engine) {
        this.guidance = new EngineSteps(engine);
    }

    GuidanceEngine engine() {
        return guidance.engine();
    }

    @Override
    public String codeVersion() {
        return "bench";
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public List<DocumentFacts> extractFacts(DocumentText text) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public GuidanceSteps guidance() {
        return guidance;
    }
}
