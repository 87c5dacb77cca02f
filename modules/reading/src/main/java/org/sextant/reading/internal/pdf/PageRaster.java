package org.sextant.reading.internal.pdf;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sextant.model.PageSize;
import org.sextant.reading.internal.PageDrawing;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.ocr.PageImage;

/** Turns pages of a PDF into images, as fine as recognising needs and no finer than the scan on them. */
final class PageRaster {

    /** What print of usual size is best recognised at, in pixels an inch. */
    private static final double FINE = 300;

    private static final double COARSE = 100;
    private static final double POINTS_PER_INCH = 72;
    private static final int DEEPEST = 4;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PageRaster(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /** The size of a page as a person sees it; nothing where it has no extent. */
    static Optional<PageSize> findSize(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean onItsSide = page.getRotation() % 180 != 0;
        float width = onItsSide ? box.getHeight() : box.getWidth();
        float height = onItsSide ? box.getWidth() : box.getHeight();
        return width > 0 && height > 0 ? Optional.of(new PageSize(width, height)) : Optional.empty();
    }

    /** Passes over all pages; the one that is looked for is drawn. */
    void passAll(RecordBuilder into) {
        for (int index = 0; index < document.getNumberOfPages() && !into.isFull(); index++) {
            into.pass(new Drawing(index));
        }
    }

    /** The page as shown; nothing where it, or an image on it, is too large. */
    Optional<PageImage> findImage(int pageIndex) throws IOException {
        PDPage page = document.getPage(pageIndex);
        PDRectangle box = page.getCropBox();
        Scans scans = new Scans();
        scans.look(page.getResources(), 0);
        double inches = box.getWidth() * (double) box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        double dpi = Math.min(scans.dpi(inches), Math.sqrt(PageImage.MAX_PIXELS / inches) * 0.99);
        if (scans.tooLarge || !(dpi >= COARSE)) {
            return Optional.empty();
        }
        return Optional.of(PageImage.of(renderer.renderImageWithDPI(pageIndex, (float) dpi, ImageType.GRAY), dpi));
    }

    /** A page as shown, with what was typed into it. */
    private final class Drawing implements PageDrawing {

        private final int index;

        Drawing(int index) {
            this.index = index;
        }

        @Override
        public PageSize size() throws IOException {
            return findSize(document.getPage(index)).orElseThrow(() -> new IOException("a page without extent"));
        }

        @Override
        public double finestDpi() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public void draw(Graphics2D canvas) throws IOException {
            Scans scans = new Scans();
            scans.look(document.getPage(index).getResources(), 0);
            if (scans.tooLarge) {
                throw new IOException("an image on the page is too large");
            }
            renderer.renderPageToGraphics(index, canvas);
        }
    }

    /** The images that a page's content may draw, known by what they say of themselves; none is decoded. */
    private static final class Scans {

        private boolean tooLarge;
        private long mostPixels;

        void look(PDResources resources, int depth) throws IOException {
            if (resources == null || depth > DEEPEST) {
                return;
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    PDXObject image = resources.getXObject(name);
                    add(image.getCOSObject());
                } else if (resources.getXObject(name) instanceof PDFormXObject form) {
                    look(form.getResources(), depth + 1);
                }
            }
        }

        /** A scan fills its page, so its pixels and the page's extent tell its resolution; a stamp tells nothing. */
        double dpi(double squareInches) {
            double filled = Math.sqrt(mostPixels / squareInches);
            return filled >= FINE / 2 && filled < FINE ? filled : FINE;
        }

        private void add(COSStream image) throws IOException {
            CodedImages.Extent own = CodedImages.extent(image);
            tooLarge |= PageImage.isTooLarge(own.width(), own.height());
            long width = image.getLong(COSName.WIDTH, 0);
            long height = image.getLong(COSName.HEIGHT, 0);
            tooLarge |= PageImage.isTooLarge(width, height);
            mostPixels = Math.max(mostPixels, width * height);
        }
    }
}
