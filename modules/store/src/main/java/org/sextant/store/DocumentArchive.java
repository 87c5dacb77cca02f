package org.sextant.store;

import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;

/** The documents by content hash, and their texts and facts by the version of the code that made them. */
public final class DocumentArchive {

    DocumentArchive() {}

    /**
     * Stores the bytes and the job that will process them, in one transaction. The same bytes for the same case give
     * the same receipt; the same bytes for another case are another job on the same document.
     */
    public Receipt receive(CaseId caseId, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /**
     * The bytes of a document.
     *
     * @throws DamagedDocumentException if they no longer have their hash
     * @throws java.util.NoSuchElementException if there is no such document
     */
    public byte[] getContent(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /** The documents of a case, in order of receipt. */
    public List<DocumentId> list(CaseId caseId) {
        throw new UnsupportedOperationException();
    }

    /** The text that this version of the code read. */
    public Optional<DocumentText> findText(DocumentId document, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /** The text last read, whatever the version of the code. */
    public Optional<DocumentText> findText(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a text, unless this version of the code has read the document already. */
    public void keepText(DocumentText text, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /** Whether this version of the code has found the document's facts already. */
    public boolean hasFacts(DocumentId document, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the facts of a document, unless this version of the code has found them already. */
    public void keepFacts(DocumentFacts facts, String codeVersion) {
        throw new UnsupportedOperationException();
    }

    /**
     * The facts of a case's documents, by document id: of each document those of this version of the code, else the
     * last that were found. Documents whose facts were not found yet are left out.
     */
    public List<DocumentFacts> listFacts(CaseId caseId, String codeVersion) {
        throw new UnsupportedOperationException();
    }
}
