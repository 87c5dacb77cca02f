package org.sextant.reading.internal.ocr;

import static org.bytedeco.leptonica.global.leptonica.L_BRING_IN_WHITE;
import static org.bytedeco.leptonica.global.leptonica.L_ROTATE_AREA_MAP;
import static org.bytedeco.leptonica.global.leptonica.boxaDestroy;
import static org.bytedeco.leptonica.global.leptonica.boxaGetBoxGeometry;
import static org.bytedeco.leptonica.global.leptonica.boxaGetCount;
import static org.bytedeco.leptonica.global.leptonica.pixBackgroundNorm;
import static org.bytedeco.leptonica.global.leptonica.pixConnCompBB;
import static org.bytedeco.leptonica.global.leptonica.pixCountPixels;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixFindSkewSweepAndSearchScore;
import static org.bytedeco.leptonica.global.leptonica.pixRotate;
import static org.bytedeco.leptonica.global.leptonica.pixRotateOrth;
import static org.bytedeco.leptonica.global.leptonica.pixScale;
import static org.bytedeco.leptonica.global.leptonica.pixThresholdToBinary;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * Makes page images ready to be recognised, in native memory: light evened out, small print enlarged, turned by quarters
 * and then straight. Evening out the light is what finds the last lines of a speckled scan: without it, Tesseract's own
 * threshold left out a tenth of the words of a two-column page, silently.
 */
final class PageStraightener implements AutoCloseable {

    /** How light paper is made everywhere: near enough to white for the white around a page that was turned. */
    private static final int PAPER = 235;

    /** Darker than this is ink once the light is even. */
    private static final int INK = 185;

    private static final int TILE = 12;
    private static final int INK_OF_TILE = 60;
    private static final int PAPER_IN_TILE = 40;

    /** Print whose letters are lower than this, in pixels, is enlarged until they are {@link #LETTER_HEIGHT}. */
    private static final int SMALL_LETTER = 11;

    private static final double LETTER_HEIGHT = 18;
    private static final double MOST_ENLARGED = 3;

    private static final int SPECK = 3;

    /** The share of a page that dust covers at most. */
    private static final double SPECKS = 0.001;

    private static final int LETTERS_TO_MEASURE = 20;

    /** A page lies askew by up to this many degrees. */
    private static final float MOST_SKEW = 16;

    private static final float LEAST_SKEW = 0.1f;

    /** What Leptonica says of an angle it is sure of. */
    private static final float SURE_OF_ANGLE = 2;

    private final PIX even;
    private final double enlarged;
    private final boolean hasLetters;

    private PageStraightener(PIX even, double enlarged, boolean hasLetters) {
        this.even = even;
        this.enlarged = enlarged;
        this.hasLetters = hasLetters;
    }

    /** The page with its light evened out and its print large enough; to be closed. */
    static PageStraightener of(PageImage page) {
        PIX even = evened(pixOf(page));
        double letterHeight = findLetterHeight(even);
        double scale = scale(even, letterHeight);
        PIX large = scale == 1 ? null : pixScale(even, (float) scale, (float) scale);
        return new PageStraightener(replaced(even, large), large == null ? 1 : scale, letterHeight > 0);
    }

    /** Whether the paper is bare but for specks. */
    boolean isBlank() {
        PIX ink = pixThresholdToBinary(even, INK);
        int[] pixels = new int[1];
        pixCountPixels(ink, pixels, null);
        pixDestroy(ink);
        return pixels[0] < SPECKS * even.w() * even.h();
    }

    /** Whether there is something on the page that may be letters. */
    boolean hasLetters() {
        return hasLetters;
    }

