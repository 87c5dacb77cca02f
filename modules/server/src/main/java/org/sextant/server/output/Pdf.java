package org.sextant.server.output;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets a page as a PDF. */
public final class Pdf {

    /** PDFBox brings it along; the fonts that every PDF reader has lack signs such as the one for "at least". */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The family to name in styles. */
    static final String FAMILY = "Liberation Sans";

    static {
        // its log tells of what it sets, which is a patient's
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** The bytes of the PDF of a page that is also XML; nothing that it refers to is loaded. */
    public static byte[] write(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(Pdf::font, FAMILY)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(withoutUnsayable(html), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be set", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT));
    }

    /** Without what XML cannot hold. */
    private static String withoutUnsayable(String html) {
        StringBuilder said = new StringBuilder(html.length());
        html.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF))
                .forEach(said::appendCodePoint);
        return said.toString();
    }
}
