package org.sextant.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;

/** Cases held against the packs of an engine, which learns others as they come. Safe for use by many threads. */
public final class EngineSteps implements GuidanceSteps {

    private volatile GuidanceEngine engine;

    /** Steps over an engine; what they learn later is theirs alone. */
    public EngineSteps(GuidanceEngine engine) {
        this.engine = engine;
    }

    /** The engine, with all that was learned so far. */
    public GuidanceEngine engine() {
        return engine;
    }

    @Override
    public List<PackId> activePacks() {
        return engine.activePacks();
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
    public Optional<Outlook> exploreCase(CaseFacts facts, Guidance guidance) {
        return engine.explore(facts, guidance);
    }

    @Override
    public WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after) {
        return engine.compare(facts, before, after);
    }
}
