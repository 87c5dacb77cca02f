package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.ocr.OcrEngine;

/** Reads a PDF page by page: its text layer, and what pages without one show. */
public final class PdfReader implements FormatReader {

    private static final String ENCRYPTION = InvalidPasswordException.class.getPackageName();

    static {
        FontMappers.set(new BundledFonts());
    }

    private final OcrEngine ocr;

    /** A reader that has pages without usable text recognised by this engine. */
    public PdfReader(OcrEngine ocr) {
        this.ocr = ocr;
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException {
        List<byte[]> documents = JoinedDocuments.split(content);
        if (documents.size() > 1) {
            documents.forEach(document -> into.enclosure(null, document));
            return;
        }
        if (StreamBombs.areIn(content)) {
            throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
        }
        readOne(content, into);
    }

    private void readOne(byte[] content, RecordBuilder into) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(content, into.findPassword().orElse(""))) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableException(IssueKind.ENCRYPTED);
            }
            PdfXml xml = PdfXml.of(document);
            if (xml.isBomb()) {
                throw new UnreadableException(IssueKind.XML_BOMB);
            }
            int pageCount = document.getNumberOfPages();
            if (pageCount == 0) {
                throw new UnreadableException(IssueKind.CORRUPT);
            }
            if (pageCount > into.budget().maxPages()) {
                throw new UnreadableException(IssueKind.PAGE_LIMIT);
            }
            if (into.isSeeking()) {
                new PageRaster(document).passAll(into);
            } else {
                new PdfPages(document, ocr, into).walk(document);
            }
            if (PdfActions.areIn(document) || xml.pointsOutside()) {
                into.issue(IssueKind.ACTIVE_CONTENT);
            }
            if (Signatures.areOlderThan(document, content)) {
                into.issue(IssueKind.LATER_CHANGE);
            }
            if (JoinedDocuments.isCutOff(content)) {
                into.issue(IssueKind.CUT_OFF);
            }
            PdfAttachments.of(document).read(into);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(into.whyLocked());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(isAboutEncryption(e) ? IssueKind.ENCRYPTED : IssueKind.CORRUPT);
        }
    }

    /** A document locked by a certificate fails with an exception like any other; only its origin tells. */
    private static boolean isAboutEncryption(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(ENCRYPTION);
    }
}
