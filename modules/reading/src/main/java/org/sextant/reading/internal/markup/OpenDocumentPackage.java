package org.sextant.reading.internal.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.container.Unpacking;
import org.sextant.reading.internal.container.ZipContents;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The parts of an OpenDocument text in the order of reading: header, body, notes, comments, footer. */
final class OpenDocumentPackage {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

    private final ZipContents contents;
    private final Unpacking unpacking;

    private OpenDocumentPackage(ZipContents contents, Unpacking unpacking) {
        this.contents = contents;
        this.unpacking = unpacking;
    }

    /** Hands the text over as XHTML. */
    static void parse(byte[] file, int maxCharacters, ContentHandler lines)
            throws UnreadableException, IOException, SAXException {
        try (ZipContents contents = ZipContents.open(file)) {
            OpenDocumentPackage parts = new OpenDocumentPackage(contents, new Unpacking(Budget.of(maxCharacters, 1)));
            if (new String(parts.bytes(MANIFEST), StandardCharsets.UTF_8).contains(":encryption-data")) {
                throw new UnreadableException(IssueKind.ENCRYPTED);
            }
            parts.lay(STYLES, "header", lines);
            parts.lay(CONTENT, "text", lines);
            parts.lay(CONTENT, "note", lines);
            parts.lay(CONTENT, "annotation", lines);
            parts.lay(STYLES, "footer", lines);
        }
    }

    private void lay(String part, String root, ContentHandler lines)
            throws UnreadableException, IOException, SAXException {
        byte[] xml = bytes(part);
        if (xml.length == 0) {
            return;
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DTD, true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), new OpenDocumentLines(lines, root));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of the JDK cannot be made safe", e);
        }
    }

    private byte[] bytes(String part) throws UnreadableException, IOException {
        return contents.find(part, unpacking).orElse(new byte[0]);
    }
}
