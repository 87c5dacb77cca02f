package org.sextant.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.PackId;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.ReadingRequest;

/**
 * What is done to a record at each step of its walk, without knowing where anything is stored. Each step is a function:
 * equal arguments, equal result. {@link CaseWalk} is the real one.
 */
public interface Steps {

    /** Names the code behind the steps; results are kept under it and made anew when it changes. */
    String codeVersion();

    /** The document's text, or its issues. */
    DocumentText readDocument(DocumentId id, byte[] content);

    /** The document's text, or its issues, where more is known than its bytes. */
    default DocumentText readDocument(DocumentId id, byte[] content, ReadingRequest request) {
        return readDocument(id, content);
    }

    /** A page of the document as a picture; nothing where it has none. */
    default Optional<PagePicture> renderPage(DocumentId id, byte[] content, PageView view, ReadingRequest request) {
        return Optional.empty();
    }

    /** The facts of each document in the file, by part. */
    List<DocumentFacts> extractFacts(DocumentText text);

    /**
     * The case that the documents make, whatever their order.
     *
     * @param packs the packs in use: what they ask for and no document says is missing
     */
    CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs);

    /** The case as an mCODE bundle in FHIR R4 JSON. */
    String buildBundle(CaseFacts facts);

    /** What cases are held against. */
    GuidanceSteps guidance();
}
