package org.sextant.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;
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

    /** The case that the documents make, whatever their order. */
    CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents);

    /** The case as an mCODE bundle in FHIR R4 JSON. */
    String buildBundle(CaseFacts facts);

    /** The packs that a case is held against where no release says otherwise. */
    List<PackId> activePacks();

    /** Whether cases can be held against this pack. */
    boolean knowsPack(PackId pack);

    /** From now on cases can be held against the pack of this archive. */
    void learnPack(byte[] archive);

    /** The archive of a pack that is known. */
    byte[] packArchive(PackId pack);

    /** The guidance of each of these packs whose condition the case may have. */
    List<Guidance> evaluateCase(CaseFacts facts, Collection<PackId> packs, LocalDate asOf);

    /** What one pack says among these, of which it is one; empty where the case is not its concern. */
    Optional<Guidance> evaluateCase(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf);

    /** What is different between two guidances of a case under the name of one pack. */
    WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after);
}
