package org.sextant.extraction.internal.search;

/** A set of offsets of a text; mostly empty. */
final class Places {

    private static final long[] NONE = new long[0];

    private final int length;
    private long[] bits = NONE;

    Places(int length) {
        this.length = length;
    }

    void add(int offset) {
        if (bits.length == 0) {
            bits = new long[(length >> 6) + 1];
        }
        bits[offset >> 6] |= 1L << offset;
    }

    boolean isEmpty() {
        return bits.length == 0;
    }

    /** The first offset at or after this one; -1 where none is left. */
    int next(int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return -1;
        }
        long left = bits[word] & (-1L << from);
        while (left == 0) {
            if (++word == bits.length) {
                return -1;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    boolean hasIn(int from, int upTo) {
        int next = next(from);
        return next >= 0 && next < upTo;
    }
}
