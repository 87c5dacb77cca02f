package org.sextant.reading.internal.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.text.TextDecoder;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the formats without pages that become XHTML: DOC, DOCX, RTF and HTML by Tika, ODT here. What is embedded in them is left alone. */
public final class MarkupReader implements FormatReader {

    private static final String ZIP_END = "PK\u0005\u0006";
    private static final int ZIP_END_WITHIN = 22 + 0xFFFF;

    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\\\(?:nest)?cell(?![a-z0-9])");
    private static final Pattern ROW = Pattern.compile("(?<!\\\\)\\\\(?:nest)?row(?![a-z0-9])");

    private final Layout layout;

    private MarkupReader(Layout layout) {
        this.layout = layout;
    }

    /** A reader of DOCX. */
    public static MarkupReader ofWord() {
        return new MarkupReader(MarkupReader::layWord);
    }

    /** A reader of DOC, as Word wrote it before 2007. */
    public static MarkupReader ofOldWord() {
        return new MarkupReader(MarkupReader::layOldWord);
    }

    /** A reader of ODT. */
    public static MarkupReader ofOpenDocument() {
        return new MarkupReader(MarkupReader::layOpenDocument);
    }

    /** A reader of RTF. */
    public static MarkupReader ofRichText() {
        return new MarkupReader(MarkupReader::layRichText);
    }

    /** A reader of HTML. */
    public static MarkupReader ofHtml() {
        return new MarkupReader(MarkupReader::layHtml);
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException {
        // one character more than fits, so that the builder sees that something is missing
        String text = layout.lay(content, into.charactersLeft() + 1);
        if (text.isBlank()) {
            throw new UnreadableException(IssueKind.NO_TEXT);
        }
        into.page(text, List.of(), null);
    }

    private static String layWord(byte[] content, int maxCharacters) throws UnreadableException {
        if (!isWholeZip(content)) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
        return lay(new MarkupText(maxCharacters, false), (handler, context) -> {
            // handed over open, so that Tika needs no temporary file
            try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(content));
                    TikaInputStream stream = TikaInputStream.get(content)) {
                stream.setOpenContainer(container);
                new OOXMLParser().parse(stream, handler, new Metadata(), context);
                container.revert();
            }
        });
    }

    private static String layOldWord(byte[] content, int maxCharacters) throws UnreadableException {
        return lay(new MarkupText(maxCharacters, false), (handler, context) -> {
            try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content));
                    TikaInputStream stream = TikaInputStream.get(content)) {
                stream.setOpenContainer(container);
                new OfficeParser().parse(stream, handler, new Metadata(), context);
            }
        });
    }

    private static String layOpenDocument(byte[] content, int maxCharacters) throws UnreadableException {
        if (!isWholeZip(content)) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
        return lay(
                new MarkupText(maxCharacters, false),
                (handler, context) -> OpenDocumentPackage.parse(content, maxCharacters, handler));
    }

    private static String layRichText(byte[] content, int maxCharacters) throws UnreadableException {
        return lay(new MarkupText(maxCharacters, false), (handler, context) -> new RTFParser()
                .parse(new ByteArrayInputStream(rowsAsLines(content)), handler, new Metadata(), context));
    }

    private static String layHtml(byte[] content, int maxCharacters) throws UnreadableException {
        return lay(new MarkupText(maxCharacters, true), (handler, context) -> new JSoupParser()
                .parseString(decode(content), handler, new Metadata(), context));
    }

    /** A zip file cut short lacks the directory at its end; what is left of it would read as if it were all. */
    private static boolean isWholeZip(byte[] content) {
        int from = Math.max(0, content.length - ZIP_END_WITHIN);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains(ZIP_END);
    }

    /** Tika makes each cell of an RTF table a paragraph, so that rows fall apart: cells become tabs and rows lines before. */
    private static byte[] rowsAsLines(byte[] content) {
        String source = new String(content, StandardCharsets.ISO_8859_1);
        String cells = CELL.matcher(source).replaceAll("\\\\tab");
        return ROW.matcher(cells).replaceAll("\\\\par").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String lay(MarkupText lines, Parsing parsing) throws UnreadableException {
        try {
            parsing.parse(lines, context());
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            throw new UnreadableException(IssueKind.ENCRYPTED);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | TikaException
                | RuntimeException
                | StackOverflowError e) {
            if (!lines.isFull()) {
                throw new UnreadableException(IssueKind.CORRUPT);
            }
        }
        return lines.text();
    }

    private static ParseContext context() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    /** Valid UTF-8 beyond ASCII is never anything else; otherwise a page knows its own encoding best. */
    private static String decode(byte[] content) throws IOException {
        boolean ascii = true;
        for (byte each : content) {
            ascii &= each >= 0;
        }
        if (ascii || TextDecoder.findUtf8(content).isEmpty()) {
            Charset declared = new HtmlEncodingDetector().detect(new ByteArrayInputStream(content), new Metadata());
            if (declared != null) {
                return new String(content, declared);
            }
        }
        return TextDecoder.findText(content).orElseGet(() -> new String(content, TextDecoder.FALLBACK));
    }

    /** How one format becomes lines, at most so many characters. */
    private interface Layout {
        String lay(byte[] content, int maxCharacters) throws UnreadableException;
    }

    /** One of Tika's parsers at work. */
    private interface Parsing {
        void parse(ContentHandler handler, ParseContext context)
                throws IOException, OpenXML4JException, SAXException, TikaException, UnreadableException;
    }
}
