package org.sextant.model;

import java.util.List;
import java.util.Optional;

/**
 * A file as read: its text, cut into pages and into the documents it holds, what its coded entries state, and what could
 * not be read.
 *
 * <p>All offsets of evidence count {@code char}s of {@link #text()}. Not {@link java.io.Serializable}, on purpose.
 *
 * @param id the file's content hash
 * @param mediaType what the bytes were found to be, for example {@code application/pdf}
 * @param text the text of all pages in reading order
 * @param pages the pages, covering the text in order without overlap
 * @param parts the documents in the file, covering the text in order without overlap; at least one where there is text
 * @param statements what coded entries state, each with its line of the text and the entry's path as evidence
 * @param ledger what became of everything in the file
 * @param issues what could not be read, and why
 */
public record DocumentText(
        DocumentId id,
        String mediaType,
        String text,
        List<Page> pages,
        List<DocumentPart> parts,
        List<Statement> statements,
        LossLedger ledger,
        List<Issue> issues) {

    public DocumentText {
        pages = List.copyOf(pages);
        parts = List.copyOf(parts);
        statements = List.copyOf(statements);
        issues = List.copyOf(issues);
        int reached = 0;
        for (Page page : pages) {
            Require.that(page.begin() >= reached && page.end() <= text.length(), "pages lie in the text, in order");
            reached = page.end();
        }
        int partReached = 0;
        for (DocumentPart part : parts) {
            Require.that(part.begin() >= partReached && part.end() <= text.length(), "parts lie in the text, in order");
            partReached = part.end();
        }
    }

    /** A file that holds one document, with pages. */
    public static DocumentText ofPages(
            DocumentId id, String mediaType, String text, List<Page> pages, List<Issue> issues) {
        DocumentPart whole = DocumentPart.of(1, mediaType, 0, text.length());
        return new DocumentText(id, mediaType, text, pages, List.of(whole), List.of(), LossLedger.EMPTY, issues);
    }

    /** A text of one page without geometry, as plain text and corpus lines are. */
    public static DocumentText ofPlainText(DocumentId id, String text) {
        return ofPages(id, "text/plain", text, List.of(Page.of(1, 0, text.length())), List.of());
    }

    /** A file that could not be read at all. */
    public static DocumentText unreadable(DocumentId id, String mediaType, Issue issue) {
        return new DocumentText(id, mediaType, "", List.of(), List.of(), List.of(), LossLedger.EMPTY, List.of(issue));
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

    /** The part that holds this offset: the last part that begins at or before it. */
    public Optional<DocumentPart> findPartAt(int offset) {
        DocumentPart found = null;
        for (DocumentPart part : parts) {
            if (part.begin() <= offset) {
                found = part;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Evidence for the span, with its page, its words and, where the page has geometry, its boxes and how sure it was read. */
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
                page.listBoxes(begin, end),
                page.findConfidence(begin, end).orElse(null),
                null,
                null);
    }

    @Override
    public String toString() {
        return Redacted.of(this, id);
    }
}
