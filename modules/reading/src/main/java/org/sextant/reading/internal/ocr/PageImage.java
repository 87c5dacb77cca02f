package org.sextant.reading.internal.ocr;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.sextant.model.Box;
import org.sextant.model.PageSize;

/**
 * A page as grey pixels, one byte each, row by row from the top left: 0 is black.
 *
 * @param gray the pixels, width times height of them; not to be changed any more
 * @param width in pixels
 * @param height in pixels
 * @param dpi how many pixels lie on an inch of the page
 */
@SuppressWarnings("ArrayRecordComponent") // millions of pixels, handed on once and never compared
public record PageImage(byte[] gray, int width, int height, double dpi) {

    /** More than any page needs: A4 at 600 dpi has 35 million. */
    public static final long MAX_PIXELS = 50_000_000;

    private static final double POINTS_PER_INCH = 72;

    public PageImage {
        if (gray.length != width * height || dpi <= 0) {
            throw new IllegalArgumentException("a page image has width times height pixels and a resolution");
        }
    }

    /** The image in grey, on white paper where it is transparent. */
    public static PageImage of(BufferedImage image, double dpi) {
        boolean asItIs = image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight();
        BufferedImage gray = asItIs ? image : inGray(image);
        byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        return new PageImage(pixels, gray.getWidth(), gray.getHeight(), dpi);
    }

    /** Whether an image of this extent is too large to be decoded; asked before that is done. */
    public static boolean isTooLarge(long width, long height) {
        return width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS;
    }

    /**
     * The image as a person holds it.
     *
     * @param orientation how it was taken, as in Exif: 1 is upright, 2 to 8 are its turns and mirror images
     */
    public PageImage upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        boolean onItsSide = orientation >= 5;
        int newWidth = onItsSide ? height : width;
        int newHeight = onItsSide ? width : height;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        byte[] turned = new byte[gray.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int column = onItsSide ? y : x;
                int row = onItsSide ? x : y;
                column = fromRight ? width - 1 - column : column;
                row = fromBottom ? height - 1 - row : row;
                turned[y * newWidth + x] = gray[row * width + column];
            }
        }
        return new PageImage(turned, newWidth, newHeight, dpi);
    }

    /** How large the page is, in points. */
    public PageSize size() {
        return new PageSize(width * POINTS_PER_INCH / dpi, height * POINTS_PER_INCH / dpi);
    }

    /** A box of this image's pixels, in points of the page. */
    Box inPoints(Box pixels) {
        double scale = POINTS_PER_INCH / dpi;
        return new Box(pixels.x() * scale, pixels.y() * scale, pixels.width() * scale, pixels.height() * scale);
    }

    private static BufferedImage inGray(BufferedImage image) {
        BufferedImage gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) gray.getRaster().getDataBuffer()).getData(), (byte) 0xFF);
        Graphics2D graphics = gray.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return gray;
    }

    @Override
    public String toString() {
        return "PageImage[" + width + "x" + height + "]";
    }
}
