package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.testkit.hostile.RawPdfs;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfReadingTest {

    private static final PDRectangle PAPER = new PDRectangle(400, 600);
    private static final double CLOSE = 2;

    private final PDFont font = new PDType1Font(FontName.HELVETICA);

    @Test
    void where_a_font_hands_out_other_letters_than_it_draws_what_is_drawn_counts() throws IOException {
        Map<Character, Character> lie = Map.of('n', 'p', 'e', 'o', 'g', 's', 'a', 'i');
        DocumentText text = Parsed.parse(RawPdfs.saying("HER2 negative in both samples", lie, ""));
        assertThat(text.text()).isEqualTo("HER2 negative in both samples\n");
        assertThat(text.issues()).extracting(Issue::kind).containsExactly(IssueKind.TEXT_IMAGE_MISMATCH);
        DocumentText honest = Parsed.parse(RawPdfs.saying("HER2 negative", Map.of('n', 'n', 'g', 'g'), ""));
        assertThat(honest.text()).isEqualTo("HER2 negative\n");
        assertThat(honest.issues()).isEmpty();
    }

    @Test
    void each_character_has_its_box_from_the_top_left() throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, page(document), Matrix.getTranslateInstance(50, 500), "Hello there");
            assertBox(boxOf(parse(document), "Hello"), 50, 600 - 500 - 9, 28);
        }
    }

    @Test
    void boxes_follow_the_rotation_of_the_page() throws IOException {
        for (int rotation : new int[] {90, 180, 270}) {
            try (PDDocument document = new PDDocument()) {
                PDPage page = page(document);
                page.setRotation(rotation);
                // placed so that the words stand upright, 50 from the left and with their base line 100 from the top
                Matrix place =
                        switch (rotation) {
                            case 90 -> new Matrix(0, 1, -1, 0, 100, 50);
                            case 180 -> new Matrix(-1, 0, 0, -1, 350, 100);
                            default -> new Matrix(0, -1, 1, 0, 300, 550);
                        };
                write(document, page, place, "Hello there");
                DocumentText text = parse(document);
                assertThat(text.text()).isEqualTo("Hello there\n");
                assertBox(boxOf(text, "Hello"), 50, 100 - 9, 28);
            }
        }
    }

    @Test
    void boxes_count_from_the_visible_part_of_the_page_and_what_lies_outside_is_not_read() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            page.setCropBox(new PDRectangle(40, 100, 300, 450));
            write(document, page, Matrix.getTranslateInstance(50, 500), "Hello there");
            write(document, page, Matrix.getTranslateInstance(50, 20), "Unseen");
            DocumentText text = parse(document);
            assertThat(text.text()).isEqualTo("Hello there\n");
            assertBox(boxOf(text, "Hello"), 10, 550 - 500 - 9, 28);
        }
    }

    @Test
    void text_on_its_side_comes_in_lines_after_the_upright_text() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            write(document, page, new Matrix(0, 1, -1, 0, 30, 200), "Sideways margin");
            write(document, page, Matrix.getTranslateInstance(50, 500), "Upright text");
            assertThat(parse(document).text().strip().split("\n+")).containsExactly("Upright text", "Sideways margin");
        }
    }

    @Test
    void a_table_is_read_row_by_row_on_an_upright_page_and_on_one_that_was_turned() throws IOException {
        List<List<String>> rows = List.of(
                List.of("Hemoglobin", "11.2", "g/dL", "12.0-15.5"),
                List.of("Creatinine", "0.9", "mg/dL", "0.6-1.1"),
                List.of("Platelets", "214", "K/uL", "150-400"));
        for (int rotation : new int[] {0, 90}) {
            try (PDDocument document = new PDDocument()) {
                PDPage page = page(document);
                page.setRotation(rotation);
                for (int row = 0; row < rows.size(); row++) {
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        float across = 50f + 90 * cell;
                        float down = 100f + 18 * row;
                        Matrix place = rotation == 0
                                ? Matrix.getTranslateInstance(across, 600 - down)
                                : new Matrix(0, 1, -1, 0, down, across);
                        write(document, page, place, rows.get(row).get(cell));
                    }
                }
                assertThat(parse(document).text().strip().lines().map(line -> line.replaceAll("\\s+", " ")))
                        .containsExactlyElementsOf(
                                rows.stream().map(row -> String.join(" ", row)).toList());
            }
        }
    }

    @Test
    void a_file_written_in_no_order_is_read_by_place() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            for (int line : new int[] {11, 3, 9, 1, 7, 5, 10, 2, 8, 0, 6, 4, 15, 12, 14, 13, 19, 16, 18, 17}) {
                write(document, page, Matrix.getTranslateInstance(50, 560 - 20 * line), "Line" + line);
            }
            assertThat(parse(document).text())
                    .startsWith("Line0\nLine1\nLine2\nLine3\n")
                    .endsWith("Line18\nLine19\n");
        }
    }

    @Test
    void pages_cover_the_text_and_a_picture_page_between_is_named() throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, page(document), Matrix.getTranslateInstance(50, 500), "Page one");
            PDPage picture = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, picture)) {
                BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 600);
            }
            page(document);
            write(document, page(document), Matrix.getTranslateInstance(50, 500), "Page four");
            DocumentText text = parse(document);
            assertThat(text.pages()).hasSize(4);
            assertThat(text.text().substring(text.pages().get(3).begin())).isEqualTo("Page four\n");
            assertThat(text.issues()).containsExactly(new Issue(IssueKind.UNREADABLE_PAGE, text.id(), 2));
            assertThat(boxOf(text, "four").y()).isLessThan(110);
        }
    }

    @Test
    void what_was_typed_into_a_form_is_read() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            write(document, page, Matrix.getTranslateInstance(50, 500), "Stage:");
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), font);
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("stage");
            form.getFields().add(field);
            field.getWidgets().get(0).setRectangle(new PDRectangle(100, 495, 120, 18));
            field.getWidgets().get(0).setPage(page);
            page.getAnnotations().add(field.getWidgets().get(0));
            field.setValue("typed value");
            DocumentText text = parse(document);
            assertThat(text.text()).contains("Stage:").contains("typed value");
            assertThat(boxOf(text, "typed").x()).isBetween(99.0, 110.0);
        }
    }

    @Test
    void a_password_or_a_ban_on_copying_is_said_and_an_empty_password_is_no_obstacle() throws IOException {
        AccessPermission copying = new AccessPermission();
        AccessPermission noCopying = new AccessPermission();
        noCopying.setCanExtractContent(false);
        assertThat(locked("", copying).text()).isEqualTo("Hello there\n");
        assertThat(kinds(locked("secret", copying))).containsExactly(IssueKind.ENCRYPTED);
        assertThat(kinds(locked("", noCopying))).containsExactly(IssueKind.ENCRYPTED);
    }

    @Test
    void a_damaged_file_never_throws() throws IOException {
        byte[] whole;
        try (PDDocument document = new PDDocument()) {
            write(document, page(document), Matrix.getTranslateInstance(50, 500), "Hello there");
            whole = bytes(document);
        }
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
            damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt(256);
            DocumentText text = parse(damaged);
            boolean refused = kinds(text).stream().anyMatch(kind -> kind != IssueKind.CUT_OFF);
            assertThat(text.text().isEmpty()).isEqualTo(refused);
        }
    }

    private DocumentText locked(String userPassword, AccessPermission permission) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, page(document), Matrix.getTranslateInstance(50, 500), "Hello there");
            document.protect(new StandardProtectionPolicy("owner", userPassword, permission));
            return parse(document);
        }
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage(PAPER);
        document.addPage(page);
        return page;
    }

    private void write(PDDocument document, PDPage page, Matrix place, String words) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, 12);
            content.setTextMatrix(place);
            content.showText(words);
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static DocumentText parse(PDDocument document) throws IOException {
        return parse(bytes(document));
    }

    private static DocumentText parse(byte[] content) throws IOException {
        return Parsed.parse(content);
    }

    private static Box boxOf(DocumentText text, String word) {
        int begin = text.text().indexOf(word);
        return text.findPageAt(begin)
                .orElseThrow()
                .listBoxes(begin, begin + word.length())
                .get(0);
    }

    private static void assertBox(Box box, double x, double y, double width) {
        assertThat(box.x()).isCloseTo(x, within(CLOSE));
        assertThat(box.y()).isCloseTo(y, within(CLOSE));
        assertThat(box.width()).isCloseTo(width, within(CLOSE));
        assertThat(box.height()).isCloseTo(12, within(CLOSE));
    }

    private static List<IssueKind> kinds(DocumentText text) {
        return text.issues().stream().map(Issue::kind).toList();
    }
}
