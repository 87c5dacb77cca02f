package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * Bad data as a value (invariant 5): carried with the result, shown to people, counted, never thrown.
 *
 * @param kind what is wrong
 * @param document the document concerned
 * @param page the page concerned, where one is
 */
public record Issue(
        IssueKind kind, DocumentId document, @Nullable Integer page) {

    /** An issue of the whole document. */
    public static Issue of(IssueKind kind, DocumentId document) {
        return new Issue(kind, document, null);
    }

    /** What happened and what to do, in plain words. */
    public String sentence() {
        return page == null ? kind.sentence() : "Page " + page + ": " + kind.sentence();
    }
}
