package org.sextant.server.badinput;

import static org.sextant.testkit.hostile.HostilePdfs.NOTE;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.testkit.hostile.HostilePdfs;

/** Group B: PDF files. */
final class PdfRows {

    private static final String ATTACHED = "An attached note.";
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private PdfRows() {}

    private static Row.Coming pdf(int item, String name, Supplier<byte[]> content) {
        return Row.of(item, name, Delivery.upload("pdf", content));
    }

    static Stream<Row> rows() {
        byte[] note = FrontDoors.utf8(ATTACHED);
        return Stream.of(
                pdf(23, "a password that nobody gave", () -> HostilePdfs.locked("secret", "o"))
                        .quarantined("password-protected"),
                pdf(24, "an owner's password only", () -> HostilePdfs.locked("", "o"))
                        .inert()
                        .reading(NOTE),
                pdf(29, "too many pages", () -> HostilePdfs.ofPages(1_001)).quarantined("page-limit"),
                pdf(30, "a huge page", () -> HostilePdfs.ofSize(1e7f)).inert().reading(NOTE),
                pdf(32, "a script", () -> HostilePdfs.withScript("app.launchURL('" + Canary.url() + "')"))
                        .inert("active-content")
                        .reading(NOTE),
                acting("Launch", "/bin/true"),
                acting("URI", Canary.url()),
                acting("SubmitForm", Canary.url()),
                acting("GoToR", "\\\\127.0.0.1\\x"),
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
                        .reading(ATTACHED),
                pdf(40, "cut off", () -> Arrays.copyOf(HostilePdfs.plain(), 300))
                        .quarantined("malformed"));
    }

    private static Row acting(String subtype, String target) {
        return pdf(32, "an action " + subtype, () -> HostilePdfs.ofAction(subtype, target))
                .inert("active-content")
                .reading(NOTE);
    }
}
