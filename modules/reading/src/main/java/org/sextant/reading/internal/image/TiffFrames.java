package org.sextant.reading.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** Counts the frames of a TIFF file: each says where the next one lies, and a bad one leads round in a circle. */
final class TiffFrames {

    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int MAGIC = 42;

    private TiffFrames() {}

    static boolean isTiff(byte[] content) {
        return content.length >= HEADER_BYTES
                && content[0] == content[1]
                && (content[0] == 'I' || content[0] == 'M')
                && buffer(content).getShort(2) == MAGIC;
    }

    /** How many frames there are before the first that was already met or lies outside the file, at most so many. */
    static int count(byte[] content, int most) {
        ByteBuffer file = buffer(content);
        Set<Integer> met = new HashSet<>();
        int at = file.getInt(HEADER_BYTES / 2);
        while (at >= HEADER_BYTES && at + Short.BYTES <= content.length && met.size() < most && met.add(at)) {
            int entries = Short.toUnsignedInt(file.getShort(at));
            long next = (long) at + Short.BYTES + (long) entries * ENTRY_BYTES;
            at = next + Integer.BYTES <= content.length ? file.getInt((int) next) : 0;
        }
        return met.size();
    }

    private static ByteBuffer buffer(byte[] content) {
        return ByteBuffer.wrap(content).order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
