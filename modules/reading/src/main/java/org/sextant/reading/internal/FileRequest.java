package org.sextant.reading.internal;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param budget what it may use
 * @param password what opens it, where somebody gave it; never kept
 * @param extension the ending of the name it came under, in lower case without the dot, where it had one
 */
public record FileRequest(
        Budget budget, @Nullable String password, @Nullable String extension) {

    /** A file of which nothing is known. */
    public static FileRequest of(Budget budget) {
        return new FileRequest(budget, null, null);
    }

    @Override
    public String toString() {
        return "FileRequest[" + budget + "]";
    }
}
