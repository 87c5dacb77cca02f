package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.IssueKind;
import org.sextant.testkit.hostile.HostilePdfs;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaterChangeTest {

    @Test
    void a_version_written_after_the_signature_is_said() throws IOException {
        byte[] signed = signed();
        assertThat(Parsed.parse(signed).issues()).isEmpty();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }
        assertThat(Parsed.parse(changed.toByteArray()).issues())
                .extracting("kind")
                .containsExactly(IssueKind.LATER_CHANGE);
    }

    private static byte[] signed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(HostilePdfs.plain())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> new byte[] {1});
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }
}
