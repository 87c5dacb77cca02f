package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenTextTest {

    private static final String SEEN = "HER2 negative";
    private static final String HIDDEN = "HER2 positive";
    private static final float SIZE = 12;

    /** What is drawn before the second line. */
    private interface Drawing {
        void draw(PDPageContentStream content, PDDocument document) throws IOException;
    }

    @Test
    void white_letters_on_white_are_not_read_and_said() throws IOException {
        assertHidden(read(SIZE, (content, document) -> content.setNonStrokingColor(Color.WHITE)));
        assertHidden(read(SIZE, (content, document) -> content.setNonStrokingColor(0.97f, 0.98f, 1f)));
        assertHidden(read(SIZE, (content, document) -> content.setNonStrokingColor(0f, 0f, 0f, 0.01f)));
    }

    @Test
    void white_letters_on_a_dark_ground_are_read() throws IOException {
        assertSeen(read(SIZE, (content, document) -> {
            content.setNonStrokingColor(Color.BLUE);
            content.addRect(40, 590, 300, 30);
            content.fill();
            content.setNonStrokingColor(Color.WHITE);
        }));
    }

    @Test
    void a_dark_ground_that_was_painted_over_hides_nothing_less() throws IOException {
        assertHidden(read(SIZE, (content, document) -> {
            content.setNonStrokingColor(Color.BLUE);
            content.addRect(40, 590, 300, 30);
            content.fill();
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(40, 590, 300, 30);
            content.fill();
        }));
    }

    @Test
    void letters_too_small_to_see_are_not_read() throws IOException {
        assertHidden(read(1.5f, (content, document) -> {}));
        assertSeen(read(4, (content, document) -> {}));
    }

    @Test
    void invisible_letters_without_a_scan_behind_them_are_not_read() throws IOException {
        assertHidden(read(SIZE, (content, document) -> content.setRenderingMode(RenderingMode.NEITHER)));
    }

    @Test
    void invisible_letters_on_a_scan_are_read_and_less_sure() throws IOException {
        DocumentText text = read(SIZE, (content, document) -> {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
            content.setRenderingMode(RenderingMode.NEITHER);
        });
        assertSeen(text);
        int begin = text.text().indexOf(HIDDEN);
        assertThat(text.pages().get(0).runs())
                .allSatisfy(run -> assertThat(run.confidence()).isEqualTo(run.begin() < begin ? 1 : (double) 0.85f));
    }

    private static void assertHidden(DocumentText text) {
        // blanks may be left of what was hidden
        assertThat(text.text().strip()).isEqualTo(SEEN);
        assertThat(text.issues()).containsExactly(new Issue(IssueKind.HIDDEN_TEXT, text.id(), 1));
    }

    private static void assertSeen(DocumentText text) {
        assertThat(text.text()).contains(SEEN).contains(HIDDEN);
        assertThat(text.issues()).isEmpty();
    }

    private static DocumentText read(float size, Drawing before) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                show(content, SIZE, 700, SEEN);
                before.draw(content, document);
                show(content, size, 600, HIDDEN);
            }
            document.save(out);
        }
        return Parsed.parse(out.toByteArray());
    }

    private static void show(PDPageContentStream content, float size, float height, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), size);
        content.newLineAtOffset(50, height);
        content.showText(words);
        content.endText();
    }
}
