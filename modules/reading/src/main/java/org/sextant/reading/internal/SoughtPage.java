package org.sextant.reading.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;
import org.sextant.model.PageSize;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;

/**
 * The one page that is looked for while a file is gone through as it is for reading, so that its pages have the same
 * numbers; and its picture, once it was met. Used by one thread.
 */
final class SoughtPage {

    /** A sheet of A4 at 300 dpi has 9 million. */
    private static final double MAX_PIXELS = 9_000_000;

    private static final double POINTS_PER_INCH = 72;

    static {
        // a killed process leaves no temporary file
        ImageIO.setUseCache(false);
    }

    private final PageView view;
    private boolean met;
    private @Nullable PagePicture picture;

    SoughtPage(PageView view) {
        this.view = view;
    }

    /** Whether the page of this number is the one. */
    boolean is(int number) {
        return view.page() == number;
    }

    /** Whether nothing more is looked for. */
    boolean isMet() {
        return met;
    }

    /** The picture; nothing where there is no such page, or it could not be drawn. */
    Optional<PagePicture> findPicture() {
        return Optional.ofNullable(picture);
    }

    /** The page was met, whether it has a picture or not. */
    void meet() {
        met = true;
    }

    /** Draws the page. */
    void draw(PageDrawing drawing) {
        try {
            PageSize size = drawing.size();
            Box whole = new Box(0, 0, size.width(), size.height());
            Box part = view.part() == null ? whole : common(view.part(), whole);
            if (part.width() > 0 && part.height() > 0) {
                picture = new PagePicture(png(drawing, part), part);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a page that can be read in part may be one that cannot be drawn
            picture = null;
        }
    }

    private byte[] png(PageDrawing drawing, Box part) throws IOException {
        double most = Math.sqrt(MAX_PIXELS / (part.width() * part.height()));
        double scale = Math.min(most, Math.min(view.dpi(), drawing.finestDpi()) / POINTS_PER_INCH);
        BufferedImage image = new BufferedImage(
                pixels(part.width(), scale), pixels(part.height(), scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setBackground(Color.WHITE);
        canvas.clearRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.scale(image.getWidth() / part.width(), image.getHeight() / part.height());
        canvas.translate(-part.x(), -part.y());
        drawing.draw(canvas);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(isGray(image) ? inGray(image) : image, "png", out);
        return out.toByteArray();
    }

    /** Most pages are black on white, and a third as large without colours. */
    private static boolean isGray(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if ((pixel & 0xFF) != (pixel >> 8 & 0xFF) || (pixel & 0xFF) != (pixel >> 16 & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Copies the grey values; drawing would take them through another colour space. */
    private static BufferedImage inGray(BufferedImage image) {
        BufferedImage gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, row.length, 1, 0, row);
            gray.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return gray;
    }

    private static int pixels(double points, double scale) {
        return (int) Math.max(1, Math.round(points * scale));
    }

    private static Box common(Box one, Box other) {
        double x = Math.max(one.x(), other.x());
        double y = Math.max(one.y(), other.y());
        double width = Math.min(one.x() + one.width(), other.x() + other.width()) - x;
        double height = Math.min(one.y() + one.height(), other.y() + other.height()) - y;
        return new Box(x, y, Math.max(0, width), Math.max(0, height));
    }
}
