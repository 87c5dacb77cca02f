package org.sextant.reading.internal;

import org.sextant.model.IssueKind;

/** Nothing of a file can be read, and why; stays inside the reader process, where it becomes an issue. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final IssueKind kind;

    /** Says why, as the issue it becomes. */
    public UnreadableException(IssueKind kind) {
        super(kind.name());
        this.kind = kind;
    }

    /** The issue it becomes. */
    public IssueKind kind() {
        return kind;
    }
}
