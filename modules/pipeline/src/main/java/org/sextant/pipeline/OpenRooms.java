package org.sextant.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.CaseBundles;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;

/** The rooms that a case walks through, opened side by side because each takes its time; closed together. */
public final class OpenRooms implements AutoCloseable {

    private final RecordReader reader;
    private final FactExtractor extractor;
    private final CaseWalk walk;

    private OpenRooms(RecordReader reader, FactExtractor extractor, CaseWalk walk) {
        this.reader = reader;
        this.extractor = extractor;
        this.walk = walk;
    }

    /**
     * Opens the rooms; what keeps one from opening is thrown as it was.
     *
     * @param codeVersion the version of this build; see {@link Steps#codeVersion()}
     * @param packs the rule packs, fetched while the other rooms open
     */
    public static OpenRooms open(
            String codeVersion, ReadingLimits limits, ExtractionSettings extraction, Supplier<RulePacks> packs) {
        RecordReader reader = RecordReader.start(limits);
        CompletableFuture<FactExtractor> extractor =
                CompletableFuture.supplyAsync(() -> FactExtractor.create(extraction));
        CompletableFuture<GuidanceEngine> engine = CompletableFuture.supplyAsync(() -> GuidanceEngine.of(packs.get()));
        CompletableFuture<CaseBundles> bundles = CompletableFuture.supplyAsync(CaseBundles::create);
        try {
            FactExtractor opened = join(extractor);
            CaseWalk walk = CaseWalk.of(codeVersion, reader, opened, CaseReviser.create(), join(bundles), join(engine));
            return new OpenRooms(reader, opened, walk);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The walk through them. */
    public CaseWalk walk() {
        return walk;
    }

    @Override
    public void close() {
        extractor.close();
        reader.close();
    }

    /** Waits for a room; what kept it from opening is thrown as it was, for the cause says more than that a future failed. */
    public static <T> T join(CompletableFuture<T> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
