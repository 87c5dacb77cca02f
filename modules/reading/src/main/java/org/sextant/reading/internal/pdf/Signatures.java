package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** What the signatures of a PDF cover; whether they are genuine is not checked. */
final class Signatures {

    private static final int RANGE = 4;

    private Signatures() {}

    /** Whether another version of the document was written after the last signature. */
    static boolean areOlderThan(PDDocument document, byte[] content) throws IOException {
        long covered = 0;
        for (PDSignature signature : document.getSignatureDictionaries()) {
            int[] range = signature.getByteRange();
            if (range != null && range.length == RANGE) {
                covered = Math.max(covered, (long) range[2] + range[3]);
            }
        }
        if (covered <= 0 || covered >= content.length) {
            return false;
        }
        int from = (int) covered;
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
