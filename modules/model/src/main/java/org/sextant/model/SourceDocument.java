package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A document a case was built from.
 *
 * @param id the content hash of its file
 * @param part its number in the file, from 1
 * @param kind what kind of document it is
 * @param date its own date, where it gives one
 * @param quarantined whether its statements were kept out because it seems to be about somebody else
 */
public record SourceDocument(
        DocumentId id,
        int part,
        DocumentKind kind,
        @Nullable ClinicalDate date,
        boolean quarantined) {

    /** A file that is one document. */
    public SourceDocument(DocumentId id, DocumentKind kind, @Nullable ClinicalDate date, boolean quarantined) {
        this(id, 1, kind, date, quarantined);
    }

    @Override
    public String toString() {
        return Redacted.of(this, id + "#" + part);
    }
}
