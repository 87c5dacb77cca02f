package org.sextant.extraction.internal;

import java.util.List;

/**
 * A stretch of the document's text.
 *
 * @param begin offset of the first character
 * @param end offset after the last
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
    }

    /** What lies between two spans, the first of which ends before the second begins. */
    public static Span between(Span first, Span second) {
        int from = first.end;
        int to = second.begin;
        return new Span(from, to);
    }

    /** The index of the first of some spans, in order and apart, that ends after the offset. */
    static int firstEndingAfter(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many characters it holds. */
    public int length() {
        return end - begin;
    }

    /** Whether the offset lies in it. */
    public boolean holds(int offset) {
        return begin <= offset && offset < end;
    }

    /** Whether the other lies wholly in it. */
    public boolean holds(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
