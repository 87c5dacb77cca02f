package org.sextant.reading.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.sextant.reading.internal.container.OleObjectReader;
import org.sextant.reading.internal.container.Unpacking;
import org.sextant.reading.internal.container.ZipContents;
import org.sextant.reading.internal.hl7.Hl7Reader;
import org.sextant.reading.internal.table.TableReader;
import org.sextant.reading.internal.text.TextDecoder;

/** Finds out from the bytes alone what a file is; its name is never asked. */
final class ContentSniffer {

    /** What a file is: how to read it, and its media type. */
    record Sniffed(DocumentFormat format, String mediaType) {}

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int TEXT_HEAD = 4096;

    /** Text, but meant for machines: these are read elsewhere or not at all. */
    private static final Pattern DATA_TEXT = Pattern.compile(
            "\\s*(?:\\{\\s*[\"}]|\\[\\s*\\{\\s*\"|<\\?xml|<[\\w:]+[^>]*\\sxmlns|%!PS).*", Pattern.DOTALL);

    private static final Pattern MAIL =
            Pattern.compile("^(?:Received|MIME-Version|Return-Path|Message-ID):\\s", Pattern.MULTILINE);

    /** What begins as XML, with any of the prefixes of a document of our kind. */
    private static final Pattern FHIR_XML = Pattern.compile("\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]*-->\\s*){0,9}"
            + "<(?:\\w+:)?[A-Z]\\w*\\s[^>]{0,2000}?xmlns(?::\\w+)?\\s*=\\s*[\"']http://hl7\\.org/fhir[\"']");

