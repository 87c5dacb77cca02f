package org.sextant.guidance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.cases.CaseHarness;
import org.sextant.guidance.internal.engine.Evaluation;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.library.LibraryChecks;
import org.sextant.guidance.internal.library.LibraryReader;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.model.PackId;

/**
 * A set of rule packs, loaded and checked: content that is wrong is refused here with every problem listed. Immutable;
 * safe for use by many threads.
 */
public final class RulePacks {

    private static final String BUNDLE = "/META-INF/sextant/packs/";

    private final List<LoadedPack> packs;

    private RulePacks(List<LoadedPack> packs) {
        this.packs = packs.stream()
                .sorted(Comparator.comparing(
                                (LoadedPack pack) -> pack.pack().id().name())
                        .thenComparing(pack -> pack.pack().id().version()))
                .toList();
    }

    /**
     * The packs that come with this build, with their compiled rules.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static RulePacks bundled() {
        String index = PackFiles.findResource(BUNDLE + "index.txt")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        List<PackFiles> files = index.lines()
                .filter(line -> !line.isBlank())
                .map(hash -> PackFiles.findResource(BUNDLE + hash + ".zip"))
                .map(Optional::orElseThrow)
                .map(PackFiles::unzip)
                .toList();
        return read(files, null);
    }

    /**
     * The packs of a folder laid out as {@code rules/<name>/<version>}. Rules that did not come with this build in
     * compiled form are compiled on first use, which takes seconds.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static RulePacks load(Path rules) {
        return read(readFolders(rules), null);
    }

    /**
     * The packs of a folder; compiled rules are kept in a cache folder, under the hash of all that goes into them. Keep
     * it where nobody else can write: what lies in it is run.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static RulePacks load(Path rules, Path cache) {
        return read(readFolders(rules), cache);
    }

    /**
     * Everything that is wrong with the packs of a folder, one problem a line with pack, file and line; empty where all
     * is well. Compiles the rules of packs that are otherwise right.
     */
    public static List<String> lint(Path rules) {
        List<String> problems = new ArrayList<>();
        for (PackFiles files : readFolders(rules)) {
            Problems found = new Problems();
            Pack pack = PackReader.read(files, found);
            LibraryChecks.check(LibraryReader.read(files, pack, found), found);
            List<String> own = new ArrayList<>(found.list());
            CaseHarness.lint(files, own);
            if (own.isEmpty()) {
                Evaluation.compile(pack, own);
            }
            own.forEach(problem -> problems.add(files.label() + "/" + problem));
        }
        return problems;
    }

    private static List<PackFiles> readFolders(Path rules) {
        return PackFiles.listPackFolders(rules).stream().map(PackFiles::read).toList();
    }

    private static RulePacks read(List<PackFiles> all, @Nullable Path cache) {
        List<LoadedPack> packs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PackFiles files : all) {
            Problems found = new Problems();
            Pack pack = PackReader.read(files, found);
            found.list().forEach(problem -> problems.add(files.label() + "/" + problem));
            packs.add(new LoadedPack(pack, files, cache));
        }
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        return new RulePacks(packs);
    }

    /** Every pack of the set, whatever its status. */
    public List<PackId> list() {
        return packs.stream().map(pack -> pack.pack().id()).toList();
    }

    /** What came of each golden case of each pack. */
    public List<CaseResult> test() {
        return packs.stream().flatMap(pack -> CaseHarness.run(pack).stream()).toList();
    }

    /** The packs themselves, for the engine. */
    List<LoadedPack> loaded() {
        return packs;
    }
}
