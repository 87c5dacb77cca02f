package org.sextant.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.CaseBundles;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.ReadingRequest;
import org.sextant.reading.RecordReader;

/**
 * The steps of the walk over the rooms that do the work: the one code path of {@code sextant guide}, which stores
 * nothing, and of the routes, which store everything. Safe for use by many threads; the rooms stay their owner's to
 * close.
 */
public final class CaseWalk implements Steps {

    private final String codeVersion;
    private final RecordReader reader;
    private final FactExtractor extractor;
    private final CaseReviser reviser;
    private final CaseBundles bundles;
    private final EngineSteps guidance;

    private CaseWalk(
            String codeVersion,
            RecordReader reader,
            FactExtractor extractor,
            CaseReviser reviser,
            CaseBundles bundles,
            GuidanceEngine engine) {
        this.codeVersion = codeVersion;
        this.reader = reader;
        this.extractor = extractor;
        this.reviser = reviser;
        this.bundles = bundles;
        this.guidance = new EngineSteps(engine);
    }

    /**
     * A walk over these rooms.
     *
     * @param codeVersion the version of this build; see {@link Steps#codeVersion()}
     */
    public static CaseWalk of(
            String codeVersion,
            RecordReader reader,
            FactExtractor extractor,
            CaseReviser reviser,
            CaseBundles bundles,
            GuidanceEngine engine) {
        return new CaseWalk(codeVersion, reader, extractor, reviser, bundles, engine);
    }

    /** Walks one patient's documents from bytes to guidance, storing nothing; equal files count once. */
    public WalkedCase walk(CaseId caseId, List<byte[]> documents, LocalDate asOf) {
        List<DocumentText> texts = documents.parallelStream()
                .map(content -> readDocument(DocumentId.of(content), content))
                .toList();
        return walkTexts(caseId, texts, asOf);
    }

    /** Walks documents that are text already. */
    public WalkedCase walkTexts(CaseId caseId, List<DocumentText> texts, LocalDate asOf) {
        return walkTexts(caseId, texts, facts -> asOf);
    }

    /** Walks documents that are text already, for a day that the case itself tells. */
    public WalkedCase walkTexts(CaseId caseId, List<DocumentText> texts, Function<CaseFacts, LocalDate> asOf) {
        List<DocumentText> distinct = texts.stream().distinct().toList();
        List<DocumentFacts> documents = distinct.parallelStream()
                .map(this::extractFacts)
                .flatMap(List::stream)
                .toList();
        CaseFacts facts = reviseCase(caseId, documents, guidance.activePacks());
        return new WalkedCase(distinct, documents, facts, guidance.engine().evaluate(facts, asOf.apply(facts)));
    }

    @Override
    public String codeVersion() {
        return codeVersion;
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content) {
        return reader.read(id, content);
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content, ReadingRequest request) {
        return reader.read(id, content, request);
    }

    @Override
    public Optional<PagePicture> renderPage(DocumentId id, byte[] content, PageView view, ReadingRequest request) {
        return reader.renderPage(id, content, view, request);
    }

    @Override
    public List<DocumentFacts> extractFacts(DocumentText text) {
        return extractor.extract(text);
    }

    @Override
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs) {
        GuidanceEngine engine = guidance.engine();
        return reviser.revise(caseId, documents, premises -> engine.declaredInputs(premises, packs));
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        return bundles.write(facts);
    }

    /** The case with its guidance as an mCODE bundle, as JSON. */
    public String buildBundle(CaseFacts facts, List<Guidance> guidance) {
        return bundles.write(facts, guidance);
    }

    @Override
    public GuidanceSteps guidance() {
        return guidance;
    }
}
