package org.sextant.reading.internal;

import java.io.IOException;

/** Reads files of one format; runs inside the reader process and may be reused for the next file. */
public interface FormatReader {

    /**
     * Hands everything in the file to the builder, in reading order.
     *
     * @throws UnreadableException where nothing of the file can be used, with the reason
     * @throws IOException where the file is damaged; it becomes the issue CORRUPT
     */
    void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException;
}
