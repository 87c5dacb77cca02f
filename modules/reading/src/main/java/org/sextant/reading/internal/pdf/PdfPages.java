package org.sextant.reading.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.sextant.model.PageSize;
import org.sextant.model.PlacedRun;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.layout.PageFlow;
import org.sextant.reading.internal.ocr.OcrEngine;
import org.sextant.reading.internal.ocr.PageImage;
import org.sextant.reading.internal.ocr.PageQueue;

/**
 * Walks the pages of a PDF and keeps each one's text and the boxes of its characters.
 *
 * <p>The order is that of the file, which keeps columns together (measured on the invented patients: sorting by place
 * reads across columns and loses a third of the order of a two-column page); only where the file's order jumps about is
 * the text sorted by place instead.
 */
final class PdfPages extends PDFTextStripper {

    /** How a page came out. */
    private enum State {
        READ,
        /** Nothing is on it. */
        BLANK,
        /** Something is on it that is not text, or not legible. */
        UNREADABLE
    }

    /** More strokes and fills than rules, frames and bullets need: a drawing, or letters drawn as outlines. */
    private static final int DRAWING_STROKES = 100;

    private static final Set<String> IMAGES = Set.of("Do", "BI", "sh");
    private static final Set<String> STROKES = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> TYPED_IN = Set.of("Widget", "FreeText");

    private static final Set<String> COLORS = Set.of("g", "rg", "k", "cs", "sc", "scn");

    /** How sure text behind a scan is, which other software recognised. */
    private static final double RECOGNIZED_ELSEWHERE = 0.85;

    private static final byte[] NOTHING = {' '};

    private final PageFlow into;
    private final PageQueue queue;
    private final PageRaster raster;
    private PageText current = new PageText();
    private final Set<TextPosition> invisible = Collections.newSetFromMap(new IdentityHashMap<>());
    private PaintedPage painted = new PaintedPage(PDRectangle.A4);
    private Matrix letter = new Matrix();
    private final GlyphMeanings meanings = new GlyphMeanings();
    private final Set<TextPosition> contradicted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> suspects = new LinkedHashSet<>();
    private boolean doubtful;
    private boolean hidden;
    private boolean sideways;
    private int images;
    private int strokes;
    private int glyphs;
    private int mappedGlyphs;
    private boolean added;

    PdfPages(PDDocument document, OcrEngine ocr, RecordBuilder into) {
        this.into = new PageFlow(into);
        this.queue = new PageQueue(ocr, this.into);
        this.raster = new PageRaster(document);
        followColors();
        setLineSeparator("\n");
        setParagraphStart("");
        setParagraphEnd("");
        setPageEnd("");
        setArticleEnd("\n");
    }

