package org.sextant.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sextant.model.Box;

/**
 * Scans printed pages as an office machine does: laid on slightly askew, a little soft, grey and noisy, saved as JPEG.
 * The same seed gives the same bytes.
 */
public final class RecordScanner {

    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_DEGREES = 2;
    private static final int PAPER_GREY = 246;
    private static final double NOISE = 7;
    private static final float JPEG_QUALITY = 0.7f;
    private static final float[] SOFTENING = {
        1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f
    };

    private final int dpi;
    private final Random random;

    private RecordScanner(int dpi, long seed) {
        this.dpi = dpi;
        this.random = new Random(seed);
    }

    /** The printed pages as a PDF of one JPEG a page without a text layer; the words where they are after the turn. */
    public static RenderedRecord toPdf(RenderedRecord printed, int dpi, long seed) {
        try (PDDocument scan = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<RenderedPage> pages = new ArrayList<>();
            for (RenderedRecord image : toJpegs(printed, dpi, seed)) {
                RenderedPage page = image.pages().get(0);
                PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
                scan.addPage(sheet);
                try (PDPageContentStream canvas = new PDPageContentStream(scan, sheet)) {
                    canvas.drawImage(
                            JPEGFactory.createFromStream(scan, new ByteArrayInputStream(image.content())),
                            0,
                            0,
                            (float) page.width(),
                            (float) page.height());
                }
                pages.add(page);
            }
            scan.setDocumentId(0L);
            scan.save(out);
            return new RenderedRecord(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One JPEG file a printed page. */
    public static List<RenderedRecord> toJpegs(RenderedRecord printed, int dpi, long seed) {
        return scan(printed, dpi, seed, RecordScanner::jpeg);
    }

    /** One PNG file a printed page, which keeps the noise as it is. */
    public static List<RenderedRecord> toPngs(RenderedRecord printed, int dpi, long seed) {
        return scan(printed, dpi, seed, (image, resolution) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        });
    }

    private static List<RenderedRecord> scan(RenderedRecord printed, int dpi, long seed, Writing writing) {
        RecordScanner scanner = new RecordScanner(dpi, seed);
        List<RenderedRecord> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printed.content())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage sheet = renderer.renderImageWithDPI(i, dpi, ImageType.GRAY);
                AffineTransform turn = scanner.nextTurn(sheet);
                byte[] bytes = writing.write(scanner.lay(sheet, turn), dpi);
                scans.add(new RenderedRecord(
                        bytes, List.of(scanner.place(printed.pages().get(i), sheet, turn))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scans;
    }

    private AffineTransform nextTurn(BufferedImage sheet) {
        double angle = Math.toRadians((random.nextDouble() * 2 - 1) * MOST_DEGREES);
        return AffineTransform.getRotateInstance(angle, sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
    }

    private BufferedImage lay(BufferedImage sheet, AffineTransform turn) {
        BufferedImage turned = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(sheet, turn, null);
        canvas.dispose();
        ConvolveOp soften = new ConvolveOp(new Kernel(3, 3, SOFTENING), ConvolveOp.EDGE_NO_OP, null);
        BufferedImage soft = soften.filter(turned, null);
        addNoise(soft.getRaster());
        return soft;
    }

    private void addNoise(WritableRaster raster) {
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                double grey = row[x] * PAPER_GREY / 255.0 + random.nextGaussian() * NOISE;
                row[x] = (int) Math.max(0, Math.min(255, grey));
            }
            raster.setSamples(0, y, row.length, 1, 0, row);
        }
    }

    /** The words after the turn: the upright box around each turned one, in points of the page. */
    private RenderedPage place(RenderedPage printed, BufferedImage sheet, AffineTransform turn) {
        double scale = dpi / POINTS_PER_INCH;
        List<RenderedPage.Word> words = new ArrayList<>();
        for (RenderedPage.Word word : printed.words()) {
            Box box = word.box();
            Rectangle2D drawn =
                    new Rectangle2D.Double(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
            Rectangle2D around = new Path2D.Double(drawn, turn).getBounds2D();
            words.add(new RenderedPage.Word(
                    word.text(),
                    new Box(
                            around.getX() / scale,
                            around.getY() / scale,
                            around.getWidth() / scale,
                            around.getHeight() / scale)));
        }
        return new RenderedPage(sheet.getWidth() / scale, sheet.getHeight() / scale, words);
    }

    private static byte[] jpeg(BufferedImage image, int dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(JPEG_QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return withResolution(out.toByteArray(), dpi);
    }

    /** Writes the resolution into the file's JFIF header, where a scanner leaves it. */
    private static byte[] withResolution(byte[] jpeg, int dpi) {
        int units = 13;
        boolean jfif = jpeg.length > units + 5 && jpeg[6] == 'J' && jpeg[7] == 'F' && jpeg[8] == 'I';
        if (jfif) {
            jpeg[units] = 1;
            jpeg[units + 1] = (byte) (dpi >> 8);
            jpeg[units + 2] = (byte) dpi;
            jpeg[units + 3] = (byte) (dpi >> 8);
            jpeg[units + 4] = (byte) dpi;
        }
        return jpeg;
    }

    private interface Writing {
        byte[] write(BufferedImage image, int dpi) throws IOException;
    }
}
