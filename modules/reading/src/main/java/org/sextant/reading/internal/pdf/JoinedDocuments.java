package org.sextant.reading.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents of a file that somebody made by writing one PDF after another; a viewer shows the last of them only. */
final class JoinedDocuments {

    /** A beginning right behind an end: a PDF inside a PDF has its beginning elsewhere. */
    private static final Pattern SEAM = Pattern.compile("%%EOF\\s{0,8}(?=%PDF-\\d)");

    private static final String END = "%%EOF";
    private static final String TABLE = "startxref";
    private static final int END_WITHIN = 4_096;

    private JoinedDocuments() {}

    /** Each document of the file; one where nothing was joined. */
    static List<byte[]> split(byte[] file) {
        List<byte[]> documents = new ArrayList<>();
        int from = 0;
        Matcher seam = SEAM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (seam.find()) {
            documents.add(Arrays.copyOfRange(file, from, seam.end()));
            from = seam.end();
        }
        documents.add(Arrays.copyOfRange(file, from, file.length));
        return documents;
    }

    /** Whether the file lacks what stands at the end of every PDF. */
    static boolean isCutOff(byte[] file) {
        int from = Math.max(0, file.length - END_WITHIN);
        String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        return !end.contains(END) && !end.contains(TABLE);
    }
}
