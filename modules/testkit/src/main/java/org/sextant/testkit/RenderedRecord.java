package org.sextant.testkit;

import java.util.List;

/** A file made from a text, and where each of its words went. */
public final class RenderedRecord {

    private final byte[] content;
    private final List<RenderedPage> pages;

    RenderedRecord(byte[] content, List<RenderedPage> pages) {
        this.content = content.clone();
        this.pages = List.copyOf(pages);
    }

    /** The file's bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The pages in order. */
    public List<RenderedPage> pages() {
        return pages;
    }
}
