package org.sextant.reading.internal.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.UnreadableException;

/** Unpacks the streams of one file, counting as it goes, so that a bomb is dropped long before it has gone off. */
public final class Unpacking {

    /** The largest enclosed file that is kept in memory, in bytes. */
    private static final int LARGEST = 64 << 20;

    private static final int BLOCK = 16 * 1024;

    private final Budget budget;
    private long unpacked;

    /** Of a file with this budget. */
    public Unpacking(Budget budget) {
        this.budget = budget;
    }

    /**
     * Everything in the stream; nothing where it is too much to keep.
     *
     * @param packedBytes what the stream takes up in the file
     * @throws UnreadableException where it unfolds to more than a record needs
     */
    public Optional<byte[]> read(InputStream stream, long packedBytes) throws UnreadableException, IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        long length = 0;
        for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
            length += read;
            unpacked += read;
            if (budget.isBomb(packedBytes, length) || unpacked > budget.maxExpandedBytes()) {
                throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
            }
            if (length <= LARGEST) {
                kept.write(block, 0, read);
            }
        }
        return length > LARGEST ? Optional.empty() : Optional.of(kept.toByteArray());
    }
}
