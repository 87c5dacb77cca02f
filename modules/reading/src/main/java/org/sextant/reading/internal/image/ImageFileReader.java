package org.sextant.reading.internal.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.layout.PageFlow;
import org.sextant.reading.internal.ocr.OcrEngine;

/** Reads scans and photos: PNG, JPEG, TIFF with many frames, WebP. */
public final class ImageFileReader implements FormatReader {

    private static final int MAX_FRAMES = 200;
    private static final String JDK_READERS = "com.sun.imageio.";

    static {
        // a killed reader leaves no temporary file
        ImageIO.setUseCache(false);
    }

    private final OcrEngine engine;

    /** A reader that has its pages recognised by this engine. */
    public ImageFileReader(OcrEngine engine) {
        this.engine = engine;
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        int frames = TiffFrames.isTiff(content) ? TiffFrames.count(content, MAX_FRAMES + 1) : 1;
        if (frames > Math.min(MAX_FRAMES, into.budget().maxPages())) {
            throw new UnreadableException(IssueKind.PAGE_LIMIT);
        }
        FramePages pages = new FramePages(content, engine, new PageFlow(into));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Optional<ImageReader> reader = findReader(in);
            if (reader.isPresent()) {
                reader.get().setInput(in, false, true);
                pages.addFrames(reader.get(), frames);
                reader.get().dispose();
            } else {
                pages.addWhole();
            }
        }
        pages.finish();
    }

    private static Optional<ImageReader> findReader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(JDK_READERS)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }
}
