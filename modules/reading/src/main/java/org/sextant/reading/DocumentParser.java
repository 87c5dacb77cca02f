package org.sextant.reading;

import java.io.IOException;
import java.util.List;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Page;

/** Reads a document of any kind; runs inside the reader process and knows nothing of processes. */
final class DocumentParser {

    private final int maxCharacters;
    private final ContentSniffer sniffer = new ContentSniffer();
    private final PdfDocumentReader pdf;
    private final MarkupReader markup;

    DocumentParser(int maxCharacters) {
        this.maxCharacters = maxCharacters;
        this.pdf = new PdfDocumentReader(maxCharacters);
        this.markup = new MarkupReader(maxCharacters);
    }

    /** The document's text, or its issues. */
    DocumentText parse(DocumentId id, byte[] content) throws IOException {
        ContentSniffer.Sniffed sniffed = sniffer.sniff(content);
        try {
            return read(id, sniffed, content);
        } catch (UnreadableException e) {
            return DocumentText.unreadable(id, sniffed.mediaType(), Issue.of(e.kind(), id));
        }
    }

    private DocumentText read(DocumentId id, ContentSniffer.Sniffed sniffed, byte[] content)
            throws UnreadableException {
        String type = sniffed.mediaType();
        return switch (sniffed.format()) {
            case PDF -> pdf.read(id, type, content);
            case WORD -> onePage(id, type, markup.readWord(content));
            case RICH_TEXT -> onePage(id, type, markup.readRichText(content));
            case HTML -> onePage(id, type, markup.readHtml(content));
            case PLAIN_TEXT ->
                onePage(id, type, cut(TextDecoder.findText(content).orElse("")));
            case LOCKED -> throw new UnreadableException(IssueKind.ENCRYPTED);
            case OTHER -> throw new UnreadableException(IssueKind.NOT_A_DOCUMENT);
        };
    }

    private MarkupReader.Lines cut(String text) {
        int length = Surrogates.cut(text, maxCharacters);
        return new MarkupReader.Lines(text.substring(0, length), length < text.length());
    }

    private static DocumentText onePage(DocumentId id, String mediaType, MarkupReader.Lines lines)
            throws UnreadableException {
        if (lines.text().isBlank()) {
            throw new UnreadableException(IssueKind.NO_TEXT);
        }
        List<Issue> issues = lines.truncated() ? List.of(Issue.of(IssueKind.TRUNCATED, id)) : List.of();
        Page page = new Page(1, 0, lines.text().length(), List.of());
        return new DocumentText(id, mediaType, lines.text(), List.of(page), issues);
    }
}
