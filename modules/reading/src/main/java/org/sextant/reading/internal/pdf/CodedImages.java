package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * How large an image is by its own header: its decoder believes that, whatever the entries beside it say. The bounds of
 * one side in pixels are those of PDF; none is decoded here.
 */
final class CodedImages {

    private static final int HEAD = 4_096;
    private static final int JPX_START = 0xFF4FFF51;
    private static final int JPX_EXTENT = 8;
    private static final int PAGE_SEGMENT = 48;
    private static final int SEGMENT_HEADER = 11;

    /** Width and height in pixels. */
    record Extent(long width, long height) {

        static final Extent NONE = new Extent(0, 0);
    }

    private CodedImages() {}

    /** What the image's own header says; no extent where its kind has none or it says nothing. */
    static Extent extent(COSStream image) throws IOException {
        String filter = last(image.getFilters());
        return switch (filter) {
            case "CCITTFaxDecode", "CCF" -> fax(parameters(image));
            case "JBIG2Decode" -> jbig2(head(image));
            case "JPXDecode" -> jpx(head(image));
            default -> Extent.NONE;
        };
    }

    private static Extent fax(@Nullable COSDictionary parameters) {
        return parameters == null
                ? Extent.NONE
                : new Extent(parameters.getLong("Columns", 0), parameters.getLong("Rows", 0));
    }

    /** The segments before that of the page are told apart by their headers; the usual short form is enough. */
    private static Extent jbig2(ByteBuffer head) {
        int at = 0;
        while (at + SEGMENT_HEADER + 8 <= head.limit()) {
            int kind = head.get(at + 4) & 0x3F;
            int referred = (head.get(at + 5) & 0xFF) >> 5;
            int body = at + SEGMENT_HEADER + referred;
            if (kind == PAGE_SEGMENT) {
                return new Extent(
                        Integer.toUnsignedLong(head.getInt(at + SEGMENT_HEADER)),
                        Integer.toUnsignedLong(head.getInt(at + SEGMENT_HEADER + 4)));
            }
            long next = body + Integer.toUnsignedLong(head.getInt(body - 4));
            at = next > head.limit() ? head.limit() : (int) next;
        }
        return Extent.NONE;
    }

    private static Extent jpx(ByteBuffer head) {
        for (int at = 0; at + JPX_EXTENT + 8 <= head.limit(); at++) {
            if (head.getInt(at) == JPX_START) {
                return new Extent(
                        Integer.toUnsignedLong(head.getInt(at + JPX_EXTENT)),
                        Integer.toUnsignedLong(head.getInt(at + JPX_EXTENT + 4)));
            }
        }
        return Extent.NONE;
    }

    private static ByteBuffer head(COSStream image) throws IOException {
        try (InputStream raw = image.createRawInputStream()) {
            return ByteBuffer.wrap(raw.readNBytes(HEAD));
        }
    }

    private static String last(@Nullable COSBase filters) {
        COSBase filter = filters instanceof COSArray all && all.size() > 0 ? all.getObject(all.size() - 1) : filters;
        return filter instanceof COSName name ? name.getName() : "";
    }

    private static @Nullable COSDictionary parameters(COSStream image) {
        COSBase parameters = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase last =
                parameters instanceof COSArray all && all.size() > 0 ? all.getObject(all.size() - 1) : parameters;
        return last instanceof COSDictionary dictionary ? dictionary : null;
    }
}
