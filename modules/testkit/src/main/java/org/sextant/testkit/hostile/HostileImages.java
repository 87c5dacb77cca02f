package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that mean no good, and pictures of pages that are hard to read. */
public final class HostileImages {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final int FRAME_BYTES = 2 + 8 * 12 + 4;
    private static final int GPS = 0x8825;

    private HostileImages() {}

    /** A PNG of a few bytes that says it is so large. */
    public static byte[] pngOf(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(ISO_8859_1)).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .putInt(0)
                .put("IEND".getBytes(ISO_8859_1))
                .array();
    }

    /** A JPEG of a page that says it is so large. */
    public static byte[] jpegOf(int width, int height) {
        byte[] jpeg = jpeg(page("A note"));
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("a JPEG without a frame");
    }

    /** A TIFF of so many frames of one pixel; where it loops, the last is followed by the first. */
    public static byte[] tiff(int frames, boolean loops) {
        int first = 16;
        ByteBuffer file = ByteBuffer.allocate(first + frames * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(first).position(first);
        for (int i = 1; i <= frames; i++) {
            file.putShort((short) 8);
            entry(file, 256, 1);
            entry(file, 257, 1);
            entry(file, 258, 8);
            entry(file, 259, 1);
            entry(file, 262, 1);
            entry(file, 273, 8);
            entry(file, 278, 1);
            entry(file, 279, 1);
            boolean last = i == frames;
            file.putInt(last ? (loops ? first : 0) : first + i * FRAME_BYTES);
        }
        return file.array();
    }

    private static void entry(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    /** The same JPEG with one byte in a hundred changed behind its first marker. */
    public static byte[] damaged(byte[] jpeg, long seed) {
        Random random = new Random(seed);
        byte[] damaged = jpeg.clone();
        for (int i = 0; i < Math.max(1, jpeg.length / 100); i++) {
            damaged[3 + random.nextInt(jpeg.length - 3)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** The same JPEG, with a place on earth and these words in what cameras and programs add to it. */
    public static byte[] annotated(byte[] jpeg, String words) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 2 + 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(ISO_8859_1)).putInt(8).putShort((short) 1);
        entry(exif, GPS, 26);
        exif.putInt(0).putShort((short) 1);
        exif.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put("N\0\0\0".getBytes(ISO_8859_1))
                .putInt(0);
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:description>" + words
                        + "</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>")
                .getBytes(ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, exif.array());
        segment(out, 0xE1, xmp);
        segment(out, 0xFE, words.getBytes(ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** What a photo of some phones begins with. */
    public static byte[] heic() {
        return ("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\u0010meta\0\0\0\0" + "x".repeat(400)).getBytes(ISO_8859_1);
    }

    /** What an image of a scanner of people begins with. */
    public static byte[] dicom() {
        return ("\0".repeat(128) + "DICM\u0002\0\0\0UL\u0004\0\0\0\0\0" + "x".repeat(400)).getBytes(ISO_8859_1);
    }

    /** A page at 150 dots an inch with these lines. */
    public static BufferedImage page(String... lines) {
        return page(WIDTH, HEIGHT, lines);
    }

    /** A page of so many pixels with these lines in print of usual size for 150 dots an inch. */
    public static BufferedImage page(int width, int height, String... lines) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.BLACK);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setFont(font());
        for (int i = 0; i < lines.length; i++) {
            paper.drawString(lines[i], width / 10, height / 10 + 40 * i);
        }
        paper.dispose();
        return image;
    }

    /** The font that PDFBox carries: no machine need have one. */
    private static Font font() {
        try (InputStream font = HostileImages.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(25f);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same page turned by so many degrees. */
    public static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = page(page.getWidth(), page.getHeight());
        Graphics2D paper = turned.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        paper.drawImage(page, 0, 0, null);
        paper.dispose();
        return turned;
    }

    /** The same page at so much of its resolution. */
    public static BufferedImage coarse(BufferedImage page, double share) {
        AffineTransform smaller = AffineTransform.getScaleInstance(share, share);
        return new AffineTransformOp(smaller, AffineTransformOp.TYPE_BICUBIC).filter(page, null);
    }

    /** The same page out of focus. */
    public static BufferedImage blurred(BufferedImage page, double share) {
        return coarse(coarse(page, share), 1 / share);
    }

    /** The same page as a bad line left it: black and white, with specks and missing lines. */
    public static BufferedImage faxed(BufferedImage page, double specks, long seed) {
        Random random = new Random(seed);
        BufferedImage coarse = coarse(page, 0.66);
        BufferedImage fax = new BufferedImage(coarse.getWidth(), coarse.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < fax.getHeight(); y++) {
            boolean lost = random.nextInt(25) == 0;
            for (int x = 0; x < fax.getWidth(); x++) {
                boolean black = (coarse.getRGB(x, y) & 0xFF) < 150;
                boolean speck = random.nextDouble() < specks;
                fax.setRGB(x, y, (black ^ speck) && !lost ? 0 : 0xFFFFFF);
            }
        }
        return fax;
    }

    /** A square of dots, such as holds an address for telephones. */
    public static BufferedImage code(String words) {
        BufferedImage page = page(words);
        Random random = new Random(1);
        for (int i = 0; i < 33 * 33; i++) {
            if (random.nextBoolean()) {
                int left = 400 + i % 33 * 10;
                int top = 600 + i / 33 * 10;
                for (int dot = 0; dot < 100; dot++) {
                    page.setRGB(left + dot % 10, top + dot / 10, 0);
                }
            }
        }
        return page;
    }

    /** As a PNG. */
    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    /** As a JPEG. */
    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
