package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Workbooks, honest and not. Cells that look like numbers are numbers; in an XLS, days are shown as month, day and year of two digits. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** An XLSX of one sheet with these rows of words and numbers. */
    public static byte[] xlsx(String[]... rows) {
        return ofSheets(Map.of("Sheet1", sheet(rows)));
    }

    /** The XML of a sheet with these rows. */
    public static String sheet(String[]... rows) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            data.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows[i].length; j++) {
                data.append(cell("" + (char) ('A' + j) + (i + 1), rows[i][j]));
            }
            data.append("</row>");
        }
        return ofRows(data);
    }

    /** The XML of a sheet around the XML of its rows. */
    public static String ofRows(CharSequence rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String cell(String place, String words) {
        return words.matches("-?\\d+(?:\\.\\d+)?")
                ? "<c r=\"" + place + "\"><v>" + words + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    /** An XLSX of sheets by their names; one whose name begins with a dot is hidden. */
    public static byte[] ofSheets(Map<String, String> sheets) {
        return ofParts(sheets, Map.of());
    }

    /** The same, with more parts than it needs. */
    public static byte[] ofParts(Map<String, String> sheets, Map<String, String> more) {
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String hidden = sheet.getKey().startsWith(".") ? " state=\"hidden\"" : "";
            listed.append("<sheet name=\"")
                    .append(sheet.getKey())
                    .append("\" sheetId=\"")
                    .append(number);
            listed.append("\"")
                    .append(hidden)
                    .append(" r:id=\"r")
                    .append(number)
                    .append("\"/>");
            related.append("<Relationship Id=\"r")
                    .append(number)
                    .append("\" Type=\"")
                    .append(OFFICE);
            related.append("/worksheet\" Target=\"worksheets/sheet")
                    .append(number)
                    .append(".xml\"/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet.getValue().getBytes(UTF_8));
        }
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + listed
                        + "</sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relationships(related));
        put(
                parts,
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"" + TYPES
                        + "worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + TYPES + "sheet.main+xml\"/></Types>");
        more.forEach((name, xml) -> put(parts, name, xml));
        return HostileArchives.zip(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
    }

    private static String relationships(CharSequence related) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + related + "</Relationships>";
    }

    /** An XLSX of so many rows, of which the first ones hold a number. */
    public static byte[] tall(int rows, int filled) {
        StringBuilder data = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            String cell = i > filled ? "" : "<c><v>" + i * 7L % 1_000 + "</v></c>";
            data.append("<row r=\"").append(i).append("\">").append(cell).append("</row>");
        }
        return ofSheets(Map.of("Sheet1", ofRows(data)));
    }

    /** An XLSX with a number in each of so many columns of one row. */
    public static byte[] wide(int columns) {
        String cells = "<c><v>1</v></c>".repeat(columns);
        return ofSheets(Map.of("Sheet1", ofRows("<row>" + cells + "</row>")));
    }

    /** An XLSX that says it shares two billion texts, shares many, and points to them all. */
    public static byte[] sharing(int texts) {
        StringBuilder shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"2147483647\">");
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < texts; i++) {
            shared.append("<si><t>")
                    .append(Integer.toString(i * 7_919, 36).repeat(9))
                    .append("</t></si>");
            data.append("<row><c t=\"s\"><v>").append(i).append("</v></c></row>");
        }
        return ofParts(
                Map.of("Sheet1", ofRows(data)),
                Map.of("xl/sharedStrings.xml", shared.append("</sst>").toString()));
    }

    /** An XLS of one sheet with these rows; numbers are numbers. */
    public static byte[] xls(String[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            CellStyle days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
            for (String[] words : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < words.length; i++) {
                    if (words[i].matches("-?\\d+(?:\\.\\d+)?")) {
                        row.createCell(i).setCellValue(Double.parseDouble(words[i]));
                    } else if (words[i].matches("\\d{4}-\\d\\d-\\d\\d")) {
                        row.createCell(i).setCellValue(LocalDate.parse(words[i]));
                        row.getCell(i).setCellStyle(days);
                    } else {
                        row.createCell(i).setCellValue(words[i]);
                    }
                }
            }
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
