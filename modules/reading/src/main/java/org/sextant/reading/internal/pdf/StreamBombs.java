package org.sextant.reading.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds packed streams that unfold to more than any page needs, from the bytes of the file: PDFBox unfolds them whole, and
 * some of them while it opens the document. Only streams that could be so large are unfolded, block by block, and kept nowhere.
 */
final class StreamBombs {

    /** The most that a stream of letters, lines or of a font unfolds to. */
    private static final long MOST = 64L << 20;

    /** The most that an image of the largest page that is recognised unfolds to. */
    private static final long MOST_OF_IMAGE = 256L << 20;

    /** What deflating gains at best. */
    private static final int BEST_RATIO = 1_032;

    private static final int BLOCK = 1 << 16;
    private static final int DEEPEST = 3;
    private static final int ENTRIES_WITHIN = 1_024;
    private static final String STREAM = "stream";
    private static final String END = "endstream";

    private StreamBombs() {}

    /** Whether there is one. */
    static boolean areIn(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            boolean begins = !text.startsWith(END, at - END.length() + STREAM.length());
            int from = skipLineEnd(text, at + STREAM.length());
            if (begins && isPacked(file, from)) {
                int end = text.indexOf(END, from);
                int length = (end < 0 ? file.length : end) - from;
                String entries = text.substring(Math.max(0, at - ENTRIES_WITHIN), at);
                long most = entries.substring(entries.lastIndexOf("obj") + 1).contains("/Image") ? MOST_OF_IMAGE : MOST;
                if (isBomb(file, from, length, most, 1)) {
                    return true;
                }
                at = from + length;
            }
        }
        return false;
    }

    private static boolean isBomb(byte[] bytes, int from, int length, long most, int depth) {
        boolean mayLayer = depth < DEEPEST;
        boolean mayBeLarge = (long) length * BEST_RATIO > most;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, length);
            byte[] block = new byte[BLOCK];
            long unfolded = inflater.inflate(block);
            if (mayLayer && isPacked(block, 0) && unfolded > 2) {
                return isLayeredBomb(bytes, from, length, most, depth);
            }
            while (mayBeLarge && !inflater.finished() && unfolded <= most) {
                int more = inflater.inflate(block);
                if (more == 0) {
                    break;
                }
                unfolded += more;
            }
            return unfolded > most;
        } catch (DataFormatException e) {
            // not packed after all, or locked: PDFBox will see
            return false;
        } finally {
            inflater.end();
        }
    }

    /** What was packed twice unfolds first to something that still fits. */
    private static boolean isLayeredBomb(byte[] bytes, int from, int length, long most, int depth)
            throws DataFormatException {
        if ((long) length * BEST_RATIO > most && isBomb(bytes, from, length, most, DEEPEST)) {
            return true;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, length);
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            for (int more = inflater.inflate(block); more > 0; more = inflater.inflate(block)) {
                inner.write(block, 0, more);
            }
            return isBomb(inner.toByteArray(), 0, inner.size(), most, depth + 1);
        } finally {
            inflater.end();
        }
    }

    /** Whether it begins as packed data does. */
    private static boolean isPacked(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static int skipLineEnd(String text, int at) {
        int from = at;
        while (from < text.length() && from < at + 2 && (text.charAt(from) == '\r' || text.charAt(from) == '\n')) {
            from++;
        }
        return from;
    }
}
