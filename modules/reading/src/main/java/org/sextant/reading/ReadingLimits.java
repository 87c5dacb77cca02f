package org.sextant.reading;

import java.time.Duration;

/**
 * How much a reader may use before it is stopped.
 *
 * @param readers how many child processes read side by side
 * @param heapMb the heap of each, in mebibytes
 * @param deadline the longest a document may take without getting a page further
 * @param longest the longest one document may take in all
 * @param maxBytes the largest file accepted, in bytes
 * @param maxCharacters the longest text taken from one document, in characters
 * @param maxPages the most pages a document may have
 */
public record ReadingLimits(
        int readers, int heapMb, Duration deadline, Duration longest, long maxBytes, int maxCharacters, int maxPages) {

    private static final int ROOMY = 4;

    public ReadingLimits {
        require(readers >= 1, "there is at least one reader");
        require(heapMb >= 16, "a reader has a heap of at least 16 MiB");
        require(!deadline.isNegative() && !deadline.isZero(), "a deadline is positive");
        require(longest.compareTo(deadline) >= 0, "a document may take at least as long as a page");
        require(maxBytes >= 1 && maxBytes <= Integer.MAX_VALUE - 8, "the largest file fits an array");
        require(maxCharacters >= 1, "the longest text has at least one character");
        require(maxPages >= 1, "a document may have at least one page");
    }

    /** Limits that suit one small machine. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(
                2, 512, Duration.ofSeconds(60), Duration.ofMinutes(10), 50L * 1024 * 1024, 5_000_000, 1_000);
    }

    /** Four times the heap, time and pages, for a document that needs it. */
    ReadingLimits roomy() {
        return new ReadingLimits(
                readers,
                heapMb * ROOMY,
                deadline.multipliedBy(ROOMY),
                longest.multipliedBy(ROOMY),
                maxBytes,
                maxCharacters,
                maxPages * ROOMY);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
