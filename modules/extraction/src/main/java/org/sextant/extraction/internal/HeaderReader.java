package org.sextant.extraction.internal;

/** Reads who and when a document is about. Runs before the finders, on a document whose header is still unknown. */
@FunctionalInterface
public interface HeaderReader {

    /** The header of this document. */
    DocumentHeader read(ClinicalDocument document);
}
