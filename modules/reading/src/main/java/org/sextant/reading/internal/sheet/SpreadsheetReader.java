package org.sextant.reading.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.xssf.model.StylesTable;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.container.Unpacking;
import org.sextant.reading.internal.container.ZipContents;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XLSX row by row, so that what a sheet claims to be costs nothing. Formulas are not worked out: what they last
 * came to is read. Hidden sheets, rows and columns are not read, and told.
 */
public final class SpreadsheetReader implements FormatReader {

    private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

    /** More than the styles of any workbook: these alone are kept as a tree. */
    private static final int LARGEST_STYLES = 8 << 20;

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (ZipContents parts = ZipContents.open(content)) {
            WorkbookIndex index = new WorkbookIndex();
            parse(parts, "xl/workbook.xml", index);
            parse(parts, "xl/_rels/workbook.xml.rels", index);
            SharedTexts texts = new SharedTexts(into.charactersLeft());
            parse(parts, "xl/sharedStrings.xml", texts);
            StylesTable styles = styles(parts, into);
            SheetText text = new SheetText(into);
            for (WorkbookIndex.Listed listed : index.sheets()) {
                Optional<String> part = index.findPart(listed);
                if (listed.hidden()) {
                    text.hidden();
                } else if (part.isPresent() && !into.isFull()) {
                    Sheet sheet = new Sheet(listed.name(), into.charactersLeft());
                    ShownCells cells = new ShownCells(index.isFrom1904());
                    VisibleCells visible = new VisibleCells(sheet, styles, texts, cells);
                    parse(parts, part.get(), visible);
                    text.add(sheet);
                    if (visible.hasHidden()) {
                        text.hidden();
                    }
                }
            }
            if (texts.isCut()) {
                into.issue(IssueKind.TRUNCATED);
            }
        } catch (SAXException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private static StylesTable styles(ZipContents parts, RecordBuilder into) throws UnreadableException, IOException {
        StylesTable styles = new StylesTable();
        Optional<byte[]> xml = parts.find("xl/styles.xml", new Unpacking(into.budget()))
                .filter(bytes -> bytes.length <= LARGEST_STYLES);
        if (xml.isPresent()) {
            styles.readFrom(new ByteArrayInputStream(xml.get()));
        }
        return styles;
    }

    private static void parse(ZipContents parts, String name, ContentHandler handler) throws IOException, SAXException {
        Optional<InputStream> xml = parts.findStream(name);
        if (xml.isEmpty()) {
            return;
        }
        try (InputStream stream = xml.get()) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DTD, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(new DefaultHandler());
            reader.parse(new InputSource(stream));
        } catch (VisibleCells.EnoughException e) {
            // the sheet knows that it was cut
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of the JDK cannot be made safe", e);
        }
    }
}
