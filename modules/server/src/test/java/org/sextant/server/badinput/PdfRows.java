package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextant.testkit.hostile.HostilePdfs.NOTE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.RecordScanner;
import org.sextant.testkit.hostile.HostilePdfs;
import org.sextant.testkit.hostile.RawPdfs;

/** Group B: PDF files. */
final class PdfRows {

    private static final String ATTACHED = "An attached note.";
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>";
    private static final String HUGE = "/Width 30000/Height 30000/Filter/FlateDecode";
    private static final String EMPTY_RANGE = "1 beginbfrange <41> <43> <> endbfrange";

    /** NEGATIVE is drawn, and POSITIVE handed out. */
    private static final Map<Character, Character> LIE =
            Map.of('N', 'P', 'E', 'O', 'G', 'S', 'A', 'I', 'T', 'T', 'I', 'I', 'V', 'V');

    private PdfRows() {}

    private static Row.Coming pdf(int item, String name, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload("pdf", content));
    }

    static Stream<Row> rows() {
        return Stream.of(documentRows(), overloadingRows(), pageRows(), enclosureRows())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> documentRows() {
        return Stream.of(
                pdf(21, "a form with an outside entity", () -> RawPdfs.withXfa(pointing()))
                        .inert("active-content")
                        .reading(NOTE),
                pdf(21, "metadata with an outside entity", () -> RawPdfs.withMetadata(pointing()))
                        .inert("active-content")
                        .reading(NOTE),
                pdf(22, "a form of a billion laughs", () -> RawPdfs.withXfa(LAUGHS))
                        .quarantined("xml-bomb"),
                pdf(22, "metadata of a billion laughs", () -> RawPdfs.withMetadata(LAUGHS))
                        .quarantined("xml-bomb"),
                pdf(23, "a password that nobody gave", () -> HostilePdfs.locked("secret", "o"))
                        .quarantined("password-protected"),
                pdf(24, "an owner's password only", () -> HostilePdfs.locked("", "o"))
                        .inert()
                        .reading(NOTE),
                pdf(32, "a script", () -> HostilePdfs.withScript("app.launchURL('" + Canary.url() + "')"))
                        .inert("active-content")
                        .reading(NOTE),
                acting("Launch", "/bin/true"),
                acting("URI", Canary.url()),
                acting("SubmitForm", Canary.url()),
                acting("ImportData", Canary.url()),
                acting("GoToR", "\\\\127.0.0.1\\x"),
                acting("GoToE", "\\\\127.0.0.1\\x"),
                pdf(37, "white words on white", () -> HostilePdfs.withHidden("HER2 positive"))
                        .partial("hidden-text")
                        .reading(NOTE)
                        .and(ending -> assertThat(ending.text()).doesNotContain("positive")),
                pdf(38, "a scan and no more, some of it hard to read", PdfRows::scan)
                        .partial("low-confidence")
                        .stating("TnmCategory", "PRESENT {axis=T, prefix=p, value=T1b}"),
                pdf(39, "changed after it was signed", HostilePdfs::changedAfterSigning)
                        .partial("changed-later")
                        .reading(NOTE),
                pdf(40, "cut off at once", () -> Arrays.copyOf(HostilePdfs.plain(), 300))
                        .quarantined("malformed"),
                pdf(40, "cut off at its end", PdfRows::withoutEnd)
                        .partial("cut-off")
                        .reading(NOTE),
                pdf(40, "two in one", () -> RawPdfs.joined(RawPdfs.withLoopOfTables(), HostilePdfs.plain()))
                        .inert()
                        .reading(NOTE + "\n" + NOTE));
    }

    private static byte[] scan() {
        String words = "Left kidney, radical nephrectomy: clear cell renal cell carcinoma, pT1b.\n";
        return RecordScanner.toPdf(RecordPrinter.print(words, PageStyle.REPORT), 200, 1)
                .content();
    }

    private static Stream<Row> overloadingRows() {
        return Stream.of(
                pdf(25, "a loop of pages", RawPdfs::withLoopOfPages).inert().reading(NOTE),
                pdf(25, "a loop of tables", RawPdfs::withLoopOfTables).inert().reading(NOTE),
                pdf(25, "a loop of packed objects", RawPdfs::withLoopOfObjects).quarantined("no-text"),
                pdf(26, "a length of two billion", RawPdfs::withHugeLength)
                        .inert()
                        .reading(NOTE),
                pdf(26, "a billion objects", RawPdfs::withHugeCount).quarantined("no-text"),
                pdf(27, "a bomb", () -> RawPdfs.unfolding(4, 1)).quarantined("expansion-limit"),
                pdf(27, "a bomb in a bomb", () -> RawPdfs.unfolding(16, 2)).quarantined("expansion-limit"),
                pdf(29, "too many pages", () -> HostilePdfs.ofPages(1_001)).quarantined("page-limit"));
    }

    private static Stream<Row> pageRows() {
        return Stream.of(
                pdf(28, "a fax without end", () -> RawPdfs.withFax(100_000, 100_000))
                        .partial("page-too-large")
                        .reading(NOTE),
                pdf(28, "a JBIG2 image that lies", () -> RawPdfs.withJbig2(60_000, 60_000))
                        .partial("page-too-large")
                        .reading(NOTE),
                pdf(28, "a JPEG 2000 image that lies", () -> RawPdfs.withJpx(60_000, 60_000))
                        .partial("page-too-large")
                        .reading(NOTE),
                pdf(30, "a huge page", () -> HostilePdfs.ofSize(1e7f)).inert().reading(NOTE),
                pdf(31, "a huge image", () -> RawPdfs.withImage(HUGE, new byte[] {1, 2, 3}))
                        .partial("page-too-large")
                        .reading(NOTE),
                pdf(35, "a font with an empty range", () -> RawPdfs.saying(NOTE, Map.of('A', 'A'), EMPTY_RANGE))
                        .inert()
                        .reading(NOTE),
                pdf(36, "a font that says what it does not show", () -> RawPdfs.saying("HER2 NEGATIVE", LIE, ""))
                        .partial("low-confidence", "text-image-mismatch")
                        .reading("NEGATIVE"));
    }

    private static Stream<Row> enclosureRows() {
        byte[] note = FrontDoors.utf8(ATTACHED);
        return Stream.of(
                pdf(33, "an attached program", () -> HostilePdfs.withAttachments(1, PROGRAM))
                        .partial("type-not-allowed")
                        .reading(NOTE),
                pdf(33, "more attachments than are opened", () -> HostilePdfs.withAttachments(60, note))
                        .partial("nesting-limit")
                        .reading(ATTACHED),
                pdf(33, "PDFs attached to PDFs", () -> HostilePdfs.nested(6))
                        .partial("nesting-limit")
                        .reading(NOTE),
                pdf(34, "an attached note", () -> HostilePdfs.withAttachments(1, note))
                        .inert()
                        .reading(ATTACHED));
    }

    private static Row acting(String subtype, String target) {
        return pdf(32, "an action " + subtype, () -> HostilePdfs.ofAction(subtype, target))
                .inert("active-content")
                .reading(NOTE);
    }

    private static String pointing() {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + Canary.url() + "\">]><x>&e;</x>";
    }

    private static byte[] withoutEnd() {
        byte[] whole = HostilePdfs.plain();
        return Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("startxref"));
    }
}
