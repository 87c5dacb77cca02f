package org.sextant.server.badinput;

import static org.sextant.testkit.hostile.HostileArchives.NOTE;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.hostile.HostileArchives;
import org.sextant.testkit.hostile.HostileMails;
import org.sextant.testkit.hostile.HostilePdfs;

/** Group D: office documents, archives and mail. */
final class OfficeRows {

    private static final String ATTACHED = "An attached note.";
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

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
        return Stream.of(officeRows(), archiveRows(), mailRows()).flatMap(rows -> rows);
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
                zip(55, "crowded", () -> HostileArchives.crowded(5_000)).partial("nesting-limit"),
                zip(56, "a locked archive", HostileArchives::locked).quarantined("password-protected"));
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
                Row.of(58, "mails in mails", Delivery.upload("eml", () -> HostileMails.nested(20)))
                        .quarantined("nesting-limit"),
                Row.of(58, "a mail in a mail", Delivery.upload("eml", () -> HostileMails.nested(2)))
                        .inert()
                        .reading(HostileMails.NOTE));
    }

    private static byte[] wordWithDtd() {
        String declared = "?><!DOCTYPE x SYSTEM \"" + Canary.url() + "\">";
        return HostileArchives.word(xml -> xml.replaceFirst("\\?>", declared), Map.of());
    }

    private static String richText() {
        return "{\\rtf1\\ansi\\pard Before {\\object\\objemb{\\*\\objdata 0105000002000000ffff}}\\par after}";
    }
}
