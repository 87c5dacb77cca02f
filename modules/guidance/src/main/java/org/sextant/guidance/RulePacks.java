package org.sextant.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.cases.CaseHarness;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.library.LibraryChecks;
import org.sextant.guidance.internal.library.LibraryReader;
import org.sextant.guidance.internal.pack.Overlaps;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.model.CaseFacts;
import org.sextant.model.PackId;

/**
 * A set of rule packs, loaded and checked: content that is wrong is refused here with every problem listed. Immutable;
 * safe for use by many threads.
 */
public final class RulePacks {

    private static final String BUNDLE = "/META-INF/sextant/packs/";

    private static @Nullable RulePacks bundled;

    private final List<LoadedPack> packs;

    private RulePacks(List<LoadedPack> packs) {
        this.packs = packs.stream()
                .sorted(Comparator.comparing(
                                (LoadedPack pack) -> pack.pack().id().name())
                        .thenComparing(pack -> pack.pack().id().version()))
                .toList();
    }

    /**
     * The packs that come with this build; read once.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static synchronized RulePacks bundled() {
        if (bundled == null) {
            bundled = readBundled();
        }
        return bundled;
    }

    private static RulePacks readBundled() {
        String index = PackFiles.findResource(BUNDLE + "index.txt")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        List<PackFiles> files = index.lines()
                .filter(line -> !line.isBlank())
                .map(hash -> PackFiles.findResource(BUNDLE + hash + ".zip"))
                .map(Optional::orElseThrow)
                .map(archive -> PackFiles.unzip("bundled", archive))
                .toList();
        return read(files);
    }

    /**
     * The packs of a folder laid out as {@code rules/<name>/<version>}.
     *
     * @throws PackException if any pack has problems; it lists all of them
     */
    public static RulePacks load(Path rules) {
        return read(readFolders(rules));
    }

    /**
     * The one pack of an archive, its files at the top of it as in its folder.
     *
     * @throws PackException if it has problems; it lists all of them
     */
    public static RulePacks ofArchive(byte[] archive) {
        return read(List.of(PackFiles.unzip("uploaded", archive)));
    }

    /**
     * Everything that keeps a pack from being offered for release: what {@link #lint} finds, and golden cases that do not come
     * out as they expect. Empty where all is well.
     *
     * @throws PackException if the archive holds what no pack holds
     */
    public static List<String> check(byte[] archive) {
        PackFiles files = PackFiles.unzip("uploaded", archive);
        List<String> problems = lint(files);
        if (problems.isEmpty()) {
            read(List.of(files)).test().stream()
                    .filter(result -> !result.isPassed())
                    .forEach(result ->
                            problems.add("case " + result.caseId() + ": " + String.join("; ", result.failures())));
        }
        return problems;
    }

    /**
     * The files of a pack of this set in one archive; the same pack gives the same bytes.
     *
     * @throws java.util.NoSuchElementException if there is no such pack
     */
    public byte[] archive(PackId pack) {
        return GuidanceEngine.of(this).archive(pack);
    }

    /**
     * Everything that is wrong with the packs of a folder, one problem a line with pack, file and line; empty where all
     * is well.
     */
    public static List<String> lint(Path rules) {
        List<String> problems = new ArrayList<>();
        for (PackFiles files : readFolders(rules)) {
            lint(files).forEach(problem -> problems.add(files.label() + "/" + problem));
        }
        return problems;
    }

    private static List<String> lint(PackFiles files) {
        Problems found = new Problems();
        Pack pack = PackReader.read(files, found);
        LibraryChecks.check(files, LibraryReader.read(files, pack, found), found);
        List<String> problems = new ArrayList<>(found.list());
        CaseHarness.lint(files, problems);
        return problems;
    }

    /**
     * Rows that can never speak, and rows that may speak for and against at once: what these packs may mean so, but their
     * maintainers should look at. One a line with pack, file and line.
     */
    public List<String> overlaps() {
        return packs.stream()
                .flatMap(pack -> Overlaps.of(pack.pack()).stream()
                        .map(overlap -> pack.files().label() + "/" + overlap))
                .toList();
    }

    private static List<PackFiles> readFolders(Path rules) {
        return PackFiles.listPackFolders(rules).stream().map(PackFiles::read).toList();
    }

    private static RulePacks read(List<PackFiles> all) {
        List<LoadedPack> packs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PackFiles files : all) {
            Problems found = new Problems();
            Pack pack = PackReader.read(files, found);
            found.list().forEach(problem -> problems.add(files.label() + "/" + problem));
            packs.add(new LoadedPack(pack, files));
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

    /** The facts of the golden cases of each pack: what its maintainers think that cases look like. */
    public List<CaseFacts> goldenFacts() {
        return packs.stream()
                .flatMap(pack -> CaseReader.read(pack.files(), new ArrayList<>()).stream())
                .map(GoldenCase::facts)
                .toList();
    }

    /** How the golden cases of each pack cover its rows. */
    public List<RowCoverage> coverage() {
        List<RowCoverage> rows = new ArrayList<>();
        for (LoadedPack pack : packs) {
            rows.addAll(pack.evaluation()
                    .cover(CaseReader.read(pack.files(), new ArrayList<>()))
                    .rows(pack.pack().id()));
        }
        return rows;
    }

    /** What differs between the packs of this set and those of another with the same names, one difference a line. */
    public List<String> diff(RulePacks after) {
        List<String> lines = new ArrayList<>();
        for (LoadedPack old : packs) {
            Optional<LoadedPack> now = after.newest(old.pack().id().name());
            now.ifPresent(other -> lines.addAll(PackDiff.of(old, other)));
            if (now.isEmpty()) {
                lines.add("- pack " + old.pack().id().name());
            }
        }
        for (LoadedPack now : after.packs) {
            if (newest(now.pack().id().name()).isEmpty()) {
                lines.add("+ pack " + now.pack().id().name());
            }
        }
        return lines;
    }

    private Optional<LoadedPack> newest(String name) {
        return packs.stream()
                .filter(pack -> pack.pack().id().name().equals(name))
                .reduce((first, second) -> second);
    }

    /** The newest version of a pack as a page that can be read, printed and signed; empty where there is no such pack. */
    public Optional<String> book(String name) {
        return newest(name).map(PackBook::html);
    }

    /**
     * Writes the draft of a new pack below a rules folder; the folder of the pack.
     *
     * @throws PackException if the name is none, or the folder is there already
     */
    public static Path create(Path rules, String name) {
        try {
            return PackSkeleton.write(rules, name);
        } catch (IOException e) {
            throw new UncheckedIOException("the draft of a pack could not be written", e);
        }
    }

    /** The packs themselves, for the engine. */
    List<LoadedPack> loaded() {
        return packs;
    }
}
