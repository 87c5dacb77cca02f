package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Box;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.testkit.hostile.HostileArchives;

/** A page is drawn as it is read: where a word has its box, there is its ink. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePictureTest {

    private static final PDRectangle PAPER = new PDRectangle(400, 600);
    private static final int DPI = 144;
    private static final byte[] NOTE = "No page of this can be drawn.".getBytes(UTF_8);

    private static RecordReader reader;

    private final PDFont font = new PDType1Font(FontName.HELVETICA);

    @BeforeAll
    static void open() {
        reader = RecordReader.start(ReadingLimits.defaults());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void a_page_is_shown_turned_and_cut_as_a_person_sees_it_and_the_ink_is_in_the_boxes() throws IOException {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            byte[] pdf = pdf(rotation, new PDRectangle(20, 70, 300, 450), "Oncology");
            Page page = read(pdf).pages().get(0);
            Box word = page.listBoxes(page.begin(), page.end()).stream()
                    .reduce(Box::and)
                    .orElseThrow();

            PagePicture picture = render(pdf, PageView.whole(1, DPI)).orElseThrow();
            BufferedImage image = image(picture);

            boolean onItsSide = rotation % 180 != 0;
            assertThat(image.getWidth()).isEqualTo(2 * (onItsSide ? 450 : 300));
            assertThat(image.getHeight()).isEqualTo(2 * (onItsSide ? 300 : 450));
            Box ink = ink(image);
            assertThat(ink.x() / 2).isCloseTo(word.x(), within(3.0));
            assertThat(ink.y() / 2).isCloseTo(word.y(), within(4.0));
            assertThat((ink.x() + ink.width()) / 2).isCloseTo(word.x() + word.width(), within(3.0));
            assertThat((ink.y() + ink.height()) / 2).isCloseTo(word.y() + word.height(), within(4.0));
        }
    }

    @Test
    void a_part_of_a_page_is_what_the_whole_shows_there() throws IOException {
        byte[] pdf = pdf(0, PAPER, "Oncology");
        Page page = read(pdf).pages().get(0);
        Box word = page.listBoxes(page.begin(), page.end()).get(0);
        PagePicture part = render(pdf, PageView.around(1, DPI, word, 5)).orElseThrow();
        assertThat(part.part().x()).isCloseTo(word.x() - 5, within(0.01));
        assertThat(part.part().height()).isCloseTo(word.height() + 10, within(0.01));
        Box ink = ink(image(part));
        assertThat(ink.x() / 2).isBetween(4.0, 8.0);
        assertThat(ink.y() / 2).isBetween(4.0, 8.0);
        assertThat(render(pdf, PageView.around(1, DPI, new Box(390, 590, 40, 40), 0))
                        .orElseThrow()
                        .part())
                .as("cut to the page")
                .isEqualTo(new Box(390, 590, 10, 10));
        assertThat(render(pdf, PageView.around(1, DPI, new Box(700, 10, 40, 40), 5)))
                .as("beside the page")
                .isEmpty();
    }

    @Test
    void pages_of_files_inside_a_file_are_found_under_their_number_in_the_whole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", NOTE);
        files.put("b.jpg", damaged(jpeg()));
        files.put("c.png", png(200, 100));
        files.put("d.pdf", pdf(0, PAPER, "First", "Second"));
        files.put("e.zip", HostileArchives.zip(Map.of("f.pdf", pdf(90, PAPER, "Third"))));
        byte[] zip = HostileArchives.zip(files);
        DocumentText text = read(zip);
        for (String word : List.of("First", "Second", "Third")) {
            int at = text.text().indexOf(word);
            Page page = text.findPageAt(at).orElseThrow();
            Box box = page.listBoxes(at, at + word.length()).get(0);
            BufferedImage image = image(
                    render(zip, PageView.around(page.number(), DPI, box, 0)).orElseThrow());
            assertThat(ink(image).width()).as(word).isGreaterThan(image.getWidth() * 0.7);
        }
        int third = text.findPageAt(text.text().indexOf("Third")).orElseThrow().number();
        assertThat(render(zip, PageView.whole(1, DPI))).as("a text").isEmpty();
        assertThat(render(zip, PageView.whole(third + 1, DPI)))
                .as("no such page")
                .isEmpty();
        assertThat(render(NOTE, PageView.whole(1, DPI))).isEmpty();
    }

    @Test
    void a_photo_is_shown_the_way_up_that_its_camera_says() throws IOException {
        PagePicture picture = render(upsideDown(jpeg()), PageView.whole(1, DPI)).orElseThrow();
        BufferedImage image = image(picture);
        assertThat(dark(image, image.getWidth() - 5, image.getHeight() - 5))
                .as("the black corner was the first")
                .isTrue();
        assertThat(dark(image, 5, 5)).isFalse();
    }

    @Test
    void each_frame_of_an_image_file_is_a_page() throws IOException {
        byte[] tiff = tiff(400, 300, 3);
        PagePicture picture = render(tiff, PageView.whole(2, 300)).orElseThrow();
        assertThat(image(picture).getWidth()).as("no finer than the image").isEqualTo(400);
        assertThat(dark(image(picture), 205, 5)).as("the second black bar").isTrue();
        assertThat(dark(image(picture), 5, 5)).isFalse();
        assertThat(render(tiff, PageView.whole(4, 300))).isEmpty();
    }

    @Test
    void a_huge_page_is_drawn_with_fewer_pixels() throws IOException {
        BufferedImage image =
                image(render(pdf(0, new PDRectangle(0, 0, 14_000, 14_000), "Wide"), PageView.whole(1, 600))
                        .orElseThrow());
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(8_000_000L, 9_100_000L);
    }

    private static DocumentText read(byte[] content) {
        return reader.read(DocumentId.of(content), content);
    }

    private static Optional<PagePicture> render(byte[] content, PageView view) {
        return reader.renderPage(DocumentId.of(content), content, view, ReadingRequest.PLAIN);
    }

    private static BufferedImage image(PagePicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    /** The smallest box around everything dark, in pixels. */
    private static Box ink(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (dark(image, x, y)) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean dark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFF) < 128;
    }

    private byte[] pdf(int rotation, PDRectangle shown, String... words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String word : words) {
                PDPage page = new PDPage(shown.getWidth() > 1_000 ? shown : PAPER);
                page.setCropBox(shown);
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
                    canvas.beginText();
                    canvas.setFont(font, 24);
                    canvas.newLineAtOffset(60, 300);
                    canvas.showText(word);
                    canvas.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return image;
    }

    private static void blacken(BufferedImage image, int x, int width, int height) {
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLACK);
        canvas.fillRect(x, 0, width, height);
        canvas.dispose();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(white(width, height), "png", out);
        return out.toByteArray();
    }

    /** A white sheet whose first corner is black. */
    private static byte[] jpeg() throws IOException {
        BufferedImage image = white(400, 300);
        blacken(image, 0, 60, 60);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] jpeg) {
        byte[] damaged = jpeg.clone();
        for (int i = 20; i < damaged.length; i++) {
            damaged[i] = (byte) (i * 31);
        }
        return damaged;
    }

    /** The same with an Exif header that says the camera was held upside down. */
    private static byte[] upsideDown(byte[] jpeg) throws IOException {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            3,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** So many frames, each with a black bar a hundred and further on for each. */
    private static byte[] tiff(int width, int height, int frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            ImageWriteParam plain = writer.getDefaultWriteParam();
            for (int frame = 1; frame <= frames; frame++) {
                BufferedImage image = white(width, height);
                blacken(image, frame * 100, 20, height);
                writer.writeToSequence(new IIOImage(image, null, null), plain);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
