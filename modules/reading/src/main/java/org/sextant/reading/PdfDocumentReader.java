package org.sextant.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;

/** Reads the text layer of a PDF. */
final class PdfDocumentReader {

    static final int MAX_PAGES = 3000;

    private static final String ENCRYPTION = InvalidPasswordException.class.getPackageName();

    static {
        FontMappers.set(new BundledFonts());
    }

    private final int maxCharacters;

    PdfDocumentReader(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    DocumentText read(DocumentId id, String mediaType, byte[] content) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableException(IssueKind.ENCRYPTED);
            }
            int pageCount = document.getNumberOfPages();
            if (pageCount == 0) {
                throw new UnreadableException(IssueKind.CORRUPT);
            }
            PdfPages pages = new PdfPages(maxCharacters);
            List<PdfPages.ReadPage> read = pages.walk(document, MAX_PAGES);
            return assemble(id, mediaType, read, pages.isFull() || pageCount > MAX_PAGES);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(IssueKind.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(isAboutEncryption(e) ? IssueKind.ENCRYPTED : IssueKind.CORRUPT);
        }
    }

    /** A document locked by a certificate fails with an exception like any other; only its origin tells. */
    private static boolean isAboutEncryption(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(ENCRYPTION);
    }

    private DocumentText assemble(DocumentId id, String mediaType, List<PdfPages.ReadPage> read, boolean truncated)
            throws UnreadableException {
        if (read.stream().noneMatch(page -> page.state() == PdfPages.State.READ)) {
            throw new UnreadableException(IssueKind.NO_TEXT);
        }
        StringBuilder text = new StringBuilder();
        List<Page> pages = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (PdfPages.ReadPage page : read) {
            int number = pages.size() + 1;
            int begin = text.length();
            text.append(page.text(), 0, Surrogates.cut(page.text(), maxCharacters - begin));
            pages.add(new Page(number, begin, text.length(), shifted(page.runs(), begin, text.length())));
            if (page.state() == PdfPages.State.UNREADABLE) {
                issues.add(new Issue(IssueKind.UNREADABLE_PAGE, id, number));
            }
        }
        if (truncated) {
            issues.add(Issue.of(IssueKind.TRUNCATED, id));
        }
        return new DocumentText(id, mediaType, text.toString(), pages, issues);
    }

    private static List<PlacedRun> shifted(List<PlacedRun> runs, int by, int end) {
        return runs.stream()
                .filter(run -> run.end() + by <= end)
                .map(run -> new PlacedRun(run.begin() + by, run.end() + by, run.box()))
                .toList();
    }
}
