package org.sextant.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.sextant.model.Box;
import org.sextant.testkit.RenderedPage;

/** Lays the pages of a PDF otherwise inside the file. */
final class TurnedPages {

    private TurnedPages() {}

    /** Stored on their side or head and shown upright: what a person sees stays the same. */
    static byte[] turned(byte[] pdf, int degrees) throws IOException {
        return changed(pdf, (document, page) -> {
            float width = page.getMediaBox().getWidth();
            float height = page.getMediaBox().getHeight();
            boolean onItsSide = degrees % 180 != 0;
            lay(
                    document,
                    page,
                    switch (degrees) {
                        case 90 -> new Matrix(0, 1, -1, 0, height, 0);
                        case 180 -> new Matrix(-1, 0, 0, -1, width, height);
                        default -> new Matrix(0, -1, 1, 0, 0, width);
                    });
            page.setMediaBox(onItsSide ? new PDRectangle(height, width) : new PDRectangle(width, height));
            page.setRotation(degrees);
        });
    }

    /** A part of a larger sheet that does not begin in its corner: what a person sees stays the same. */
    static byte[] cropped(byte[] pdf) throws IOException {
        return changed(pdf, (document, page) -> {
            PDRectangle shown = page.getMediaBox();
            lay(document, page, Matrix.getTranslateInstance(37, 53));
            page.setMediaBox(new PDRectangle(-10, -20, shown.getWidth() + 90, shown.getHeight() + 110));
            page.setCropBox(new PDRectangle(37, 53, shown.getWidth(), shown.getHeight()));
        });
    }

    /** Shown on their side, as sheets are that were fed wrongly. */
    static byte[] sideways(byte[] pdf) throws IOException {
        return changed(pdf, (document, page) -> page.setRotation(90));
    }

    /** Where the words are on pages that {@link #sideways} turned. */
    static Ground sideways(List<RenderedPage> pages) {
        return new Ground(pages.stream()
                .map(page -> page.words().stream()
                        .map(word -> new RenderedPage.Word(word.text(), sideways(word.box(), page.height())))
                        .toList())
                .toList());
    }

    private static Box sideways(Box box, double height) {
        return new Box(height - box.y() - box.height(), box.x(), box.height(), box.width());
    }

    private static void lay(PDDocument document, PDPage page, Matrix matrix) throws IOException {
        try (PDPageContentStream before = new PDPageContentStream(document, page, AppendMode.PREPEND, false, false)) {
            before.transform(matrix);
        }
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                change.make(document, page);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private interface Change {
        void make(PDDocument document, PDPage page) throws IOException;
    }
}
