package org.sextant.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;

/** What cases are held against, and how: the packs that are known here, and what they say. {@link EngineSteps} is the real one. */
public interface GuidanceSteps {

    /** The packs that a case is held against where no release says otherwise. */
    List<PackId> activePacks();

    /** Whether cases can be held against this pack. */
    boolean knowsPack(PackId pack);

    /** From now on cases can be held against the pack of this archive. */
    void learnPack(byte[] archive);

    /** The archive of a pack that is known. */
    byte[] packArchive(PackId pack);

    /** The guidance of each of these packs whose condition the case may have. */
    List<Guidance> evaluateCase(CaseFacts facts, Collection<PackId> packs, LocalDate asOf);

    /** What one pack says among these, of which it is one; empty where the case is not its concern. */
    Optional<Guidance> evaluateCase(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf);

    /** What is beside a guidance: what would settle or change what it says; empty where it cannot be told here. */
    Optional<Outlook> exploreCase(CaseFacts facts, Guidance guidance);

    /** What is different between two guidances of a case under the name of one pack. */
    WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after);
}
