package org.sextant.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.PackException;
import org.sextant.guidance.RulePacks;
import org.sextant.model.PackId;
import org.sextant.store.Reevaluation;
import org.sextant.store.Release;
import org.sextant.store.ReleaseRefusedException;
import org.sextant.store.Store;

/**
 * Packs on their way into use, and the re-evaluation of every stored case. What is begun here is worked on by every process on
 * the store; each is rung for.
 */
public final class PackReleases {

    /** How many cases are read, evaluated and written at once. */
    static final int RANGE = 100;

    private final Store store;
    private final Steps steps;
    private final ActivePacks active;
    private final Doorbell doorbell;
    private final Clock clock;

    PackReleases(Store store, Steps steps, ActivePacks active, Doorbell doorbell, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.active = active;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** The packs in use. */
    public List<PackId> listActive() {
        return active.list();
    }

    /**
     * Offers the pack of an archive for release.
     *
     * @throws PackException if anything is wrong with it, a golden case that fails included; it lists all of it
     * @throws org.sextant.store.FrozenPackException if other content was offered under its name and version
     * @throws ReleaseRefusedException if this build brings other content under its name and version
     */
    public Release propose(byte[] archive, String account) {
        List<String> problems = RulePacks.check(archive);
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        PackId pack = RulePacks.ofArchive(archive).list().get(0);
        steps.guidance().activePacks().stream()
                .filter(known ->
                        known.name().equals(pack.name()) && known.version().equals(pack.version()))
                .filter(known -> !known.equals(pack))
                .findFirst()
                .ifPresent(known -> {
                    throw new ReleaseRefusedException("This build brings " + known.name() + " " + known.version()
                            + " with other content. Give the changed pack another version in its pack.yaml.");
                });
        return store.releases().propose(pack, archive, account);
    }

    /** Counts what a release would change, over every so manieth hundred of cases; nothing becomes current. */
    public Reevaluation preview(long release, int everyRange) {
        Reevaluation begun = store.releases().preview(release, today(), RANGE, everyRange);
        doorbell.ringForReevaluations();
        return begun;
    }

    /** Notes that somebody approves. */
    public Release approve(long release, String account) {
        return store.releases().approve(release, account);
    }

    /**
     * Puts the pack of a release into use and begins to re-evaluate every case.
     *
     * @throws ReleaseRefusedException if it is not approved by two people
     */
    public Release publish(long release, String account) {
        Optional<PackId> byDefault = steps.guidance().activePacks().stream()
                .filter(pack ->
                        pack.name().equals(store.releases().get(release).pack().name()))
                .findFirst();
        byDefault.ifPresent(pack -> store.packs().keep(pack, steps.guidance().packArchive(pack)));
        Release published = store.releases().publish(release, today(), RANGE, byDefault, account);
        doorbell.ringForReevaluations();
        return published;
    }

    /**
     * Puts the pack before a release into use again and begins to re-evaluate every case.
     *
     * @throws ReleaseRefusedException if the release is not the one in use, or there was none before it
     */
    public Release rollBack(long release, String account) {
        Release rolledBack = store.releases().rollBack(release, today(), RANGE, account);
        doorbell.ringForReevaluations();
        return rolledBack;
    }

    /** Gives up a release that was never published. */
    public Release withdraw(long release, String account) {
        return store.releases().withdraw(release, account);
    }

    /**
     * Holds every stored case against a pack that is in use, in the background; asked again on the same day it is the same
     * re-evaluation. For what the day changes, and after corrections in bulk.
     */
    public Reevaluation reevaluate(PackId pack) {
        Reevaluation begun = store.reevaluations().begin(pack, today(), RANGE);
        doorbell.ringForReevaluations();
        return begun;
    }

    /** How far a re-evaluation is. */
    public Optional<Reevaluation> findReevaluation(long id) {
        return store.reevaluations().find(id);
    }

    /** Lets a paused re-evaluation go on. */
    public boolean resume(long id) {
        boolean resumed = store.reevaluations().resume(id);
        doorbell.ringForReevaluations();
        return resumed;
    }

    /** Tries every case that failed once more; how many there are. */
    public int retryFailures(long id) {
        int again = store.reevaluations().retryFailures(id);
        doorbell.ringForReevaluations();
        return again;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
