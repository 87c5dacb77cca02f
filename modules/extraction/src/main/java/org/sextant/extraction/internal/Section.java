package org.sextant.extraction.internal;

/**
 * A stretch of the document under one heading.
 *
 * @param kind what it is for
 * @param begin offset of the heading
 * @param bodyBegin offset after the heading
 * @param end offset after the section
 */
public record Section(HeadingKind kind, int begin, int bodyBegin, int end) {

    /** All of it, heading and body. */
    public Span span() {
        return new Span(begin, end);
    }
}