    /** The page after so many quarter turns clockwise, made straight; its pixels are the caller's to destroy. */
    StraightPage turned(int quarters) {
        PIX turned = pixRotateOrth(even, quarters);
        AffineTransform forth = new AffineTransform();
        forth.quadrantRotate(quarters);
        AffineTransform toTopLeft = AffineTransform.getTranslateInstance(
                quarters == 1 || quarters == 2 ? turned.w() : 0, quarters == 2 || quarters == 3 ? turned.h() : 0);
        forth.preConcatenate(toTopLeft);
        double angle = findSkew(turned);
        if (angle != 0) {
            PIX straight = pixRotate(turned, (float) angle, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0);
            forth.preConcatenate(AffineTransform.getRotateInstance(angle, turned.w() / 2.0, turned.h() / 2.0));
            turned = replaced(turned, straight);
        }
        forth.concatenate(AffineTransform.getScaleInstance(enlarged, enlarged));
        return new StraightPage(turned, inverse(forth));
    }

    @Override
    public void close() {
        pixDestroy(even);
    }

    private static AffineTransform inverse(AffineTransform forth) {
        try {
            return forth.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("turning and enlarging can always be undone", e);
        }
    }

    /** Leptonica keeps rows in words of four bytes, the first pixel highest. */
    private static PIX pixOf(PageImage page) {
        PIX pix = pixCreate(page.width(), page.height(), 8);
        int wordsPerRow = pix.wpl();
        byte[] row = new byte[wordsPerRow * Integer.BYTES];
        int[] words = new int[wordsPerRow];
        IntBuffer asWords = ByteBuffer.wrap(row).asIntBuffer();
        for (int y = 0; y < page.height(); y++) {
            System.arraycopy(page.gray(), y * page.width(), row, 0, page.width());
            asWords.get(0, words);
            pix.data().position((long) y * wordsPerRow).put(words, 0, wordsPerRow);
        }
        return pix;
    }

    private static PIX evened(PIX gray) {
        PIX even = pixBackgroundNorm(gray, null, null, TILE, TILE, INK_OF_TILE, PAPER_IN_TILE, PAPER, 2, 1);
        return even == null ? gray : replaced(gray, even);
    }

    private static PIX replaced(PIX old, @Nullable PIX by) {
        if (by == null) {
            return old;
        }
        pixDestroy(old);
        return by;
    }

    private static double scale(PIX even, double height) {
        if (height == 0 || height >= SMALL_LETTER) {
            return 1;
        }
        double room = Math.sqrt((double) PageImage.MAX_PIXELS / ((double) even.w() * even.h()));
        return Math.max(1, Math.min(Math.min(MOST_ENLARGED, LETTER_HEIGHT / height), room));
    }

    /** The height in pixels that half of the letters do not reach; 0 where there are hardly any. */
    private static double findLetterHeight(PIX even) {
        PIX ink = pixThresholdToBinary(even, INK);
        BOXA letters = pixConnCompBB(ink, 8);
        pixDestroy(ink);
        if (letters == null) {
            return 0;
        }
        int count = boxaGetCount(letters);
        int[] heights = new int[count];
        int found = 0;
        int[] x = new int[1];
        int[] y = new int[1];
        int[] width = new int[1];
        int[] height = new int[1];
        for (int i = 0; i < count; i++) {
            boxaGetBoxGeometry(letters, i, x, y, width, height);
            if (height[0] > SPECK && width[0] >= SPECK) {
                heights[found++] = height[0];
            }
        }
        boxaDestroy(letters);
        Arrays.sort(heights, 0, found);
        return found < LETTERS_TO_MEASURE ? 0 : heights[found / 2];
    }

    /** The angle in radians by which the page must be turned clockwise to lie straight; 0 where that is not sure. */
    private static double findSkew(PIX gray) {
        PIX ink = pixThresholdToBinary(gray, INK);
        float[] angle = new float[1];
        float[] confidence = new float[1];
        float[] score = new float[1];
        int failed = pixFindSkewSweepAndSearchScore(ink, angle, confidence, score, 4, 2, 0f, MOST_SKEW, 1f, 0.01f);
        pixDestroy(ink);
        boolean askew = failed == 0 && confidence[0] > SURE_OF_ANGLE && Math.abs(angle[0]) > LEAST_SKEW;
        return askew ? Math.toRadians(angle[0]) : 0;
    }
}
