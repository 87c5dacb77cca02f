package org.sextant.reading;

import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;

/**
 * Reads a document's bytes into text with pages, offsets and places, in supervised child processes.
 *
 * <p>What cannot be read is an {@link org.sextant.model.Issue} of the result, never an exception. Safe for use by many
 * threads; a call blocks until a reader is free and has read, at most the deadline of the limits after that.
 */
public final class RecordReader implements AutoCloseable {

    private RecordReader() {}

    /** A reader with its own pool of child processes, started as they are needed. */
    public static RecordReader start(ReadingLimits limits) {
        throw new UnsupportedOperationException();
    }

    /** The document's text, or its issues. */
    public DocumentText read(DocumentId id, byte[] content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
