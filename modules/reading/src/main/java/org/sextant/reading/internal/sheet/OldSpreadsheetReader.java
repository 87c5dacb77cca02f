package org.sextant.reading.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Reads XLS, as Excel wrote it before 2007. */
public final class OldSpreadsheetReader implements FormatReader {

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content));
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            SheetText text = new SheetText(into);
            ShownCells cells = new ShownCells(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            for (int i = 0; i < workbook.getNumberOfSheets() && !into.isFull(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    text.hidden();
                } else {
                    read(workbook.getSheetAt(i), cells, text, into.charactersLeft());
                }
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(IssueKind.ENCRYPTED);
        } catch (OldExcelFormatException e) {
            throw new UnreadableException(IssueKind.UNSUPPORTED_VERSION);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private static void read(
            org.apache.poi.ss.usermodel.Sheet from, DataFormatter cells, SheetText text, int maxCharacters) {
        Sheet sheet = new Sheet(from.getSheetName(), maxCharacters);
        boolean hidden = false;
        for (Row row : from) {
            for (Cell cell : row) {
                String shown = shown(cell, cells);
                if (row.getZeroHeight() || from.isColumnHidden(cell.getColumnIndex())) {
                    hidden |= !shown.isBlank();
                } else {
                    sheet.cell(cell.getColumnIndex(), shown);
                }
            }
            sheet.endRow();
        }
        text.add(sheet);
        if (hidden) {
            text.hidden();
        }
    }

    private static String shown(Cell cell, DataFormatter cells) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? cells.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                : cells.formatCellValue(cell);
    }
}
