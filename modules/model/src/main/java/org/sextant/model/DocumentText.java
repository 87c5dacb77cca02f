package org.sextant.model;

import java.util.List;
import java.util.Optional;

/**
 * A document as read: its text, cut into pages, and what could not be read.
 *
 * <p>All offsets of evidence count {@code char}s of {@link #text()}. Not {@link java.io.Serializable}, on purpose.
 *
 * @param id the document's content hash
 * @param mediaType what the bytes were found to be, for example {@code application/pdf}
 * @param text the text of all pages in reading order
 * @param pages the pages, covering the text in order without overlap
 * @param issues what could not be read, and why
 */
public record DocumentText(DocumentId id, String mediaType, String text, List<Page> pages, List<Issue> issues) {

    public DocumentText {
        pages = List.copyOf(pages);
        issues = List.copyOf(issues);
        int reached = 0;
        for (Page page : pages) {
            Require.that(page.begin() >= reached && page.end() <= text.length(), "pages lie in the text, in order");
            reached = page.end();
        }
    }

    /** A text of one page without geometry, as plain text and corpus lines are. */
    public static DocumentText ofPlainText(DocumentId id, String text) {
        return new DocumentText(id, "text/plain", text, List.of(new Page(1, 0, text.length(), List.of())), List.of());
    }

    /** A document that could not be read at all. */
    public static DocumentText unreadable(DocumentId id, String mediaType, Issue issue) {
        return new DocumentText(id, mediaType, "", List.of(), List.of(issue));
    }

    /** The page that holds this offset: the last page that begins at or before it. */
    public Optional<Page> findPageAt(int offset) {
        Page found = null;
        for (Page page : pages) {
            if (page.begin() <= offset) {
                found = page;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Evidence for the span, with its page, its words and, where the page has geometry, its box. */
    public Evidence evidence(int begin, int end, String finder) {
        Page page =
                findPageAt(begin).orElseThrow(() -> new IllegalArgumentException("no page holds the offset " + begin));
        return new Evidence(
                id,
                page.number(),
                begin,
                end,
                text.substring(begin, end),
                finder,
                page.findBox(begin, end).orElse(null));
    }

    @Override
    public String toString() {
        return Redacted.of(this, id);
    }
}
