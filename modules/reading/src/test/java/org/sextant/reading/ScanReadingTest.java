package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Page;
import org.sextant.testkit.SharedData;

class ScanReadingTest {

    private static final List<String> LINES = List.of(
            "The kidney was received fresh and weighs 412 grams.",
            "The tumour lies in the lower pole and measures 52 mm.",
            "The renal vein is free and the margins are clear.",
            "No lymph nodes were found in the hilar fat.");

    @ParameterizedTest
    @CsvSource({
        "P01/neph_path_2013.scan.pdf, 0.97",
        "P01/ct_eus.scan.pdf,         0.97",
        "P06/path_outside.scan.pdf,   0.88",
        "P06/path_review.scan.pdf,    0.90",
        "P18/mri.photo.jpg,           0.97"
    })
    void scans_and_photos_of_patients_are_read(String file, double recall) throws IOException {
        byte[] content = Files.readAllBytes(SharedData.require("data/patients/" + file));
        String truth = Files.readString(
                SharedData.require("data/patients/" + file.replaceAll("\\.(scan\\.pdf|photo\\.jpg)$", ".txt")));

        DocumentText read = Parsed.parse(content);

        assertThat(wordRecall(truth, read.text())).isGreaterThanOrEqualTo(recall);
        assertThat(read.issues()).isEmpty();
        assertThat(read.pages().get(0).runs()).allMatch(run -> run.confidence() < 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, 12, -15})
    void a_page_lies_as_it_lies_and_its_words_are_found_where_they_are(int degrees) throws IOException {
        BufferedImage page = page();
        BufferedImage turned = turned(page, degrees);

        DocumentText read = Parsed.parse(png(turned));

        assertThat(wordRecall(String.join(" ", LINES), read.text())).isGreaterThan(0.9);
        int at = read.text().indexOf("tumour");
        Page only = read.pages().get(0);
        Box box = only.listBoxes(at, at + "tumour".length()).get(0);
        double scale = turned.getWidth() / only.size().width();
        double x = (box.x() + box.width() / 2) * scale - turned.getWidth() / 2.0;
        double y = (box.y() + box.height() / 2) * scale - turned.getHeight() / 2.0;
        double back = Math.toRadians(-degrees);
        assertThat(x * Math.cos(back) - y * Math.sin(back) + page.getWidth() / 2.0)
                .isCloseTo(370, within(60.0));
        assertThat(x * Math.sin(back) + y * Math.cos(back) + page.getHeight() / 2.0)
                .isCloseTo(288, within(30.0));
    }

    @Test
    void only_pages_without_text_are_recognised_and_all_keep_their_order() throws IOException {
        DocumentText read = Parsed.parse(mixedPdf());

        assertThat(read.pages()).hasSize(3);
        assertThat(read.pages().get(0).runs()).allMatch(run -> run.confidence() == 1);
        assertThat(read.pages().get(1).runs()).isNotEmpty().allMatch(run -> run.confidence() < 1);
        assertThat(read.pages().get(2).runs()).isNotEmpty().allMatch(run -> run.confidence() == 1);
        assertThat(read.text()).containsSubsequence("first typed page", "measures 52 mm", "last typed page");
    }

    @Test
    void a_tiff_is_a_page_for_each_frame_even_if_its_frames_lead_round_in_a_circle() throws IOException {
        byte[] tiff = tiff(2);
        byte[] circle = ledInACircle(tiff);

        assertThat(Parsed.parse(tiff).pages()).hasSize(2);
        assertThat(Parsed.parse(circle).pages()).hasSize(2);
    }

    @Test
    void an_image_larger_than_any_page_is_not_decoded() throws IOException {
        byte[] vast = png(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer header = ByteBuffer.wrap(vast);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(vast, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertThat(Parsed.parse(vast).issues()).extracting(Issue::kind).containsExactly(IssueKind.PAGE_TOO_LARGE);
    }

    @Test
    void a_blank_sheet_has_no_text() throws IOException {
        BufferedImage blank = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 1000);
        graphics.dispose();

        assertThat(Parsed.parse(png(blank)).issues()).extracting(Issue::kind).containsExactly(IssueKind.NO_TEXT);
    }

    private static double wordRecall(String truth, String read) {
        Map<String, Integer> left = new HashMap<>();
        Arrays.stream(read.split("\\s+")).forEach(word -> left.merge(word, 1, Integer::sum));
        String[] words = truth.strip().split("\\s+");
        long found = Arrays.stream(words)
                .filter(word -> left.merge(word, -1, Integer::sum) >= 0)
                .count();
        return (double) found / words.length;
    }

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(1650, 1000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
        for (int i = 0; i < LINES.size(); i++) {
            graphics.drawString(LINES.get(i), 200, 200 + 100 * i);
        }
        graphics.dispose();
        return page;
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        double angle = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int width = (int) Math.round(page.getWidth() * cos + page.getHeight() * sin);
        int height = (int) Math.round(page.getWidth() * sin + page.getHeight() * cos);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(angle);
        graphics.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] tiff(int frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(page(), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The last frame says that the first comes next. */
    private static byte[] ledInACircle(byte[] tiff) {
        byte[] circle = tiff.clone();
        ByteBuffer file =
                ByteBuffer.wrap(circle).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = file.getInt(4);
        int next = first;
        int link = 4;
        while (next != 0) {
            link = next + 2 + 12 * file.getShort(next);
            next = file.getInt(link);
        }
        file.putInt(link, first);
        return circle;
    }

    private static byte[] mixedPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            addTyped(document, "This is the first typed page.");
            PDPage scan = new PDPage(new PDRectangle(1650 * 72 / 200f, 1000 * 72 / 200f));
            document.addPage(scan);
            try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, page()),
                        0,
                        0,
                        scan.getMediaBox().getWidth(),
                        scan.getMediaBox().getHeight());
            }
            addTyped(document, "This is the last typed page.");
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void addTyped(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }
}
