package org.sextant.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a text as the files that word processors save: each line a paragraph. Equal texts give equal bytes. */
public final class RecordWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private RecordWriter() {}

    /** An HTML page in UTF-8. */
    public static byte[] toHtml(String text) {
        String body = paragraphs(text, "<p>", "</p>\n");
        return utf8("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title></title>"
                + "<style>p { margin: 0 }</style></head>\n<body>\n" + body + "</body></html>\n");
    }

    /** A Word document with a header and a numbered footer. */
    public static byte[] toDocx(String text, String header) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("document") + override("header") + override("footer") + "</Types>");
        entries.put("_rels/.rels", relationships(relationship(1, "officeDocument", "word/document.xml")));
        entries.put(
                "word/_rels/document.xml.rels",
                relationships(relationship(1, "header", "header.xml") + relationship(2, "footer", "footer.xml")));
        entries.put("word/header.xml", wordPart("hdr", wordParagraph(escaped(header))));
        entries.put(
                "word/footer.xml",
                wordPart(
                        "ftr",
                        "<w:p><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r>"
                                + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"));
        entries.put(
                "word/document.xml",
                wordPart(
                        "document",
                        "<w:body>"
                                + paragraphs(text, "<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>")
                                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
                                + "<w:footerReference w:type=\"default\" r:id=\"rId2\"/></w:sectPr></w:body>"));
        return zip(entries);
    }

    /** An OpenDocument text. */
    public static byte[] toOdt(String text) {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put(
                "content.xml",
                XML + "<office:document-content xmlns:office=\"" + office + "office:1.0\" xmlns:text=\"" + office
                        + "text:1.0\" office:version=\"1.2\"><office:body><office:text>"
                        + paragraphs(text, "<text:p>", "</text:p>")
                        + "</office:text></office:body></office:document-content>");
        entries.put(
                "META-INF/manifest.xml",
                XML + "<manifest:manifest xmlns:manifest=\"" + office + "manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        return zip(entries);
    }

    /** A rich text file; what is no ASCII is written as an escape. */
    public static byte[] toRtf(String text) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs21\n");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                rtf.append("\\par\n");
            } else if (character == '\\' || character == '{' || character == '}') {
                rtf.append('\\').append(character);
            } else if (character < 0x80) {
                rtf.append(character);
            } else {
                rtf.append("\\u").append((int) (short) character).append('?');
            }
        }
        return rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String paragraphs(String text, String open, String close) {
        return text.lines().map(line -> open + escaped(line) + close).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String wordPart(String element, String content) {
        return XML + "<w:" + element + " xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</w:"
                + element + ">";
    }

    private static String wordParagraph(String escaped) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r></w:p>";
    }

    private static String override(String part) {
        String type = part.equals("document") ? "document.main" : part;
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD_TYPE + type + "+xml\"/>";
    }

    private static String relationships(String content) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setTime(0);
                zip.putNextEntry(head);
                zip.write(utf8(entry.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
