package org.sextant.server.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final String SIGNS = "β ≥ 3 · ≤ 5 µmol/L · ¿cirugía? · “yes” – 10×5";

    @Test
    void signs_of_packs_and_records_survive_and_what_xml_cannot_hold_is_left_out() throws Exception {
        byte[] bytes = Pdf.write("<html><body style=\"font-family: '" + Pdf.FAMILY + "'\"><p>" + SIGNS
                + "\u0000\u0007</p><img src=\"http://127.0.0.1:1/x.png\"/></body></html>");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).strip()).isEqualTo(SIGNS);
        }
    }
}
