package org.sextant.reading;

import java.time.Duration;

/**
 * How much a reader may use before it is stopped.
 *
 * @param readers how many child processes read side by side
 * @param heapMb the heap of each, in mebibytes
 * @param deadline the longest one document may take
 * @param maxBytes the largest file accepted, in bytes
 * @param maxCharacters the longest text taken from one document, in characters
 */
public record ReadingLimits(int readers, int heapMb, Duration deadline, long maxBytes, int maxCharacters) {

    public ReadingLimits {
        require(readers >= 1, "there is at least one reader");
        require(heapMb >= 16, "a reader has a heap of at least 16 MiB");
        require(!deadline.isNegative() && !deadline.isZero(), "a deadline is positive");
        require(maxBytes >= 1 && maxBytes <= Integer.MAX_VALUE - 8, "the largest file fits an array");
        require(maxCharacters >= 1, "the longest text has at least one character");
    }

    /** Limits that suit one small machine. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(2, 512, Duration.ofSeconds(60), 50L * 1024 * 1024, 5_000_000);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
