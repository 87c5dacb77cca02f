package org.sextant.server.badinput;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sextant.server.badinput.Envelope.Answer;

/** Group A: what can be wrong with an upload, whatever lies in it. */
final class EnvelopeRows {

    private static final int LIMIT = 1024 * 1024;
    /** What is sent at once by somebody who is slow: four times as much as must come in the pause after it. */
    private static final int DROP = 8 << 10;

    private static final int SILENT = 200;

    private EnvelopeRows() {}

    static Stream<Row> rows() {
        return Stream.of(sizes(), shapes(), names(), contents(), senders()).flatMap(rows -> rows);
    }

    /** An upload made by hand, for a server with narrow limits. */
    private static Row.Coming raw(int item, String name, Function<Envelope, Answer> sending) {
        return Row.of(item, name, doors -> doors.narrow().raw(sending));
    }

    private static Stream<Row> sizes() {
        return Stream.of(
                Row.of(1, "an empty file", Delivery.upload("pdf", "")).rejected(422, "empty-file"),
                raw(2, "a byte over the limit", envelope -> envelope.upload("a.txt", "x".repeat(LIMIT + 1)))
                        .rejected(413, "too-large"),
                raw(2, "a length that is announced is not waited for", envelope -> envelope.announce(900_000_000L))
                        .rejected(413, "too-large"),
                raw(3, "a length that lies", envelope -> envelope.chunked(LIMIT + 64 * 1024))
                        .rejected(413, "too-large"),
                raw(4, "a body that is cut off", Envelope::cutOff).rejected(400, ""),
                Row.of(5, "200 who say nothing", doors -> doors.narrow().raw(EnvelopeRows::saySilent))
                        .rejected(400, ""),
                raw(5, "a byte at a time", envelope -> envelope.drip("x".repeat(5000), 1))
                        .rejected(408, "too-slow"),
                raw(5, "a byte at a time to the FHIR endpoint", envelope -> envelope.dripFhir("x".repeat(5000), 1))
                        .rejected(408, ""),
                raw(5, "slow, and fast enough", envelope -> envelope.drip("x".repeat(8 * DROP), DROP))
                        .inert());
    }

    /** Those who say nothing are sent away, and meanwhile the others are served; the answer is that of the last. */
    private static Answer saySilent(Envelope envelope) {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < SILENT; i++) {
                silent.add(envelope.begin(5000));
            }
            long begin = System.nanoTime();
            assertThat(envelope.uploadTo("nobody", "a.txt", "served").status()).isEqualTo(404);
            assertThat(System.nanoTime() - begin).isLessThan(SECONDS.toNanos(20));
            String last = "";
            for (Socket socket : silent) {
                socket.setSoTimeout(60_000);
                last = Envelope.readAll(socket);
                assertThat(last).matches(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 4"));
                socket.close();
            }
            return new Answer(400, "", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> shapes() {
        return Stream.of(
                raw(6, "10,000 parts", envelope -> envelope.parts(10_000)).rejected(413, "too-many-files"),
                raw(6, "10,000 headers", envelope -> envelope.headers(10_000)).rejected(400, ""),
                raw(7, "no boundary", envelope -> envelope.boundary("multipart/form-data", "--b"))
                        .rejected(400, "malformed-upload"),
                raw(7, "another boundary", envelope -> envelope.boundary("multipart/form-data; boundary=b", "--c"))
                        .rejected(400, "no-file"));
    }

    private static Stream<Row> names() {
        return Stream.of(
                        named(9, "report.pdf.exe"),
                        named(9, "report.txt. "),
                        named(9, "report.txt%00.pdf%00"),
                        named(10, "../../canary"),
                        named(10, "/etc/canary"),
                        named(10, "\\\\canary\\share"),
                        named(10, "C:\\canary.txt"),
                        named(11, "canary\u202Etxt.exe"),
                        named(11, "canary\uD83D\uDE00.txt"),
                        named(11, "canary" + "n".repeat(3000) + ".txt"),
                        named(12, "<img src=x onerror=canary()>.txt"),
                        named(12, "[[${7*7}]].txt"),
                        named(12, "${jndi:ldap://canary}.txt"))
                .map(row -> row.showingNo("canary", "onerror", "49]]"));
    }

    private static Row named(int item, String name) {
        return Row.of(
                        item,
                        "a name: " + name.substring(0, Math.min(name.length(), 20)),
                        doors -> doors.upload(
                                doors.openCase(), name, FrontDoors.utf8("A note named " + name.hashCode())))
                .inert();
    }

    private static Stream<Row> contents() {
        return Stream.of(
                Row.of(8, "a program called .pdf", Delivery.upload("pdf", "MZ\u0090\0 item 8"))
                        .quarantined("type-mismatch"),
                Row.of(8, "another program called .pdf", Delivery.upload("pdf", "\u007FELF\2\1 item 8"))
                        .quarantined("type-mismatch"),
                Row.of(8, "a page called .pdf", Delivery.upload("pdf", "<html><body>item 8"))
                        .quarantined("type-mismatch"),
                Row.of(13, "the test sign of virus scanners, without a scanner", Delivery.upload("txt", eicar()))
                        .inert(),
                Row.of(
                                14,
                                "several types at once",
                                Delivery.upload("txt", "%PDF-1.4 <html><script>alert(14)</script> PK"))
                        .quarantined("malformed")
                        .showingNo("<script>alert(14)"),
                Row.of(14, "given back", FrontDoors::giveBack).inert().answered(200));
    }

    private static Stream<Row> senders() {
        return Stream.of(
                Row.of(15, "the same again", doors -> {
                            String caseId = doors.openCase();
                            doors.upload(caseId, "a.txt", FrontDoors.utf8("sent twice"));
                            return doors.upload(caseId, "b.txt", FrontDoors.utf8("sent twice"));
                        })
                        .inert()
                        .and(ending -> {
                            assertThat(ending.jobs()).hasSize(1);
                            assertThat(ending.answer()).contains("\"duplicate\":true");
                        }),
                Row.of(16, "the file of somebody else", doors -> {
                            doors.upload(doors.openCase(), "a.txt", FrontDoors.utf8("of two people"));
                            return doors.upload(doors.openCase(), "a.txt", FrontDoors.utf8("of two people"));
                        })
                        .partial("same-document-two-patients"),
                Row.of(17, "more than may come in a minute", doors -> doors.hurried()
                                .raw(envelope -> envelope.untilRefused(9)))
                        .refusedAfter(429, "too-many-uploads"),
                raw(18, "a form of another site", Envelope::withoutToken).rejected(403, ""),
                raw(19, "a case that is not theirs", envelope -> envelope.uploadTo("somebody-else", "a.txt", "x"))
                        .rejected(404, ""),
                raw(20, "one key for two uploads", envelope -> envelope.keyTwice("first", "second"))
                        .refusedAfter(422, "idempotency-key-reused"));
    }

    /** In two pieces, so that no scanner takes this source for the test file. */
    private static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    }
}
