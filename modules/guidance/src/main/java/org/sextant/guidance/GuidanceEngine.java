package org.sextant.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
import org.sextant.model.WhatChanged;

/**
 * Holds a case against rule packs. Same facts, same pack, same day: the same guidance, byte for byte. Safe for use by
 * many threads.
 */
public final class GuidanceEngine {

    private static final String PRIMARY = "PrimaryCancerCondition";

    private final List<LoadedPack> packs;
    private final Map<List<PackId>, PackDifference> differences = new ConcurrentHashMap<>();

    private GuidanceEngine(List<LoadedPack> packs) {
        this.packs = packs;
    }

    /** An engine over these packs. */
    public static GuidanceEngine of(RulePacks packs) {
        return new GuidanceEngine(packs.loaded());
    }

    /** An engine that knows these packs as well; what it knows already it keeps as it is, warm. */
    public GuidanceEngine with(RulePacks more) {
        List<LoadedPack> all = new ArrayList<>(packs);
        more.loaded().stream().filter(pack -> !knows(pack.pack().id())).forEach(all::add);
        return new GuidanceEngine(List.copyOf(all));
    }

    /** Whether there is such a pack here. */
    public boolean knows(PackId pack) {
        return packs.stream().anyMatch(loaded -> loaded.pack().id().equals(pack));
    }

    /** Every pack there is here, whatever its status. */
    public List<PackId> packs() {
        return packs.stream().map(pack -> pack.pack().id()).toList();
    }

    /**
     * The files of a pack in one archive; the same pack gives the same bytes.
     *
     * @throws NoSuchElementException if there is no such pack here
     */
    public byte[] archive(PackId pack) {
        return find(pack).files().toZip();
    }

    /** The packs that say of themselves that they are active. */
    public List<PackId> activePacks() {
        return packs.stream()
                .map(LoadedPack::pack)
                .filter(Pack::isActive)
                .map(Pack::id)
                .toList();
    }

    /**
     * What these packs ask of a case that they may concern: of one that names no primary cancer, only in which organ it began.
     *
     * @throws NoSuchElementException if one of them is not here
     */
    public Set<FactKey> declaredInputs(Collection<Premise> premises, Collection<PackId> among) {
        List<FactKey> primaries = primaries(premises);
        Set<FactKey> keys = new TreeSet<>(Comparator.naturalOrder());
        for (PackId id : among) {
            Pack pack = find(id).pack();
            if (mayConcern(pack, primaries)) {
                pack.inputs().values().forEach(input -> input.from().stream()
                        .filter(key -> !key.qualifier().endsWith("*"))
                        .filter(key -> !primaries.isEmpty() || key.kind().equals(PRIMARY))
                        .forEach(keys::add));
            }
        }
        return keys;
    }

    /** What the active packs that a case may concern ask of it. */
    public Set<FactKey> declaredInputs(Collection<Premise> premises) {
        return declaredInputs(premises, activePacks());
    }

    /** The guidance of every active pack whose condition the case may have. */
    public List<Guidance> evaluate(CaseFacts facts, LocalDate asOf) {
        return evaluate(facts, activePacks(), asOf);
    }

    /**
     * The guidance of each of these packs whose condition the case may have; where the case names no primary cancer, of
     * those that know it for theirs by its tissue, else the one question in which organ it began.
     *
     * @throws NoSuchElementException if one of them is not here
     */
    public List<Guidance> evaluate(CaseFacts facts, Collection<PackId> among, LocalDate asOf) {
        List<FactKey> primaries = primaries(facts.premises());
        List<Guidance> all = among.stream()
                .map(this::find)
                .filter(pack -> mayConcern(pack.pack(), primaries))
                .map(pack -> pack.evaluation().evaluate(facts, asOf))
                .toList();
        return primaries.isEmpty() ? OpenOrgan.settle(all) : all;
    }

    /**
     * What one pack says among these, of which it is one; empty where the case is not its concern.
     *
     * @throws NoSuchElementException if there is no such pack here
     */
    public Optional<Guidance> evaluate(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf) {
        List<FactKey> primaries = primaries(facts.premises());
        if (primaries.isEmpty()) {
            return evaluate(facts, among, asOf).stream()
                    .filter(guidance -> guidance.pack().equals(pack))
                    .findFirst();
        }
        LoadedPack loaded = find(pack);
        return mayConcern(loaded.pack(), primaries)
                ? Optional.of(loaded.evaluation().evaluate(facts, asOf))
                : Optional.empty();
    }

    /**
     * The guidance of one pack, whatever its status.
     *
     * @throws NoSuchElementException if there is no such pack here
     */
    public Guidance evaluate(CaseFacts facts, PackId pack, LocalDate asOf) {
        return find(pack).evaluation().evaluate(facts, asOf);
    }

    /**
     * What is different between two guidances of one case, each difference blamed on rules, on facts or on the day. Where both
     * the pack and the case or the day have moved, the earlier pack is asked once more.
     *
     * @param facts the case as the later guidance is about it
     */
    public WhatChanged compare(CaseFacts facts, Optional<Guidance> before, Guidance after) {
        Optional<LoadedPack> earlier = before.flatMap(guidance -> packs.stream()
                .filter(pack -> pack.pack().id().equals(guidance.pack()))
                .findFirst());
        boolean rulesMoved =
                before.filter(guidance -> !guidance.pack().equals(after.pack())).isPresent();
        boolean caseMoved = before.filter(guidance -> !guidance.revision().equals(after.revision())
                        || !guidance.asOf().equals(after.asOf()))
                .isPresent();
        return GuidanceComparison.of(
                before,
                after,
                earlier.filter(pack -> rulesMoved && caseMoved)
                        .map(pack -> pack.evaluation().evaluate(facts, after.asOf())),
                earlier.filter(pack -> rulesMoved).map(pack -> difference(pack.pack(), after.pack())));
    }

    private PackDifference difference(Pack before, PackId after) {
        return differences.computeIfAbsent(
                List.of(before.id(), after),
                pair -> PackDifference.of(before, find(after).pack()));
    }

    /**
     * What would settle the decisions that a guidance leaves open, and what would change those it does not; empty where its pack is not here, where it
     * is not about these facts, or says less than its pack by itself, which is of a case that names no organ. The case is held
     * against the pack once more for every answer, so ask when somebody looks, not for every case of a re-evaluation.
     */
    public Optional<Outlook> explore(CaseFacts facts, Guidance guidance) {
        return packs.stream()
                .filter(pack -> pack.pack().id().equals(guidance.pack())
                        && facts.revision().equals(guidance.revision()))
                .findFirst()
                .flatMap(pack -> pack.evaluation().explore(facts, guidance));
    }

    private LoadedPack find(PackId pack) {
        return packs.stream()
                .filter(loaded -> loaded.pack().id().equals(pack))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no pack " + pack));
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
