package org.sextant.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.sextant.model.Box;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;

/**
 * Pictures of spans, cut out of their pages and stuck under one another on white sheets, which are then recognised as any
 * scan is: what is read in each strip is what a person sees there.
 */
final class ContactSheet {

    private static final int DPI = 300;
    private static final int WIDTH = 2_480;
    private static final int HEIGHT = 3_508;
    private static final int BORDER = 120;
    private static final int GAP = 36;

    /** Points of the page around the words, so that no letter is cut. */
    private static final double MARGIN = 1;

    private final Spans spans;
    private final List<Strip> strips = new ArrayList<>();
    private final List<BufferedImage> sheets = new ArrayList<>();
    private int reached = HEIGHT;

    ContactSheet(Spans spans) {
        this.spans = spans;
    }

    private record Strip(String label, List<String> words, int sheet, int top, int bottom) {}

    /** Cuts the span out of its page, a strip for each of its boxes; figures alone are no text to Tesseract and left out. */
    void add(String file, byte[] content, Span span) throws IOException {
        if (span.words().stream().noneMatch(word -> word.text().matches(".*\\p{L}{3}.*"))) {
            return;
        }
        List<BufferedImage> cuts = new ArrayList<>();
        for (Box box : span.evidence().boxes()) {
            PageView view = PageView.around(span.evidence().page(), DPI, box, MARGIN);
            PagePicture picture = spans.render(content, view).orElseThrow(() -> new IOException("no picture"));
            cuts.add(ImageIO.read(new ByteArrayInputStream(picture.png())));
        }
        int needed = cuts.stream().mapToInt(cut -> cut.getHeight() + GAP).sum();
        if (reached + needed > HEIGHT - BORDER) {
            sheets.add(newSheet());
            reached = BORDER;
        }
        int top = reached;
        Graphics2D canvas = sheets.get(sheets.size() - 1).createGraphics();
        for (BufferedImage cut : cuts) {
            canvas.drawImage(cut, BORDER, reached, null);
            reached += cut.getHeight() + GAP;
        }
        canvas.dispose();
        strips.add(new Strip(
                file + ": " + span.label(),
                span.words().stream().map(Span.Word::text).toList(),
                sheets.size() - 1,
                top - GAP / 2,
                reached - GAP / 2));
    }

    /** How the strips are read. */
    Result read() throws IOException {
        int words = 0;
        List<String> unseen = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (BufferedImage sheet : sheets) {
            DocumentText text = spans.read(png(sheet));
            pages.add(text.pages().get(0));
            texts.add(text.text());
        }
        for (Strip strip : strips) {
            Page page = pages.get(strip.sheet());
            List<String> seen = page.runs().stream()
                    .filter(run -> isIn(run, strip, page))
                    .map(run -> texts.get(strip.sheet()).substring(run.begin(), run.end()))
                    .toList();
            String all = seen.stream().map(Span::letters).collect(Collectors.joining());
            for (String word : strip.words()) {
                words++;
                boolean there = seen.stream().anyMatch(one -> Span.isAlike(one, word))
                        || (Span.letters(word).length() > 2 && all.contains(Span.letters(word)));
                if (!there) {
                    unseen.add(strip.label());
                }
            }
        }
        return new Result(strips.size(), words, unseen);
    }

    /**
     * How strips were read.
     *
     * @param strips how many
     * @param words how many words they should show
     * @param unseen the labels of the strips, once for each word that was not read there
     */
    record Result(int strips, int words, List<String> unseen) {

        double seenShare() {
            return words == 0 ? 1 : 1 - unseen.size() / (double) words;
        }

        @Override
        public String toString() {
            return "%d cut out and recognised, %d words, %d not seen".formatted(strips, words, unseen.size());
        }
    }

    private static boolean isIn(PlacedRun run, Strip strip, Page page) {
        double scale = HEIGHT / page.size().height();
        double middle = (run.box().y() + run.box().height() / 2) * scale;
        return middle >= strip.top() && middle < strip.bottom();
    }

    private static BufferedImage newSheet() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = sheet.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return sheet;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
