package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A document a case was built from.
 *
 * @param id its content hash
 * @param kind what kind of document it is
 * @param date its own date, where it gives one
 * @param quarantined whether its statements were kept out because it seems to be about somebody else
 */
public record SourceDocument(
        DocumentId id, DocumentKind kind, @Nullable ClinicalDate date, boolean quarantined) {

    @Override
    public String toString() {
        return Redacted.of(this, id);
    }
}
