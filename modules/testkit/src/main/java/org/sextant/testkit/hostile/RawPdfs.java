package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files that no library would write, put together object by object. */
public final class RawPdfs {

    /** The words of the page that a reader can read. */
    public static final String NOTE = "A note on a page.";

    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + "/Resources<</Font<</F1 5 0 R>>>>>>";
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    private static final int BLOCK = 1 << 16;

    private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
    private String trailer = "";

    private RawPdfs() {
        put(1, "<</Type/Catalog/Pages 2 0 R>>");
        put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        put(3, PAGE);
        stream(4, "", shown(NOTE));
        put(5, FONT);
    }

    private static byte[] shown(String words) {
        return ascii("BT /F1 12 Tf 50 700 Td (" + words + ") Tj ET");
    }

    private void put(int number, String object) {
        objects.put(number, ascii(object));
    }

    private void stream(int number, String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(ascii("<<" + entries + "/Length " + content.length + ">>\nstream\n"));
        object.writeBytes(content);
        object.writeBytes(ascii("\nendstream"));
        objects.put(number, object.toByteArray());
    }

    private byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ascii("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder();
        int count = 1;
        for (Map.Entry<Integer, byte[]> object : objects.entrySet()) {
            table.append(object.getKey()).append(" 1\n").append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(ascii(object.getKey() + " 0 obj\n"));
            file.writeBytes(object.getValue());
            file.writeBytes(ascii("\nendobj\n"));
            count = Math.max(count, object.getKey() + 1);
        }
        int at = file.size();
        file.writeBytes(ascii("xref\n0 1\n0000000000 65535 f \n" + table + "trailer\n<</Size " + count + "/Root 1 0 R"
                + trailer.replace("#", String.valueOf(at)) + ">>\nstartxref\n" + at + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** A page, with a form of this XML that only some viewers draw. */
    public static byte[] withXfa(String xml) {
        RawPdfs pdf = new RawPdfs();
        pdf.put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 6 0 R/Fields[]>>>>");
        pdf.stream(6, "", ascii(xml));
        return pdf.bytes();
    }

    /** A page, with this XML said to describe the document. */
    public static byte[] withMetadata(String xml) {
        RawPdfs pdf = new RawPdfs();
        pdf.put(1, "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>");
        pdf.stream(6, "/Type/Metadata/Subtype/XML", ascii(xml));
        return pdf.bytes();
    }

    /** A tree of pages one branch of which is its own root. */
    public static byte[] withLoopOfPages() {
        RawPdfs pdf = new RawPdfs();
        pdf.put(2, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>");
        return pdf.bytes();
    }

    /** A list of objects that says it goes on where it begins. */
    public static byte[] withLoopOfTables() {
        RawPdfs pdf = new RawPdfs();
        pdf.trailer = "/Prev #";
        return pdf.bytes();
    }

    /** A page whose content lies in a packed object that lies in itself. */
    public static byte[] withLoopOfObjects() {
        RawPdfs pdf = new RawPdfs();
        pdf.put(3, PAGE.replace("4 0 R", "6 0 R"));
        pdf.stream(6, "/Type/ObjStm/N 1/First 4/Extends 6 0 R", ascii("6 0 6 0 R"));
        return pdf.bytes();
    }

    /** A content that says it is two billion bytes long. */
    public static byte[] withHugeLength() {
        RawPdfs pdf = new RawPdfs();
        pdf.objects.put(
                4, ascii("<</Length 2147483647>>\nstream\n" + new String(shown(NOTE), ISO_8859_1) + "\nendstream"));
        return pdf.bytes();
    }

    /** A packed object that says it holds a billion objects. */
    public static byte[] withHugeCount() {
        RawPdfs pdf = new RawPdfs();
        pdf.put(3, PAGE.replace("4 0 R", "7 0 R"));
        pdf.stream(6, "/Type/ObjStm/N 1000000000/First 2000000000", ascii("7 0 "));
        pdf.trailer = "/Prev 9999999999";
        return pdf.bytes();
    }

    /** A page of 64 MB times so many blanks, packed as often as asked. */
    public static byte[] unfolding(int times, int layers) {
        RawPdfs pdf = new RawPdfs();
        byte[] packed = deflate(out -> {
            byte[] blanks = new byte[BLOCK];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < times * (64 << 20) / BLOCK; i++) {
                out.write(blanks);
            }
        });
        for (int i = 1; i < layers; i++) {
            byte[] inner = packed;
            packed = deflate(out -> out.write(inner));
        }
        pdf.stream(4, "/Filter[" + "/FlateDecode".repeat(layers) + "]", packed);
        return pdf.bytes();
    }

    /** A page that reads, and one with an image of these entries and content over all of it. */
    public static byte[] withImage(String entries, byte[] content) {
        RawPdfs pdf = new RawPdfs();
        pdf.put(2, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>");
        pdf.put(
                6,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</XObject<</I 8 0 R>>>>>>");
        pdf.stream(7, "", ascii("595 0 0 842 0 0 cm /I Do"));
        pdf.stream(8, "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1" + entries, content);
        return pdf.bytes();
    }

    /** The same with an image of faxed lines that says only to its decoder how many they are. */
    public static byte[] withFax(int columns, int rows) {
        return withImage(
                "/Width 100/Height 100/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns " + columns + "/Rows " + rows
                        + ">>",
                new byte[] {0, 16, 1, 0, 16, 1});
    }

    /** The same with a JBIG2 image whose own header names another extent than its entries. */
    public static byte[] withJbig2(int width, int height) {
        byte[] page = ByteBuffer.allocate(30)
                .putInt(0)
                .put((byte) 48)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(19)
                .putInt(width)
                .putInt(height)
                .array();
        return withImage("/Width 100/Height 100/Filter/JBIG2Decode", page);
    }

    /** The same with a JPEG 2000 image whose own header names another extent than its entries. */
    public static byte[] withJpx(int width, int height) {
        byte[] page = ByteBuffer.allocate(60)
                .putShort((short) 0xFF4F)
                .putShort((short) 0xFF51)
                .putShort((short) 47)
                .putShort((short) 0)
                .putInt(width)
                .putInt(height)
                .array();
        return withImage("/Width 100/Height 100/Filter/JPXDecode", page);
    }

    /** A page in a font that says of these codes that they mean these letters, and this beside it. */
    public static byte[] saying(String words, Map<Character, Character> meanings, String more) {
        RawPdfs pdf = new RawPdfs();
        pdf.stream(4, "", shown(words));
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
                + " /CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.append(meanings.size()).append(" beginbfchar\n");
        meanings.forEach((code, letter) -> map.append("<%02X> <%04X>%n".formatted((int) code, (int) letter)));
        map.append("endbfchar ").append(more).append(" endcmap end end");
        pdf.put(5, FONT.replace(">>", "/ToUnicode 6 0 R>>"));
        pdf.stream(6, "", ascii(map.toString()));
        return pdf.bytes();
    }

    /** One document after another in one file, as a careless program joins them. */
    public static byte[] joined(byte[]... documents) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] document : documents) {
            file.writeBytes(document);
        }
        return file.toByteArray();
    }

    private static byte[] deflate(Filling filling) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            filling.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private interface Filling {
        void fill(OutputStream out) throws IOException;
    }
}
