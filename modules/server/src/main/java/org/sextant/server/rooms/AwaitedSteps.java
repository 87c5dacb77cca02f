package org.sextant.server.rooms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.PackId;
import org.sextant.pipeline.GuidanceSteps;
import org.sextant.pipeline.Steps;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.ReadingRequest;

/** Steps that wait until the rooms behind them are warm, so that the pages can open first. */
final class AwaitedSteps implements Steps {

    private final String codeVersion;
    private final Supplier<Steps> awaited;

    AwaitedSteps(String codeVersion, Supplier<Steps> awaited) {
        this.codeVersion = codeVersion;
        this.awaited = awaited;
    }

    @Override
    public String codeVersion() {
        return codeVersion;
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content) {
        return awaited.get().readDocument(id, content);
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content, ReadingRequest request) {
        return awaited.get().readDocument(id, content, request);
    }

    @Override
    public Optional<PagePicture> renderPage(DocumentId id, byte[] content, PageView view, ReadingRequest request) {
        return awaited.get().renderPage(id, content, view, request);
    }

    @Override
    public List<DocumentFacts> extractFacts(DocumentText text) {
        return awaited.get().extractFacts(text);
    }

    @Override
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs) {
        return awaited.get().reviseCase(caseId, documents, packs);
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        return awaited.get().buildBundle(facts);
    }

    @Override
    public GuidanceSteps guidance() {
        return awaited.get().guidance();
    }
}
