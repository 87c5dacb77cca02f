package org.sextant.extraction;

import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;

/**
 * Finds what a document states and denies about its patient.
 *
 * <p>Deterministic: equal text, equal facts. Safe for use by many threads; engines are pooled. Never throws for what a
 * document contains.
 */
public final class FactExtractor implements AutoCloseable {

    private FactExtractor() {}

    /** An extractor with its own pool of engines. */
    public static FactExtractor create(ExtractionSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** The statements of this document, in text order, each at its place. */
    public DocumentFacts extract(DocumentText document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
