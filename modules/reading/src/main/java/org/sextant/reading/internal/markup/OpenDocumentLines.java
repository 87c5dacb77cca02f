package org.sextant.reading.internal.markup;

import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns what stands below one kind of element of an OpenDocument file into XHTML. Words that were deleted while changes
 * were tracked stand in the file too; they are left out, as nobody sees them. Notes are roots of their own, since they
 * stand in the middle of the sentences that they belong to.
 */
final class OpenDocumentLines extends DefaultHandler {

    private static final Map<String, String> XHTML = Map.of(
            "p", "p", "h", "p", "table-row", "tr", "table-cell", "td", "covered-table-cell", "td", "line-break", "br");

    private static final Set<String> SILENT = Set.of(
            "tracked-changes",
            "annotation",
            "note",
            "note-citation",
            "creator",
            "date",
            "forms",
            "binary-data",
            "title",
            "desc");

    private static final int MOST_BLANKS = 100;

    private final ContentHandler lines;
    private final String root;
    private int inside;
    private int silence;
    private int paragraphs;

    /** Only what stands below elements of this local name. */
    OpenDocumentLines(ContentHandler lines, String root) {
        this.lines = lines;
        this.root = root;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        if (localName.equals(root)) {
            inside++;
        } else if (SILENT.contains(localName)) {
            silence++;
        } else if (isHeard()) {
            begin(localName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) throws SAXException {
        if (localName.equals(root)) {
            inside--;
        } else if (SILENT.contains(localName)) {
            silence--;
        } else if (isHeard() && XHTML.containsKey(localName)) {
            paragraphs -= isParagraph(localName) ? 1 : 0;
            String name = XHTML.get(localName);
            lines.endElement("", name, name);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (isHeard() && paragraphs > 0) {
            // a line end in the source is a blank
            write(new String(characters, start, length).replaceAll("[\\r\\n\\t]", " "));
        }
    }

    private void begin(String localName, Attributes attributes) throws SAXException {
        paragraphs += isParagraph(localName) ? 1 : 0;
        if (XHTML.containsKey(localName)) {
            String name = XHTML.get(localName);
            lines.startElement("", name, name, new AttributesImpl());
        } else if (localName.equals("tab")) {
            write("\t");
        } else if (localName.equals("s")) {
            write(" ".repeat(blanks(attributes)));
        }
    }

    private void write(String text) throws SAXException {
        lines.characters(text.toCharArray(), 0, text.length());
    }

    private boolean isHeard() {
        return inside > 0 && silence == 0;
    }

    private static boolean isParagraph(String localName) {
        return localName.equals("p") || localName.equals("h");
    }

    private static int blanks(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("c") && attributes.getValue(i).matches("\\d{1,4}")) {
                return Math.min(MOST_BLANKS, Integer.parseInt(attributes.getValue(i)));
            }
        }
        return 1;
    }
}
