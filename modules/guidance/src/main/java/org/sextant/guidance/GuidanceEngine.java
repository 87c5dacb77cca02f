package org.sextant.guidance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.guidance.internal.engine.Evaluation;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.model.Assertion;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.Premise;

/**
 * Holds a case against rule packs. Same facts, same pack, same day: the same guidance, byte for byte. Safe for use by
 * many threads.
 */
public final class GuidanceEngine {

    private static final String PRIMARY = "PrimaryCancerCondition";

    private final List<LoadedPack> packs;

    private GuidanceEngine(List<LoadedPack> packs) {
        this.packs = packs;
    }

    /** An engine over these packs. */
    public static GuidanceEngine of(RulePacks packs) {
        return new GuidanceEngine(packs.loaded());
    }

    /** The active packs. */
    public List<PackId> activePacks() {
        return active().stream().map(pack -> pack.pack().id()).toList();
    }

    /**
     * What the active packs that a case may concern ask of it: of one that names no primary cancer, only in which organ
     * it began.
     */
    public Set<FactKey> declaredInputs(Collection<Premise> premises) {
        List<FactKey> primaries = primaries(premises);
        Set<FactKey> keys = new TreeSet<>(Comparator.naturalOrder());
        for (LoadedPack pack : active()) {
            if (mayConcern(pack.pack(), primaries)) {
                pack.pack().inputs().values().forEach(input -> input.from().stream()
                        .filter(key -> !key.qualifier().endsWith("*"))
                        .filter(key -> !primaries.isEmpty() || key.kind().equals(PRIMARY))
                        .forEach(keys::add));
            }
        }
        return keys;
    }

    /**
     * The guidance of every active pack whose condition the case may have; where the case names no primary cancer, of
     * those that know it for theirs by its tissue, else the one question in which organ it began.
     */
    public List<Guidance> evaluate(CaseFacts facts, LocalDate asOf) {
        List<FactKey> primaries = primaries(facts.premises());
        List<Guidance> all = active().stream()
                .filter(pack -> mayConcern(pack.pack(), primaries))
                .map(pack -> pack.evaluation().evaluate(facts, asOf))
                .toList();
        return primaries.isEmpty() ? OpenOrgan.settle(all) : all;
    }

    /**
     * The guidance of one pack, whatever its status.
     *
     * @throws NoSuchElementException if there is no such pack here
     */
    public Guidance evaluate(CaseFacts facts, PackId pack, LocalDate asOf) {
        return find(pack).evaluate(facts, asOf);
    }

    /**
     * For each question of a case that its answers can settle: if so, then these conclusions speak. The case is held against the pack once
     * more for every answer, so ask when somebody looks, not for every case of a re-evaluation.
     *
     * @throws NoSuchElementException if there is no such pack here
     */
    public List<Consequence> explore(CaseFacts facts, PackId pack, LocalDate asOf) {
        return find(pack).explore(facts, asOf);
    }

    private Evaluation find(PackId pack) {
        return packs.stream()
                .filter(loaded -> loaded.pack().id().equals(pack))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no pack " + pack))
                .evaluation();
    }

    private List<LoadedPack> active() {
        return packs.stream().filter(pack -> pack.pack().isActive()).toList();
    }

    /** A case that names no primary cancer of the patient at all may have any. */
    private static boolean mayConcern(Pack pack, List<FactKey> primaries) {
        return primaries.isEmpty()
                || primaries.stream().anyMatch(key -> pack.conditions().contains(key.qualifier()));
    }

    private static List<FactKey> primaries(Collection<Premise> premises) {
        return premises.stream()
                .filter(GuidanceEngine::isOfThePatient)
                .map(Premise::key)
                .filter(key -> key.kind().equals(PRIMARY))
                .toList();
    }

    private static boolean isOfThePatient(Premise premise) {
        return premise instanceof Conflict
                || (premise instanceof Fact fact
                        && fact.assertion() != Assertion.FAMILY
                        && fact.assertion() != Assertion.OTHER_PERSON);
    }
}
