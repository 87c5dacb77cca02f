package org.sextant.server.badinput;

import static org.sextant.testkit.hostile.HostileArchives.NOTE;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.RecordWriter;
import org.sextant.testkit.hostile.HostileArchives;
import org.sextant.testkit.hostile.HostileMails;
import org.sextant.testkit.hostile.HostilePdfs;
import org.sextant.testkit.hostile.LockedFiles;
import org.sextant.testkit.hostile.OutlookMails;
import org.sextant.testkit.hostile.Workbooks;

/** Group D: office documents, archives and mail. */
final class OfficeRows {

    private static final String ATTACHED = "An attached note.";
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private static final String DDE = "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>";

    private OfficeRows() {}

    private static Row.Coming word(int item, String name, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload("docx", content));
    }

    private static Row.Coming zip(int item, String name, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload("zip", content));
    }

    private static Row.Coming mail(String attached, String name, Supplier<byte[]> content) {
        return Row.of(
                58, "a mail with " + attached, Delivery.upload("eml", () -> HostileMails.with(name, content.get())));
    }

    static Stream<Row> rows() {
        return Stream.of(officeRows(), sheetRows(), archiveRows(), lockedRows(), mailRows())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> officeRows() {
        return Stream.of(
                word(
                                49,
                                "a part that unfolds too far",
                                () -> HostileArchives.word(xml -> xml, Map.of("word/x.bin", new byte[32 << 20])))
                        .quarantined("expansion-limit"),
                word(50, "a template from elsewhere", () -> HostileArchives.wordFrom(Canary.url()))
                        .inert("active-content")
                        .reading(NOTE),
                word(51, "a DTD", OfficeRows::wordWithDtd).quarantined("dtd-not-allowed"),
                word(52, "macros", () -> HostileArchives.wordWithMacros(PROGRAM))
                        .inert("active-content")
                        .reading(NOTE),
                word(50, "a picture from elsewhere", () -> fielded("INCLUDEPICTURE \"" + Canary.url() + "\""))
                        .inert("active-content")
                        .reading(NOTE),
                word(52, "a field that starts a program", () -> fielded("DDEAUTO c:\\\\cmd.exe"))
                        .inert("active-content")
                        .reading(NOTE),
                Row.of(57, "an old workbook with a broken table", Delivery.upload("xls", OfficeRows::brokenWorkbook))
                        .quarantined("malformed"),
                Row.of(57, "an object in rich text", Delivery.upload("rtf", richText()))
                        .inert()
                        .reading("Before"));
    }

    private static Stream<Row> archiveRows() {
        return Stream.of(
                zip(49, "a bomb", HostileArchives::bomb).quarantined("expansion-limit"),
                unsafe("a name that climbs", "../canary.txt"),
                unsafe("a name that climbs over other slashes", "a\\..\\..\\canary.txt"),
                unsafe("an absolute name", "/tmp/canary.txt"),
                unsafe("a name on a drive", "C:\\canary.txt"),
                unsafe("a name that comes twice", "note.txt", "note.txt"),
                zip(54, "a link", HostileArchives::withLink).quarantined("unsafe-archive"),
                zip(55, "twenty deep", () -> HostileArchives.nested(20)).quarantined("nesting-limit"),
                zip(55, "three deep", () -> HostileArchives.nested(3)).inert().reading(NOTE),
                zip(55, "crowded", () -> HostileArchives.crowded(5_000)).partial("nesting-limit"));
    }

    private static Stream<Row> lockedRows() {
        Map<String, byte[]> files = Map.of("note.txt", FrontDoors.utf8(ATTACHED));
        return Stream.of(
                zip(56, "a damaged lock", HostileArchives::locked).quarantined("password-protected"),
                zip(56, "a locked archive", () -> LockedFiles.zipByAes("secret", files))
                        .quarantined("password-protected"),
                word(56, "a locked document", () -> LockedFiles.office("secret", RecordWriter.toDocx(NOTE, "")))
                        .quarantined("password-protected"),
                Row.of(56, "a locked old workbook", Delivery.upload("xls", OfficeRows::lockedSheet))
                        .quarantined("password-protected"));
    }

    private static byte[] lockedSheet() {
        return LockedFiles.xls("secret", Workbooks.xls(new String[] {NOTE}));
    }

    private static Stream<Row> sheetRows() {
        String fetching = "<row><c><f>WEBSERVICE(\"" + Canary.url() + "\")</f><v>42</v></c></row>";
        Map<String, String> sheets = Map.of("Sheet1", Workbooks.ofRows(fetching));
        return Stream.of(
                sheet(50, "a formula that fetches", () -> Workbooks.ofSheets(sheets))
                        .inert()
                        .reading("42"),
                sheet(51, "a sheet with a DTD", () -> Workbooks.ofParts(sheets, Map.of("xl/styles.xml", dtd())))
                        .quarantined("dtd-not-allowed"),
                sheet(52, "a link to a program", () -> Workbooks.ofParts(sheets, Map.of("xl/externalLinks/a.xml", DDE)))
                        .inert("active-content")
                        .reading("42"),
                sheet(53, "every row that there is", () -> Workbooks.tall(1_048_576, 100))
                        .inert()
                        .reading("693"),
                sheet(53, "every column that there is", () -> Workbooks.wide(16_384))
                        .partial("truncated"),
                sheet(53, "two billion texts to share", () -> Workbooks.sharing(100))
                        .inert()
                        .reading("63z63z"));
    }

    private static Row.Coming sheet(int item, String name, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload("xlsx", content));
    }

    private static String dtd() {
        return "<!DOCTYPE x SYSTEM \"" + Canary.url() + "\"><styleSheet/>";
    }

    private static Row unsafe(String name, String... names) {
        return zip(54, name, () -> HostileArchives.named(names)).quarantined("unsafe-archive");
    }

    private static Stream<Row> mailRows() {
        return Stream.of(
                mail("a note", "note.txt", () -> FrontDoors.utf8(ATTACHED))
                        .inert()
                        .reading(ATTACHED),
                mail("a PDF", "a.pdf", HostilePdfs::plain).inert().reading(HostilePdfs.NOTE),
                mail("a program", "a.exe", () -> PROGRAM)
                        .partial("type-not-allowed")
                        .reading(HostileMails.NOTE),
                mail("a bomb", "a.zip", HostileArchives::bomb)
                        .partial("expansion-limit")
                        .reading(HostileMails.NOTE),
                mail("an unsafe archive", "a.zip", () -> HostileArchives.named("/x"))
                        .partial("unsafe-archive")
                        .reading(HostileMails.NOTE),
                Row.of(58, "an Outlook mail with a PDF", outlook("a.pdf", HostilePdfs::plain))
                        .inert()
                        .reading(HostilePdfs.NOTE),
                Row.of(58, "an Outlook mail with a bomb", outlook("a.zip", HostileArchives::bomb))
                        .partial("expansion-limit")
                        .reading(OutlookMails.NOTE),
                Row.of(58, "an Outlook mail with a locked PDF", outlook("a.pdf", () -> HostilePdfs.locked("x", "o")))
                        .partial("password-protected")
                        .reading(OutlookMails.NOTE),
                Row.of(58, "Outlook mails in mails", Delivery.upload("msg", () -> OutlookMails.nested(20)))
                        .partial("nesting-limit")
                        .reading(OutlookMails.NOTE),
                Row.of(58, "mails in mails", Delivery.upload("eml", () -> HostileMails.nested(20)))
                        .quarantined("nesting-limit"),
                Row.of(58, "a mail in a mail", Delivery.upload("eml", () -> HostileMails.nested(2)))
                        .inert()
                        .reading(HostileMails.NOTE));
    }

    private static Delivery outlook(String name, Supplier<byte[]> content) {
        return Delivery.upload("msg", () -> OutlookMails.with(name, content.get()));
    }

    private static byte[] wordWithDtd() {
        String declared = "?><!DOCTYPE x SYSTEM \"" + Canary.url() + "\">";
        return HostileArchives.word(xml -> xml.replaceFirst("\\?>", declared), Map.of());
    }

    private static byte[] fielded(String instruction) {
        String field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:body>";
        return HostileArchives.word(xml -> xml.replace("</w:body>", field), Map.of());
    }

    /** Of the sectors that hold the allocation table the places are wrong. */
    private static byte[] brokenWorkbook() {
        byte[] broken = Workbooks.xls(new String[] {NOTE});
        Arrays.fill(broken, 76, 512, (byte) 0x7F);
        return broken;
    }

    private static String richText() {
        return "{\\rtf1\\ansi\\pard Before {\\object\\objemb{\\*\\objdata 0105000002000000ffff}}\\par after}";
    }
}
