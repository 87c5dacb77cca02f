package org.sextant.extraction.internal;

import java.util.List;
import java.util.Optional;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Page;

/**
 * The text of one document of a file as it is analysed, with the way back to the file: lines that coded entries already
 * state are blank, and what only printing put between letters is gone. Evidence always quotes the file.
 */
public final class PartText {

    private final DocumentText file;
    private final DocumentPart part;
    private final CleanText clean;

    private PartText(DocumentText file, DocumentPart part, CleanText clean) {
        this.file = file;
        this.part = part;
        this.clean = clean;
    }

    /** The text of this part of this file. */
    public static PartText of(DocumentText file, DocumentPart part) {
        String own = part.begin() == 0 && part.end() == file.text().length()
                ? file.text()
                : file.text().substring(part.begin(), part.end());
        return new PartText(file, part, CleanText.of(LongLines.cut(CodedLines.blank(own, file, part))));
    }

    /** The file. */
    public DocumentText file() {
        return file;
    }

    /** The part. */
    public DocumentPart part() {
        return part;
    }

    /** The text that is analysed; all offsets outside this class count its characters. */
    public String text() {
        return clean.text();
    }

    /** Where the pages of the part begin, in order. */
    public List<Integer> pageBegins() {
        return file.pages().stream()
                .filter(page -> page.begin() >= part.begin() && page.begin() < part.end())
                .map(page -> clean.fromSource(page.begin() - part.begin()))
                .toList();
    }

    /** The number of the page that holds the offset. */
    public Optional<Integer> findPageNumber(int offset) {
        return file.findPageAt(toFile(new Span(offset, offset)).begin()).map(Page::number);
    }

    /** Evidence for a span, in the file. */
    public Evidence evidence(Span span, String finder) {
        Span place = toFile(span);
        return file.evidence(place.begin(), place.end(), finder);
    }

    /** Whether the span holds letters that were put right before they were searched. */
    public boolean isRepaired(Span span) {
        return clean.isRepaired(span);
    }

    /** The pages that hold letters which were put right, in order. */
    public List<Integer> repairedPages() {
        return clean.listRepaired()
                .mapToObj(this::findPageNumber)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Span toFile(Span span) {
        Span source = clean.toSource(span);
        return new Span(source.begin() + part.begin(), source.end() + part.begin());
    }
}
