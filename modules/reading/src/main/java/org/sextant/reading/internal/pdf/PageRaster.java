package org.sextant.reading.internal.pdf;

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

        private void add(COSStream image) {
            long width = image.getLong(COSName.WIDTH, 0);
            long height = image.getLong(COSName.HEIGHT, 0);
            tooLarge |= PageImage.isTooLarge(width, height);
            mostPixels = Math.max(mostPixels, width * height);
        }
    }
}
