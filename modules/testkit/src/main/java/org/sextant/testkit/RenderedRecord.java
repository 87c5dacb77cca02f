package org.sextant.testkit;

import java.util.List;

/**
 * A file made from a text, and where each of its words went.
 *
 * @param content the file's bytes
 * @param pages the pages in order
 */
public record RenderedRecord(byte[] content, List<RenderedPage> pages) {

    public RenderedRecord {
        pages = List.copyOf(pages);
    }
}
