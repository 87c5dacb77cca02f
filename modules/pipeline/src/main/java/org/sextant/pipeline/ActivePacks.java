package org.sextant.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.PackId;
import org.sextant.store.Store;

/**
 * The packs in use: of each name the one that its pointer in the store names, else the one that this build brings as active.
 * The store is asked each time, so that every process follows a release at once; a pack that this process does not know is
 * fetched from there.
 */
final class ActivePacks {

    private final Store store;
    private final Steps steps;

    ActivePacks(Store store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    /** The packs in use, by name. */
    List<PackId> list() {
        List<PackId> pointers = store.packs().listPointers();
        pointers.forEach(this::learn);
        return over(steps.guidance().activePacks(), pointers);
    }

    /** The packs in use, with this one in the place of that of its name. */
    List<PackId> listWith(PackId pack) {
        learn(pack);
        return over(list(), List.of(pack));
    }

    private void learn(PackId pack) {
        if (!steps.guidance().knowsPack(pack)) {
            steps.guidance().learnPack(store.packs().getArchive(pack));
        }
    }

    private static List<PackId> over(Collection<PackId> below, Collection<PackId> above) {
        var named = above.stream().map(PackId::name).collect(Collectors.toSet());
        return Stream.concat(below.stream().filter(pack -> !named.contains(pack.name())), above.stream())
                .sorted(Comparator.comparing(PackId::name).thenComparing(PackId::version))
                .toList();
    }
}
