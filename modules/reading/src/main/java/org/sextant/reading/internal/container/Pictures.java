package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures in documents: a logo is an ornament, a page that somebody photographed and pasted is part of the record. */
final class Pictures {

    /** Fewer pixels hold no more than a few words. */
    private static final long SMALLEST_PAGE = 60_000;

    private Pictures() {}

    /** Whether a picture is large enough to show a page, by what its header says; it is not decoded. */
    static boolean mayBePage(byte[] content) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            return pixels >= SMALLEST_PAGE;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