    private static final Pattern XML = Pattern.compile(
            "\\s*(?:<!--[^>]*-->\\s*){0,9}(?:<\\?xml\\s|<!DOCTYPE (?!html)|<(?:\\w+:)?ClinicalDocument\\b|<(?:section|component)\\b)");

    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*\"|\\[\\s*\\{\\s*\")");

    private static final Set<String> RICH_TEXT_TYPES = Set.of("application/rtf", "text/rtf");
    private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> IMAGE_TYPES = Set.of("image/png", "image/jpeg", "image/tiff", "image/webp");
    private static final String OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.text";
    private static final Set<String> ZIP_TYPES =
            Set.of("application/zip", "application/x-tika-ooxml", OPEN_DOCUMENT_TYPE, OPEN_DOCUMENT_TYPE + "-template");
    private static final String WORD_PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OLD_WORD_TYPE = "application/msword";
    private static final String OLD_WORD_ENTRY = "WordDocument";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** The types of a main part: document and template, with and without macros. */
    private static final Pattern WORD_MAIN = Pattern.compile(
            "application/vnd\\.(?:openxmlformats-officedocument\\.wordprocessingml|ms-word)\\.[\\w.]*main\\+xml",
            Pattern.CASE_INSENSITIVE);

    /** The same of a workbook; the binary kind is another format. */
    private static final Pattern SHEET_MAIN = Pattern.compile(
            "application/vnd\\.(?:openxmlformats-officedocument\\.spreadsheetml|ms-excel)\\.[\\w.]*main\\+xml",
            Pattern.CASE_INSENSITIVE);

    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OLD_SHEET_TYPE = "application/vnd.ms-excel";

    /** Where Excel keeps its sheets, since 1997 and before. */
    private static final List<String> OLD_SHEET_ENTRIES = List.of("Workbook", "Book");

    private static final Budget TABLE_BUDGET = Budget.of(1 << 20, 1);

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    /** What these bytes are. */
    Sniffed sniff(byte[] content) throws IOException {
        if (Hl7Reader.recognises(content)) {
            return new Sniffed(DocumentFormat.HL7_V2, "application/hl7-v2+er7");
        }
        if (startsAsPdf(content)) {
            return new Sniffed(DocumentFormat.PDF, "application/pdf");
        }
        String type = magic.detect(new ByteArrayInputStream(content), new Metadata())
                .getBaseType()
                .toString();
        if (RICH_TEXT_TYPES.contains(type)) {
            return new Sniffed(DocumentFormat.RICH_TEXT, "application/rtf");
        }
        if (HTML_TYPES.contains(type)) {
            return new Sniffed(DocumentFormat.HTML, type);
        }
        if (IMAGE_TYPES.contains(type)) {
            return new Sniffed(DocumentFormat.IMAGE, type);
        }
        if (ZIP_TYPES.contains(type)) {
            return sniffZip(content, type);
        }
        if (FileMagic.valueOf(content) == FileMagic.OLE2) {
            return sniffOle(content, type);
        }
        return sniffText(content, type);
    }

    private static boolean startsAsPdf(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    /** Office documents are zip files: their own table of contents says which kind; nothing else is unpacked. */
    private static Sniffed sniffZip(byte[] content, String type) {
        try (ZipContents contents = ZipContents.open(content)) {
            if (contents.has("mimetype")) {
                String own = text(contents, "mimetype").strip();
                return own.startsWith(OPEN_DOCUMENT_TYPE)
                        ? new Sniffed(DocumentFormat.OPEN_DOCUMENT, OPEN_DOCUMENT_TYPE)
                        : new Sniffed(DocumentFormat.OTHER, type);
            }
            if (!contents.has(CONTENT_TYPES)) {
                return new Sniffed(DocumentFormat.ZIP, "application/zip");
            }
            String types = text(contents, CONTENT_TYPES);
            if (WORD_MAIN.matcher(types).find()) {
                return new Sniffed(DocumentFormat.WORD, WORD_PREFIX + "document");
            }
            return SHEET_MAIN.matcher(types).find()
                    ? new Sniffed(DocumentFormat.SPREADSHEET, SHEET_TYPE)
                    : new Sniffed(DocumentFormat.OTHER, type);
        } catch (IOException | UnreadableException | RuntimeException e) {
            // not to be opened: its entries' names, which are never compressed, tell what it was meant to be
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            if (bytes.contains("mimetype" + OPEN_DOCUMENT_TYPE)) {
                return new Sniffed(DocumentFormat.OPEN_DOCUMENT, OPEN_DOCUMENT_TYPE);
            }
            boolean office = bytes.contains(CONTENT_TYPES);
            if (bytes.contains("word/document.xml")) {
                return new Sniffed(DocumentFormat.WORD, type);
            }
            if (bytes.contains("xl/workbook.xml")) {
                return new Sniffed(DocumentFormat.SPREADSHEET, type);
            }
            return new Sniffed(office ? DocumentFormat.OTHER : DocumentFormat.ZIP, type);
        }
    }

    private static String text(ZipContents contents, String name) throws UnreadableException, IOException {
        return contents.find(name, new Unpacking(TABLE_BUDGET))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Word and Excel before 2007, Outlook, and what wraps other files: those that are locked, and objects in documents. */
    private static Sniffed sniffOle(byte[] content, String type) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return sniffOle(container.getRoot(), type);
        } catch (IOException | RuntimeException e) {
            // not to be opened: the names in its directory tell what it was meant to be
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            if (bytes.contains(inDirectory(OLD_WORD_ENTRY))) {
                return new Sniffed(DocumentFormat.OLD_WORD, OLD_WORD_TYPE);
            }
            return bytes.contains(inDirectory(OLD_SHEET_ENTRIES.get(0)))
                    ? new Sniffed(DocumentFormat.OLD_SPREADSHEET, OLD_SHEET_TYPE)
                    : new Sniffed(DocumentFormat.OTHER, type);
        }
    }

    private static Sniffed sniffOle(DirectoryEntry root, String type) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return new Sniffed(DocumentFormat.LOCKED, type);
        }
        if (root.hasEntryCaseInsensitive(OLD_WORD_ENTRY)) {
            return new Sniffed(DocumentFormat.OLD_WORD, OLD_WORD_TYPE);
        }
        if (OLD_SHEET_ENTRIES.stream().anyMatch(root::hasEntryCaseInsensitive)) {
            return new Sniffed(DocumentFormat.OLD_SPREADSHEET, OLD_SHEET_TYPE);
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            return new Sniffed(DocumentFormat.OUTLOOK, "application/vnd.ms-outlook");
        }
        return new Sniffed(OleObjectReader.wraps(root) ? DocumentFormat.WRAPPED : DocumentFormat.OTHER, type);
    }

    private static String inDirectory(String entry) {
        return new String(entry.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** Clean text is text, whatever its first letters happen to look like to the table of magic numbers. */
    private static Sniffed sniffText(byte[] content, String type) {
        Optional<String> text = TextDecoder.findText(content);
        if (text.isEmpty()) {
            return new Sniffed(DocumentFormat.OTHER, type);
        }
        String head = text.get().substring(0, Math.min(TEXT_HEAD, text.get().length()));
        if (FHIR_XML.matcher(head).lookingAt()) {
            return new Sniffed(DocumentFormat.FHIR_XML, "application/fhir+xml");
        }
        if (XML.matcher(head).lookingAt()) {
            return new Sniffed(DocumentFormat.XML, "application/xml");
        }
        if (JSON.matcher(head).lookingAt()) {
            return new Sniffed(DocumentFormat.JSON, "application/json");
        }
        boolean mail = type.equals("message/rfc822") && MAIL.matcher(head).find();
        boolean data = type.endsWith("xml")
                || type.endsWith("json")
                || DATA_TEXT.matcher(head).matches();
        if (mail) {
            return new Sniffed(DocumentFormat.MAIL, type);
        }
        if (!data && TableReader.recognises(text.get())) {
            return new Sniffed(DocumentFormat.TABLE, "text/csv");
        }
        return data ? new Sniffed(DocumentFormat.OTHER, type) : new Sniffed(DocumentFormat.PLAIN_TEXT, "text/plain");
    }
}
