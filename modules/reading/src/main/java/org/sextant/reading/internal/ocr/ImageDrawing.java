package org.sextant.reading.internal.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.sextant.model.PageSize;
import org.sextant.reading.internal.PageDrawing;

/** A page image as it was recognised: upright as the camera says, in grey, and not straightened, for boxes are not either. */
final class ImageDrawing implements PageDrawing {

    private static final double POINTS_PER_INCH = 72;

    private final PageImage page;

    ImageDrawing(PageImage page) {
        this.page = page;
    }

    @Override
    public PageSize size() {
        return page.size();
    }

    @Override
    public double finestDpi() {
        return page.dpi();
    }

    @Override
    public void draw(Graphics2D canvas) {
        BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(page.gray(), 0, pixels, 0, pixels.length);
        double scale = POINTS_PER_INCH / page.dpi();
        double shrunk = scale * canvas.getTransform().getScaleX();
        // pixels that are left out take strokes of letters with them
        while (shrunk <= 0.5 && image.getWidth() > 1 && image.getHeight() > 1) {
            image = halved(image);
            shrunk *= 2;
        }
        double across = page.size().width() / image.getWidth();
        double down = page.size().height() / image.getHeight();
        canvas.drawImage(image, AffineTransform.getScaleInstance(across, down), null);
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half =
                new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = half.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        canvas.dispose();
        return half;
    }
}
