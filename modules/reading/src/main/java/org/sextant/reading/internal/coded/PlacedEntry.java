package org.sextant.reading.internal.coded;

/**
 * A coded entry and its line in the text.
 *
 * @param begin offset of its line's first character in the file's text
 * @param end offset after its last
 * @param entry the entry
 */
public record PlacedEntry(int begin, int end, CodedEntry entry) {}
