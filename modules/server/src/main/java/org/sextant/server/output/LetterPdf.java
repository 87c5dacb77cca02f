package org.sextant.server.output;

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
        return Pdf.write("<html><head><style>" + STYLE + "</style></head><body>" + body + "</body></html>");
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
