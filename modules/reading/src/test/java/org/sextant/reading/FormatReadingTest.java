package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatReadingTest {

    private static final String NOTE = "Befund: Größe 42 mm\r\n\tcafé – naïve\r\nEnd of the note.\r\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void plain_text_keeps_every_character_whatever_its_encoding() throws IOException {
        for (byte[] content : List.of(
                NOTE.getBytes(UTF_8),
                ("\uFEFF" + NOTE).getBytes(UTF_8),
                ("\uFEFF" + NOTE).getBytes(UTF_16LE),
                ("\uFEFF" + NOTE).getBytes(UTF_16BE),
                NOTE.getBytes(UTF_16LE),
                NOTE.getBytes(UTF_16BE),
                NOTE.getBytes(WINDOWS_1252))) {
            DocumentText text = parse(content);
            assertThat(text.text()).isEqualTo(NOTE);
            assertThat(text.mediaType()).isEqualTo("text/plain");
            assertThat(text.pages()).singleElement().satisfies(page -> {
                assertThat(page.begin()).isZero();
                assertThat(page.end()).isEqualTo(NOTE.length());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BM biopsy was normal.",
                "From: the ward\nTo: the clinic\n\nSeen today.",
                "P1 plan: review in May.",
                "[1] first finding\n[2] second finding",
                "MZ twins run in the family.",
                "#1 pain is better.",
                "II*III is how they wrote it."
            })
    void a_note_is_a_note_however_it_begins(String note) throws IOException {
        assertThat(parse(note.getBytes(UTF_8)).text()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Bundle\"}",
                " [ {\"a\": 1} ]",
                "<?xml version=\"1.0\"?><ClinicalDocument/>",
            })
    void data_for_machines_is_no_document(String data) throws IOException {
        assertThat(kinds(parse(data.getBytes(UTF_8)))).containsExactly(IssueKind.NOT_A_DOCUMENT);
    }

    @Test
    void noise_is_no_document() throws IOException {
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(kinds(parse(noise))).containsExactly(IssueKind.NOT_A_DOCUMENT);
    }

    @Test
    void blank_text_says_that_there_is_none() throws IOException {
        assertThat(kinds(parse(" \r\n\t".getBytes(UTF_8)))).containsExactly(IssueKind.NO_TEXT);
    }

    @Test
    void long_text_is_cut_at_the_limit_and_says_so() throws IOException {
        DocumentText text = Parsed.parse("0123456789abc".getBytes(UTF_8), 10);
        assertThat(text.text()).isEqualTo("0123456789");
        assertThat(kinds(text)).containsExactly(IssueKind.TRUNCATED);
        DocumentText page = Parsed.parse("<html><p>0123456789abc</p></html>".getBytes(UTF_8), 10);
        assertThat(page.text()).isEqualTo("0123456789");
        assertThat(kinds(page)).containsExactly(IssueKind.TRUNCATED);
    }

    @Test
    void html_becomes_lines_without_scripts_and_styles() throws IOException {
        String page = "<html><head><title>Portal</title><style>p{}</style><script>var x=1</script></head><body>"
                + "<h1>Report</h1><p>Left   kidney,\n 8&nbsp;cm &#8805; 7</p><script>evil()</script>"
                + "<table><tr><th>Test<th>Value</tr><tr><td>Hb</td><td><p>112</p><p>g/L</p></td></tr></table>"
                + "<ul><li>one<li>two</ul>a<br>b<pre>x  y</pre></body></html>";
        assertThat(parse(page.getBytes(UTF_8)).text())
                .isEqualTo("Report\nLeft kidney, 8 cm ≥ 7\nTest\tValue\nHb\t112 g/L\none\ntwo\na\nb\nx  y\n");
    }

    @Test
    void html_in_the_encoding_it_declares_is_read_right() throws IOException {
        String page = "<html><head><meta charset=\"windows-1252\"></head><body><p>Größe – 4 cm</p></body></html>";
        assertThat(parse(page.getBytes(WINDOWS_1252)).text()).isEqualTo("Größe – 4 cm\n");
        assertThat(parse(page.getBytes(UTF_8)).text()).isEqualTo("Größe – 4 cm\n");
    }

    @Test
    void rich_text_keeps_table_rows_as_lines() throws IOException {
        String source = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\pard Blood count\\par"
                + "\\trowd\\cellx2000\\cellx4000\\intbl Hb\\cell 112 g/L\\cell\\row"
                + "\\trowd\\cellx2000\\cellx4000\\intbl Plt\\cell 200\\cell\\row"
                + "\\pard caf\\'e9 \\u8805?5 mm\\par}";
        assertThat(parse(source.getBytes(StandardCharsets.US_ASCII)).text())
                .isEqualTo("Blood count\nHb\t112 g/L\nPlt\t200\ncafé ≥5 mm\n");
    }

    @Test
    void word_documents_keep_paragraphs_and_table_rows_as_lines() throws IOException {
        assertThat(parse(wordDocument()).text()).isEqualTo("First line.\nHb\t112\nPlt\t200\nLast line.\n");
    }

    @Test
    void a_truncated_word_document_is_damaged_or_no_document_but_never_an_exception() throws IOException {
        byte[] whole = wordDocument();
        for (int length = 4; length < whole.length; length += 97) {
            assertThat(kinds(parse(java.util.Arrays.copyOf(whole, length)))).hasSize(1);
        }
    }

    @Test
    void a_word_document_that_swells_is_not_opened() throws IOException {
        String paragraphs = "<w:p><w:r><w:t>aaaaaaaaaa</w:t></w:r></w:p>".repeat(500_000);
        byte[] bomb = rewritten(xml -> xml.replace("<w:body>", "<w:body>" + paragraphs));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(kinds(parse(bomb))).containsExactly(IssueKind.EXPANSION_LIMIT);
    }

    @Test
    void a_word_document_cannot_pull_in_files_of_this_machine(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "CANARY");
        String doctype = "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        byte[] curious = rewritten(xml -> xml.replaceFirst("\\?>", doctype).replace("First line.", "&e; First line."));
        assertThat(parse(curious).text()).doesNotContain("CANARY");
    }

    /** The sample document with its main part changed. */
    private static byte[] rewritten(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(wordDocument()));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String content = new String(from.readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                boolean main = entry.getName().equals("word/document.xml");
                to.write((main ? change.apply(content) : content).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] wordDocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("First line.");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Hb");
            table.getRow(0).getCell(1).setText("112");
            table.getRow(1).getCell(0).setText("Plt");
            table.getRow(1).getCell(1).setText("200");
            document.createParagraph().createRun().setText("Last line.");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static DocumentText parse(byte[] content) throws IOException {
        return Parsed.parse(content);
    }

    private static DocumentId id(String text) {
        return DocumentId.of(text.getBytes(UTF_8));
    }

    private static List<IssueKind> kinds(DocumentText text) {
        return text.issues().stream().map(Issue::kind).toList();
    }
}
