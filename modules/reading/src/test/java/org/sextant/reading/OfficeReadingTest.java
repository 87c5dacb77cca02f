package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.testkit.RecordWriter;
import org.sextant.testkit.hostile.HostileArchives;

/** Word documents from before 2007 and OpenDocument texts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeReadingTest {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String DELETED =
            "<text:tracked-changes><text:changed-region><text:deletion><office:change-info>"
                    + "<dc:creator>Somebody</dc:creator></office:change-info><text:p>HER2 positive</text:p></text:deletion>"
                    + "</text:changed-region></text:tracked-changes>";
    private static final int SECTOR = 512;

    @Test
    void an_open_document_says_what_was_written() throws IOException {
        DocumentText text = Parsed.parse(RecordWriter.toOdt("Left kidney, 8 cm.\nGrade 2."));
        assertThat(text.text()).isEqualTo("Left kidney, 8 cm.\nGrade 2.\n");
        assertThat(text.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(text.issues()).isEmpty();
    }

    @Test
    void tables_are_rows_and_notes_stand_after_the_sentences_they_belong_to() throws IOException {
        String body = "<text:h>Blood count</text:h><text:p>One<text:s text:c=\"2\"/>two<text:tab/>three<text:note>"
                + "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
                + "</text:note><text:line-break/>four<office:annotation><dc:creator>Somebody</dc:creator>"
                + "<text:p>A comment.</text:p></office:annotation> five</text:p>"
                + "<table:table><table:table-row>"
                + cell("Hb") + cell("112") + "</table:table-row><table:table-row>" + cell("Plt") + cell("200")
                + "</table:table-row></table:table>";
        assertThat(Parsed.parse(openDocument("", body, "")).text())
                .isEqualTo("Blood count\nOne  two\tthree\nfour five\nHb\t112\nPlt\t200\nA note.\nA comment.\n");
    }

    @Test
    void words_deleted_while_changes_were_tracked_are_not_read() throws IOException {
        byte[] content = openDocument("", DELETED + "<text:p>HER2 negative</text:p>", "");
        assertThat(Parsed.parse(content).text()).isEqualTo("HER2 negative\n");
    }

    @Test
    void an_open_document_that_is_locked_or_points_outside_is_named() throws IOException {
        assertThat(kinds(openDocument("", "<text:p>x</text:p>", "<manifest:encryption-data/>")))
                .containsExactly(IssueKind.ENCRYPTED);
        assertThat(kinds(openDocument("<!DOCTYPE x SYSTEM \"x.dtd\">", "<text:p>x</text:p>", "")))
                .containsExactly(IssueKind.DTD_NOT_ALLOWED);
        assertThat(kinds(openDocument("", "<text:p>x<draw:image xlink:href=\"http://127.0.0.1/x.png\"/></text:p>", "")))
                .containsExactly(IssueKind.ACTIVE_CONTENT);
    }

    @Test
    void a_cut_open_document_is_damaged_and_no_exception() throws IOException {
        byte[] whole = RecordWriter.toOdt("Left kidney, 8 cm.");
        for (int length = 100; length < whole.length - 30; length += 61) {
            assertThat(Parsed.parse(Arrays.copyOf(whole, length)).text()).isEmpty();
        }
        assertThat(kinds(Arrays.copyOf(whole, whole.length / 2))).containsExactly(IssueKind.CORRUPT);
    }

    @Test
    void an_old_word_document_is_read_unless_locked_or_damaged() throws IOException {
        byte[] plain = hostile("testException1.doc");
        DocumentText text = Parsed.parse(plain);
        assertThat(text.mediaType()).isEqualTo("application/msword");
        assertThat(text.issues()).isEmpty();
        assertThat(text.text().lines()).hasSizeGreaterThan(50);
        assertThat(kinds(hostile("testWORD_protected_passtika.doc"))).containsExactly(IssueKind.ENCRYPTED);
        byte[] broken = plain.clone();
        // the places of the sectors that hold the allocation table
        Arrays.fill(broken, 76, SECTOR, (byte) 0x7F);
        assertThat(kinds(broken)).containsExactly(IssueKind.CORRUPT);
    }

    @Test
    void of_an_exchange_package_the_records_are_read_and_the_packaging_is_not() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("INDEX.HTM", "<html><body>Open IHE_XDM to see your records</body></html>".getBytes(UTF_8));
        files.put("README.TXT", "How to open this.".getBytes(UTF_8));
        files.put("IHE_XDM/SUBSET01/METADATA.XML", "<SubmitObjectsRequest xmlns=\"urn:x\"/>".getBytes(UTF_8));
        files.put("IHE_XDM/SUBSET01/STYLE.XSL", "<stylesheet xmlns=\"urn:y\"/>".getBytes(UTF_8));
        files.put(
                "IHE_XDM/SUBSET01/DOC0001.XML",
                ("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><component><structuredBody><component><section>"
                                + "<title>Problems</title><text>Left kidney, 8 cm.</text></section></component>"
                                + "</structuredBody></component></ClinicalDocument>")
                        .getBytes(UTF_8));
        DocumentText text = Parsed.parse(HostileArchives.zip(files));
        assertThat(text.text()).contains("Left kidney, 8 cm.").doesNotContain("Open", "How to");
        assertThat(text.issues()).isEmpty();
        assertThat(text.parts()).singleElement().satisfies(part -> assertThat(part.name())
                .isEqualTo("IHE_XDM/SUBSET01/DOC0001.XML"));
    }

    @Test
    void a_file_put_into_a_document_as_an_object_and_a_page_pasted_as_a_picture_are_read() throws IOException {
        assertThat(Parsed.parse(hostile("testPDFEmbeddingAndEmbedded.docx")).text())
                .contains("pdf_haystack");
        DocumentText pasted = Parsed.parse(hostile("testOCR.docx"));
        assertThat(pasted.text()).contains("Happy New Year 2003!");
        assertThat(pasted.issues()).isEmpty();
    }

    private static String cell(String words) {
        return "<table:table-cell><text:p>" + words + "</text:p></table:table-cell>";
    }

    private static byte[] openDocument(String prolog, String body, String manifest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        files.put(
                "content.xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prolog + "<office:document-content xmlns:office=\""
                                + NAMESPACE + "office:1.0\" xmlns:text=\"" + NAMESPACE + "text:1.0\" xmlns:table=\""
                                + NAMESPACE + "table:1.0\" xmlns:draw=\"" + NAMESPACE + "drawing:1.0\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                        .getBytes(UTF_8));
        files.put(
                "META-INF/manifest.xml",
                ("<manifest:manifest xmlns:manifest=\"" + NAMESPACE + "manifest:1.0\"><manifest:file-entry>" + manifest
                                + "</manifest:file-entry></manifest:manifest>")
                        .getBytes(UTF_8));
        return HostileArchives.zip(files);
    }

    private static byte[] hostile(String name) {
        Path found = SharedFiles.below("hostile").stream()
                .filter(file -> file.toString().endsWith(name))
                .findFirst()
                .orElseThrow();
        return SharedFiles.bytes(found);
    }

    private static List<IssueKind> kinds(byte[] content) throws IOException {
        return Parsed.parse(content).issues().stream().map(Issue::kind).toList();
    }
}