    /** Hands the pages of the document over, each as soon as it is read. */
    void walk(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            if (!page.hasContents()) {
                // the stripper passes over empty pages, and the pages after them would lose their numbers
                page.setContents(new PDStream(document, new ByteArrayInputStream(NOTHING)));
            }
        }
        writeText(document, new CurrentPage());
        queue.finish();
    }

    @Override
    public void processPage(PDPage page) {
        if (into.isFull()) {
            return;
        }
        images = 0;
        strokes = 0;
        glyphs = 0;
        mappedGlyphs = 0;
        added = false;
        invisible.clear();
        contradicted.clear();
        suspects.clear();
        painted = new PaintedPage(page.getCropBox());
        hidden = false;
        sideways = false;
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // whatever a damaged page throws, the other pages are still read
            if (!added) {
                addUnread(IssueKind.UNREADABLE_PAGE, size());
            }
        }
    }

    @Override
    protected void writePage() throws IOException {
        showTypedInText();
        leaveOutInvisible();
        PageText laid = layPage();
        PageSize size = size();
        switch (judge(laid)) {
            case READ -> handOn(laid, size);
            case BLANK -> queue.add(() -> into.page("", List.of(), size));
            case UNREADABLE -> recognize(size);
        }
        if (hidden) {
            queue.add(() -> into.pageIssue(IssueKind.HIDDEN_TEXT));
        }
        added = true;
    }

    /** Hands a page on; where its fonts contradict themselves, what it shows is asked first. */
    private void handOn(PageText laid, @Nullable PageSize size) throws IOException {
        Runnable asStored = () -> into.page(laid.text(), laid.runs(), size);
        Optional<PageImage> shown = suspects.isEmpty() ? Optional.empty() : raster.findImage(getCurrentPageNo() - 1);
        if (shown.isPresent()) {
            queue.add(shown.get(), new ShownWords(suspects), asStored);
        } else {
            queue.add(asStored);
        }
    }

    /** What is on the page is no text that can be read: its picture may be. */
    private void recognize(@Nullable PageSize size) {
        try {
            Optional<PageImage> image = raster.findImage(getCurrentPageNo() - 1);
            if (image.isPresent()) {
                queue.add(image.get());
            } else {
                addUnread(IssueKind.PAGE_TOO_LARGE, size);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            addUnread(IssueKind.UNREADABLE_PAGE, size);
        }
    }

    private void addUnread(IssueKind why, @Nullable PageSize size) {
        queue.add(() -> into.unreadPage(why, size));
    }

    private @Nullable PageSize size() {
        return PageRaster.findSize(getCurrentPage()).orElse(null);
    }

    @Override
    protected void writeString(String text, List<TextPosition> textPositions) {
        boolean recognized = !invisible.isEmpty() && textPositions.stream().anyMatch(invisible::contains);
        if (!contradicted.isEmpty() && textPositions.stream().anyMatch(contradicted::contains)) {
            suspects.add(text);
        }
        current.addWord(text, textPositions, recognized ? RECOGNIZED_ELSEWHERE : PlacedRun.CERTAIN);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        mappedGlyphs++;
        if (GlyphBoxes.findBox(text).isEmpty()) {
            return;
        }
        boolean blank = text.getUnicode() == null || text.getUnicode().isBlank();
        double size = GlyphBoxes.size(text);
        if (text.getFont() instanceof PDType3Font) {
            // letters that are drawn one by one have sizes of their own
            size = Math.max(PaintedPage.SMALLEST, size);
        }
        if (!blank && painted.hides(letter, size, getGraphicsState())) {
            hidden = true;
            return;
        }
        if (!blank && getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            invisible.add(text);
        }
        if (doubtful) {
            contradicted.add(text);
        }
        sideways |= !isUpright(text);
        super.processTextPosition(text);
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        glyphs++;
        letter = textRenderingMatrix;
        doubtful = meanings.contradict(font, code);
        super.showGlyph(textRenderingMatrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        images += IMAGES.contains(operator.getName()) ? 1 : 0;
        strokes += STROKES.contains(operator.getName()) ? 1 : 0;
        painted.follow(operator, operands, getGraphicsState(), getResources());
        if (!COLORS.contains(operator.getName())) {
            super.processOperator(operator, operands);
            return;
        }
        try {
            super.processOperator(operator, operands);
        } catch (IOException | RuntimeException e) {
            // the letters count, whatever is wrong with their colour
            getGraphicsState().setNonStrokingColor(PDDeviceGray.INSTANCE.getInitialColor());
        }
    }

    private void followColors() {
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    /** Invisible letters are what somebody recognised on a scan; where there is none, nobody was meant to see them. */
    private void leaveOutInvisible() {
        if (!invisible.isEmpty() && !painted.isScan()) {
            hidden = true;
            charactersByArticle.forEach(article -> article.removeIf(invisible::contains));
        }
    }

    /** Upright text in the file's order; text on its side (margins, wide tables) after it, where only sorting finds its lines. */
    private PageText layPage() throws IOException {
        if (!sideways) {
            return layUpright();
        }
        ArrayList<List<TextPosition>> all = charactersByArticle;
        try {
            charactersByArticle = new ArrayList<>(only(all, true));
            PageText upright = layUpright();
            charactersByArticle = new ArrayList<>(only(all, false));
            lay(true);
            current = upright.followedBy(current);
            return current;
        } finally {
            charactersByArticle = all;
        }
    }

    private PageText layUpright() throws IOException {
        lay(false);
        if (current.isScrambled()) {
            lay(true);
        }
        return current;
    }

    private static boolean isUpright(TextPosition glyph) {
        return glyph.getDir() == glyph.getRotation();
    }

    private static List<List<TextPosition>> only(List<List<TextPosition>> articles, boolean upright) {
        List<List<TextPosition>> some = new ArrayList<>();
        for (List<TextPosition> article : articles) {
            some.add(new ArrayList<>(article.stream()
                    .filter(glyph -> isUpright(glyph) == upright)
                    .toList()));
        }
        return some;
    }

    private void lay(boolean sorted) throws IOException {
        setSortByPosition(sorted);
        current = new PageText();
        super.writePage();
    }

    private State judge(PageText page) {
        boolean legible = page.isLegible() && mappedGlyphs * 2 >= glyphs;
        if (!page.isBlank() && legible) {
            return State.READ;
        }
        boolean nothing = page.isBlank() && glyphs == mappedGlyphs && images == 0 && strokes <= DRAWING_STROKES;
        return nothing ? State.BLANK : State.UNREADABLE;
    }

    /** Filled form fields and typed notes lie beside the page's own content. */
    private void showTypedInText() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (TYPED_IN.contains(annotation.getSubtype()) && !annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
    }

    /** What the stripper writes between words. */
    private final class CurrentPage extends Writer {

        @Override
        public void write(char[] buffer, int offset, int length) {
            current.addSeparator(new String(buffer, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
