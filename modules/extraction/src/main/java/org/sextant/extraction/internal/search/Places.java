package org.sextant.extraction.internal.search;

/** A set of offsets of a text. */
final class Places {

    private final long[] bits;

    Places(int length) {
        bits = new long[(length >> 6) + 1];
    }

    void add(long[] more) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= more[i];
        }
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
}
