package org.sextant.reading.internal;

/**
 * What one file may use, shared by everything it encloses.
 *
 * @param maxCharacters the longest text taken from the file, in characters
 * @param maxPages the most pages read of the file
 * @param maxEnclosures the most files inside the file, at any depth
 * @param maxDepth how deep files may lie inside files
 * @param maxExpandedBytes what all enclosed files may come to when unpacked
 * @param maxRatio how many times its packed size something may unpack to, once it is larger than a mebibyte
 */
public record Budget(
        int maxCharacters, int maxPages, int maxEnclosures, int maxDepth, long maxExpandedBytes, int maxRatio) {

    private static final int MIB = 1 << 20;

    /** The bounds of reliability.md, with these numbers of characters and pages. */
    public static Budget of(int maxCharacters, int maxPages) {
        return new Budget(maxCharacters, maxPages, 1_000, 3, 500L * MIB, 100);
    }

    /** Whether something unpacks to so much more than it was that it is no record. */
    public boolean isBomb(long packedBytes, long unpackedBytes) {
        return unpackedBytes > maxExpandedBytes
                || (unpackedBytes > MIB && unpackedBytes > maxRatio * Math.max(1, packedBytes));
    }
}
