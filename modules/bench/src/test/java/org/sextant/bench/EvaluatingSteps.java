package org.sextant.bench;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;
import org.sextant.pipeline.Steps;

/** The steps of a re-evaluation alone: nothing is read. */
final class EvaluatingSteps implements Steps {

    private final PackId active;
    private volatile GuidanceEngine engine;

    /** Steps for which one pack is in use where no release says otherwise. */
    EvaluatingSteps(GuidanceEngine engine, PackId active) {
        this.engine = engine;
        this.active = active;
    }

    GuidanceEngine engine() {
        return engine;
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
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public List<PackId> activePacks() {
        return List.of(active);
    }

    @Override
    public boolean knowsPack(PackId pack) {
        return engine.knows(pack);
    }

    @Override
    public synchronized void learnPack(byte[] archive) {
        engine = engine.with(RulePacks.ofArchive(archive));
    }

    @Override
    public byte[] packArchive(PackId pack) {
        return engine.archive(pack);
    }

    @Override
    public List<Guidance> evaluateCase(CaseFacts facts, Collection<PackId> packs, LocalDate asOf) {
        return engine.evaluate(facts, packs, asOf);
    }

    @Override
    public Optional<Guidance> evaluateCase(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf) {
        return engine.evaluate(facts, pack, among, asOf);
    }

    @Override
    public WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after) {
        return engine.compare(facts, before, after);
    }
}
