package org.sextant.server.output;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** A letter as a PDF to print and sign. */
public final class LetterPdf {

    private static final String STYLE = "@page { size: A4; margin: 25mm } "
            + "body { font-family: serif; font-size: 11pt; line-height: 1.4 } p { margin: 0 0 10pt }";

    private LetterPdf() {}

    /** The bytes of the PDF. */
    public static byte[] write(AmendmentLetter letter) {
        String body = letter.paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br/>") + "</p>")
                .collect(Collectors.joining());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(
                            "<html><head><style>" + STYLE + "</style></head><body>" + body + "</body></html>", null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a letter could not be set", e);
        }
        return pdf.toByteArray();
    }

    /** As XML text; what XML cannot hold is left out. */
    private static String escape(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (c == '\n'
                            || c == '\t'
                            || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
