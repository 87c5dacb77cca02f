package org.sextant.reading.internal.image;

import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.layout.PageFlow;
import org.sextant.reading.internal.ocr.NativeImage;
import org.sextant.reading.internal.ocr.OcrEngine;
import org.sextant.reading.internal.ocr.PageImage;
import org.sextant.reading.internal.ocr.PageQueue;

/** Makes a page of each frame of an image file. A frame's header is asked before it is decoded. */
final class FramePages {

    /** Beyond this every other pixel is left out while decoding: twice what recognising needs on any page. */
    private static final long AMPLE_PIXELS = 20_000_000;

    private final byte[] content;
    private final ImageFacts facts;
    private final PageFlow flow;
    private final PageQueue pages;

    FramePages(byte[] content, OcrEngine engine, PageFlow flow) {
        this.content = content;
        this.facts = ImageFacts.of(content);
        this.flow = flow;
        this.pages = new PageQueue(engine, flow);
    }

    /** Adds so many frames, each a page; one that cannot be decoded keeps its number. */
    void addFrames(ImageReader reader, int frames) throws UnreadableException {
        for (int frame = 0; frame < frames && !flow.isFull(); frame++) {
            try {
                addFrame(reader, frame, frames == 1);
            } catch (IOException | RuntimeException e) {
                if (frames == 1) {
                    addWhole();
                } else {
                    addUnread(IssueKind.UNREADABLE_PAGE);
                }
            }
        }
    }

    /** Adds the file as one page, decoded natively: WebP, and JPEG in the colours of print, which the JDK does not know. */
    void addWhole() throws UnreadableException {
        NativeImage.Header header =
                NativeImage.findHeader(content).orElseThrow(() -> new UnreadableException(IssueKind.CORRUPT));
        if (PageImage.isTooLarge(header.width(), header.height())) {
            throw new UnreadableException(IssueKind.PAGE_TOO_LARGE);
        }
        Optional<PageImage> page = NativeImage.findPage(content, facts.dpi(header.width(), header.height()));
        pages.add(page.orElseThrow(() -> new UnreadableException(IssueKind.CORRUPT))
                .upright(facts.orientation()));
    }

    /** Waits until every page was recognised and handed over. */
    void finish() {
        pages.finish();
    }

    private void addFrame(ImageReader reader, int frame, boolean only) throws IOException, UnreadableException {
        int width = reader.getWidth(frame);
        int height = reader.getHeight(frame);
        if (PageImage.isTooLarge(width, height)) {
            if (only) {
                throw new UnreadableException(IssueKind.PAGE_TOO_LARGE);
            }
            addUnread(IssueKind.PAGE_TOO_LARGE);
            return;
        }
        if (flow.isPassing() && !only) {
            // one of many keeps its number whatever is in it
            addUnread(IssueKind.UNREADABLE_PAGE);
            return;
        }
        int step = (long) width * height > AMPLE_PIXELS ? 2 : 1;
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        PageImage page = PageImage.of(reader.read(frame, every), facts.dpi(width, height) / step);
        pages.add(page.upright(frame == 0 ? facts.orientation() : 1));
    }

    private void addUnread(IssueKind why) {
        pages.add(() -> flow.unreadPage(why, null));
    }
}
