package org.sextant.reading.internal.ocr;

import static org.bytedeco.leptonica.global.leptonica.pixConvertTo8;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixReadHeaderMem;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.leptonica.PIX;

/** Decodes images that the JDK cannot, with Leptonica. */
public final class NativeImage {

    private NativeImage() {}

    /** How large an image says it is. */
    public record Header(int width, int height) {}

    /** The extent of an image, without decoding it; nothing where its format is not known. */
    public static Optional<Header> findHeader(byte[] content) {
        int[] format = new int[1];
        int[] width = new int[1];
        int[] height = new int[1];
        try {
            int failed = pixReadHeaderMem(
                    content, content.length, format, width, height, new int[1], new int[1], new int[1]);
            return failed == 0 && width[0] > 0 && height[0] > 0
                    ? Optional.of(new Header(width[0], height[0]))
                    : Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** The image in grey; nothing where it is damaged. */
    public static Optional<PageImage> findPage(byte[] content, double dpi) {
        PIX pix = pixReadMem(content, content.length);
        if (pix == null) {
            return Optional.empty();
        }
        PIX gray = pixConvertTo8(pix, 0);
        pixDestroy(pix);
        if (gray == null) {
            return Optional.empty();
        }
        PageImage page = new PageImage(pixels(gray), gray.w(), gray.h(), dpi);
        pixDestroy(gray);
        return Optional.of(page);
    }

    /** Leptonica keeps rows in words of four bytes, the first pixel highest. */
    private static byte[] pixels(PIX gray) {
        int width = gray.w();
        int[] words = new int[gray.wpl()];
        ByteBuffer row = ByteBuffer.allocate(words.length * Integer.BYTES);
        byte[] pixels = new byte[width * gray.h()];
        for (int y = 0; y < gray.h(); y++) {
            gray.data().position((long) y * words.length).get(words);
            row.asIntBuffer().put(words);
            row.get(0, pixels, y * width, width);
        }
        return pixels;
    }
}
