package org.sextant.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.sextant.model.Box;
import org.sextant.testkit.RenderedPage;
import org.sextant.testkit.RenderedRecord;

/**
 * What truly stands where on the pages of a file, known without the reader.
 *
 * @param pages the pieces of text of each page: words, or single letters
 */
record Ground(List<List<RenderedPage.Word>> pages) {

    /** The words that a printer or scanner drew. */
    static Ground of(RenderedRecord drawn) {
        return new Ground(drawn.pages().stream().map(RenderedPage::words).toList());
    }

    /** The letters of a PDF's text layer, where PDFBox says they are on the page as shown. */
    static Ground ofLetters(byte[] pdf) throws IOException {
        List<List<RenderedPage.Word>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Letters letters = new Letters();
                letters.setStartPage(page);
                letters.setEndPage(page);
                letters.getText(document);
                pages.add(letters.found);
            }
        }
        return new Ground(pages);
    }

    /** What has its middle in one of these boxes, in the order it was drawn. */
    List<RenderedPage.Word> under(int page, List<Box> boxes) {
        return pages.get(page - 1).stream()
                .filter(piece -> boxes.stream().anyMatch(box -> isCentredIn(piece.box(), box)))
                .toList();
    }

    private static boolean isCentredIn(Box piece, Box box) {
        double x = piece.x() + piece.width() / 2;
        double y = piece.y() + piece.height() / 2;
        return x >= box.x() && x <= box.x() + box.width() && y >= box.y() && y <= box.y() + box.height();
    }

    private static final class Letters extends PDFTextStripper {

        private final List<RenderedPage.Word> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            String text = letter.getUnicode();
            if (text != null && !Span.letters(text).isEmpty()) {
                float height = letter.getHeight();
                found.add(new RenderedPage.Word(
                        text, new Box(letter.getX(), letter.getY() - height, letter.getWidth(), height)));
            }
            super.processTextPosition(letter);
        }
    }
}
