package org.sextant.reading.internal.sheet;

import java.util.BitSet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Puts the cells of a sheet's XML into a sheet, without rows and columns that are hidden. */
final class VisibleCells extends XMLFilterImpl implements XSSFSheetXMLHandler.SheetContentsHandler {

    /** The sheet holds as much as is kept. */
    static final class EnoughException extends SAXException {
        private static final long serialVersionUID = 1;
    }

    private final Sheet sheet;
    private final BitSet hiddenColumns = new BitSet();
    private boolean hiddenRow;
    private boolean hid;
    private int column;

    VisibleCells(Sheet sheet, StylesTable styles, SharedStrings texts, ShownCells cells) {
        this.sheet = sheet;
        setContentHandler(new XSSFSheetXMLHandler(styles, texts, this, cells, false));
    }

    /** Whether anything was left out because nobody can see it. */
    boolean hasHidden() {
        return hid;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
            throws SAXException {
        if (localName.equals("row")) {
            if (sheet.isFull()) {
                // the row says that there is more, and no more is needed
                sheet.cell(Sheet.MAX_COLUMNS, "more");
                throw new EnoughException();
            }
            hiddenRow = isHidden(attributes);
        } else if (localName.equals("col") && isHidden(attributes)) {
            int from = number(attributes.getValue("min"));
            int to = Math.min(Sheet.MAX_COLUMNS, number(attributes.getValue("max")));
            if (from >= 1 && from <= to) {
                hiddenColumns.set(from - 1, to);
            }
        }
        super.startElement(uri, localName, qualifiedName, attributes);
    }

    @Override
    public void startRow(int number) {
        column = 0;
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        column = reference == null ? column : Math.max(0, new CellReference(reference).getCol());
        if (shown != null && !shown.isBlank()) {
            if (hiddenRow || hiddenColumns.get(column)) {
                hid = true;
            } else {
                sheet.cell(column, shown);
            }
        }
        column++;
    }

    @Override
    public void endRow(int number) {
        sheet.endRow();
    }

    private static boolean isHidden(Attributes attributes) {
        String hidden = attributes.getValue("hidden");
        return hidden != null && hidden.matches("1|true");
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
