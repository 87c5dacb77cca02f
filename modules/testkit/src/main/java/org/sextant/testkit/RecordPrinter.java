package org.sextant.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.sextant.model.Box;

/** Prints a text to a PDF with a text layer and remembers where each word went. Equal texts give equal pages. */
public final class RecordPrinter {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float SIDE_MARGIN = 57;
    private static final float TOP_MARGIN = 71;
    private static final float FOOT_MARGIN = 64;
    private static final float GUTTER = 24;
    private static final float HEADER_BASELINE = 36;
    private static final float FOOT_BASELINE = 30;
    private static final double LINE_HEIGHT = 1.35;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.22;

    private final PageStyle style;
    private final PDFont font;

    private RecordPrinter(PageStyle style, PDFont font) {
        this.style = style;
        this.font = font;
    }

    /** The text on as many pages as it needs; characters that the font does not have become a question mark. */
    public static RenderedRecord print(String text, PageStyle style) {
        try (PDDocument document = new PDDocument();
                InputStream resource = PDDocument.class.getResourceAsStream(FONT);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            RecordPrinter printer = new RecordPrinter(style, PDType0Font.load(document, resource));
            List<RenderedPage> pages = printer.print(document, printer.wrap(text));
            document.setDocumentId(0L);
            document.save(out);
            return new RenderedRecord(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every character of the text can be printed. */
    public static boolean canPrint(String text) {
        try (PDDocument document = new PDDocument();
                InputStream resource = PDDocument.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(document, resource);
            return text.codePoints().filter(c -> !Character.isWhitespace(c)).allMatch(c -> has(font, c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RenderedPage> print(PDDocument document, List<String> lines) throws IOException {
        int perColumn = (int) ((PAPER.getHeight() - TOP_MARGIN - FOOT_MARGIN) / lineHeight());
        int perPage = perColumn * style.columns();
        int count = Math.max(1, (lines.size() + perPage - 1) / perPage);
        List<RenderedPage> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            PDPage page = new PDPage(PAPER);
            document.addPage(page);
            List<RenderedPage.Word> words = new ArrayList<>();
            try (PDPageContentStream canvas = new PDPageContentStream(document, page)) {
                draw(canvas, words, style.header(), SIDE_MARGIN, HEADER_BASELINE);
                for (int i = 0; i < perPage && (number - 1) * perPage + i < lines.size(); i++) {
                    int column = i / perColumn;
                    double x = SIDE_MARGIN + column * (columnWidth() + GUTTER);
                    double baseline = TOP_MARGIN + (i % perColumn + 1) * lineHeight();
                    draw(canvas, words, lines.get((number - 1) * perPage + i), x, baseline);
                }
                String foot = style.numbered() ? "Page " + number + " of " + count : "";
                draw(canvas, words, foot, PAPER.getWidth() / 2 - GUTTER, PAPER.getHeight() - FOOT_BASELINE);
            }
            pages.add(new RenderedPage(PAPER.getWidth(), PAPER.getHeight(), words));
        }
        return pages;
    }

    private void draw(PDPageContentStream canvas, List<RenderedPage.Word> words, String line, double x, double baseline)
            throws IOException {
        if (line.isBlank()) {
            return;
        }
        canvas.beginText();
        canvas.setFont(font, (float) style.fontSize());
        canvas.newLineAtOffset((float) x, (float) (PAPER.getHeight() - baseline));
        canvas.showText(line);
        canvas.endText();
        int begin = 0;
        while (begin < line.length()) {
            int end = line.indexOf(' ', begin) < 0 ? line.length() : line.indexOf(' ', begin);
            if (end > begin) {
                double left = x + width(line.substring(0, begin));
                Box box = new Box(
                        left,
                        baseline - ASCENT * style.fontSize(),
                        width(line.substring(begin, end)),
                        (ASCENT + DESCENT) * style.fontSize());
                words.add(new RenderedPage.Word(line.substring(begin, end), box));
            }
            begin = end + 1;
        }
    }

    private List<String> wrap(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\r?\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : BLANKS.split(printable(paragraph).trim(), -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer) > columnWidth()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                line.replace(0, line.length(), longer);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || has(font, c) ? c : '?')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean has(PDFont font, int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private double width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * style.fontSize();
    }

    private double columnWidth() {
        double text = PAPER.getWidth() - 2 * SIDE_MARGIN - GUTTER * (style.columns() - 1);
        return text / style.columns();
    }

    private double lineHeight() {
        return style.fontSize() * LINE_HEIGHT;
    }
}
