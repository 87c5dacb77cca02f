package org.sextant.reading;

import org.sextant.model.IssueKind;

/** Nothing of the document can be read, and why; stays inside the reader process, where it becomes an issue. */
final class UnreadableException extends Exception {

    private final IssueKind kind;

    UnreadableException(IssueKind kind) {
        super(kind.name());
        this.kind = kind;
    }

    IssueKind kind() {
        return kind;
    }
}
