package org.sextant.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.CaseBundles;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.pipeline.CaseWalk;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.server.SextantVersion;

/** The rooms a command walks through, opened side by side because each takes its time. */
final class Rooms implements AutoCloseable {

    private final RecordReader reader;
    private final FactExtractor extractor;
    private final CaseBundles bundles;
    private final CaseWalk walk;

    private Rooms(RecordReader reader, FactExtractor extractor, CaseBundles bundles, CaseWalk walk) {
        this.reader = reader;
        this.extractor = extractor;
        this.bundles = bundles;
        this.walk = walk;
    }

    /**
     * Opens the rooms.
     *
     * @param rules a folder of rule packs to use instead of those of this build
     */
    static Rooms open(@Nullable Path rules) {
        RecordReader reader = RecordReader.start(ReadingLimits.defaults());
        CompletableFuture<FactExtractor> extractor =
                CompletableFuture.supplyAsync(() -> FactExtractor.create(ExtractionSettings.defaults()));
        CompletableFuture<GuidanceEngine> engine = CompletableFuture.supplyAsync(() -> GuidanceEngine.of(packs(rules)));
        CompletableFuture<CaseBundles> bundles = CompletableFuture.supplyAsync(CaseBundles::create);
        FactExtractor openExtractor = join(extractor::join);
        CaseBundles openBundles = join(bundles::join);
        CaseWalk walk = CaseWalk.of(
                SextantVersion.current(), reader, openExtractor, CaseReviser.create(), openBundles, join(engine::join));
        return new Rooms(reader, openExtractor, openBundles, walk);
    }

    /** The packs of this folder, or those of this build. */
    static RulePacks packs(@Nullable Path rules) {
        return rules == null ? RulePacks.bundled() : RulePacks.load(rules);
    }

    CaseWalk walk() {
        return walk;
    }

    CaseBundles bundles() {
        return bundles;
    }

    @Override
    public void close() {
        extractor.close();
        reader.close();
    }

    private static <T> T join(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
