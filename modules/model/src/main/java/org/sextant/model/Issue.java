package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * Bad data as a value (invariant 5): carried with the result, shown to people, counted, never thrown.
 *
 * @param kind what is wrong
 * @param document the document concerned
 * @param page the page concerned, where one is
 * @param part the number of the document in its file, where it concerns one that others are beside
 */
public record Issue(
        IssueKind kind,
        DocumentId document,
        @Nullable Integer page,
        @Nullable Integer part) {

    /** An issue of a page, or of the whole document. */
    public Issue(IssueKind kind, DocumentId document, @Nullable Integer page) {
        this(kind, document, page, null);
    }

    /** An issue of the whole document. */
    public static Issue of(IssueKind kind, DocumentId document) {
        return new Issue(kind, document, null);
    }

    /** What happened and what to do, in plain words. */
    public String sentence() {
        if (page != null) {
            return "Page " + page + ": " + kind.sentence();
        }
        return part == null ? kind.sentence() : "Document " + part + " in this file: " + kind.sentence();
    }
}
