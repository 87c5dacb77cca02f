package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.Envelope.Answer;
import org.sextant.server.RunningServer.Browser;

/** Group A of the hostile inputs: what can be wrong with an upload, whatever lies in it. One row each, by its number. */
class HostileUploadsTest {

    private static final int LIMIT = 1024 * 1024;
    private static final int PLACES = 60;

    @TempDir
    static Path dataDir;

    private static RunningServer server;
    private static Envelope envelope;

    private enum Expected {
        /** Turned away; nothing is stored. */
        REJECT,
        /** Kept, and nothing of it is used. */
        QUAR,
        /** Read as what it is; nothing in it acts. */
        INERT,
        /** Read, and a person must look. */
        REVIEW
    }

    private record Row(int item, String what, Expected expected, int status, String code, Supplier<Answer> send) {}

    @BeforeAll
    static void start() {
        server = RunningServer.withPlainSteps(
                dataDir,
                "--sextant.reading.max-document-size=1MB",
                "--sextant.server.max-upload-size=4MB",
                "--sextant.server.uploads-per-minute=" + PLACES,
                "--sextant.server.idle=1s");
        envelope = new Envelope(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> every_row_of_group_a_ends_as_expected() {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.item() + ": " + row.what(), () -> check(row)));
    }

    private static void check(Row row) {
        int before = envelope.countDocuments();
        Answer answer = row.send().get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.code()).isEqualTo(row.code());
        assertThat(answer.body()).doesNotContain("org.sextant", "at java.", "select ", dataDir.toString(), "canary");
        if (row.expected() == Expected.REJECT) {
            assertThat(envelope.countDocuments()).as("nothing is stored").isEqualTo(before);
        }
        assertThat(envelope.upload("good.txt", "a good file after item " + row.item())
                        .status())
                .as("the server goes on")
                .isIn(202, 429);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        envelope.upload("a.txt", "first");
        envelope.upload("a.txt", "one of many");
        rows.add(reject(1, "an empty file", 422, "empty-file", () -> envelope.upload("a.pdf", "")));
        rows.add(reject(
                2, "a byte over the limit", 413, "too-large", () -> envelope.upload("a.txt", "x".repeat(LIMIT + 1))));
        rows.add(reject(
                2,
                "a length that is announced is not waited for",
                413,
                "too-large",
                () -> envelope.announce(900_000_000L)));
        rows.add(reject(3, "a length that lies", 413, "too-large", () -> envelope.chunked(LIMIT + 64 * 1024)));
        rows.add(reject(4, "a body that is cut off", 400, "", () -> envelope.cutOff()));
        rows.add(reject(6, "10,000 parts", 413, "too-many-files", () -> envelope.parts(10_000)));
        rows.add(reject(6, "10,000 headers", 400, "", () -> envelope.headers(10_000)));
        rows.add(reject(
                7, "no boundary", 400, "malformed-upload", () -> envelope.boundary("multipart/form-data", "--b")));
        rows.add(reject(
                7,
                "another boundary",
                400,
                "no-file",
                () -> envelope.boundary("multipart/form-data; boundary=b", "--c")));
        for (String head : List.of("MZ\u0090\0", "\u007FELF\2\1", "<html><body>")) {
            rows.add(stored(
                    8,
                    "a .pdf that is something else",
                    Expected.QUAR,
                    "type-mismatch",
                    () -> envelope.upload("a.pdf", head + " item 8")));
        }
        for (String name : List.of(
                "report.pdf.exe",
                "report.txt. ",
                "report.txt%00.pdf%00",
                "../../canary",
                "/etc/canary",
                "\\\\canary\\share",
                "C:\\canary.txt",
                "canary\u202Etxt.exe",
                "canary" + "n".repeat(3000) + ".txt",
                "<img src=x onerror=canary()>.txt",
                "[[${7*7}]].txt",
                "${jndi:ldap://canary}.txt")) {
            rows.add(stored(
                    name.contains("report")
                            ? 9
                            : name.contains("<") || name.contains("$")
                                    ? 12
                                    : name.length() > 99 || name.contains("\u202E") ? 11 : 10,
                    "a name that wants more than a name",
                    Expected.INERT,
                    "",
                    () -> envelope.upload(name, "named " + name.hashCode())));
        }
        rows.add(stored(
                13,
                "the test sign of virus scanners, without a scanner",
                Expected.INERT,
                "",
                () -> envelope.upload("a.txt", eicar())));
        rows.add(stored(
                14,
                "a file of several types at once",
                Expected.INERT,
                "",
                () -> envelope.upload("a.txt", "%PDF-1.4 <html><script>alert(1)</script> PK")));
        rows.add(stored(
                16,
                "the file of somebody else",
                Expected.REVIEW,
                "same-document-two-patients",
                () -> envelope.sameForTwo("of two people")));
        rows.add(reject(18, "a form of another site", 403, "", () -> envelope.withoutToken()));
        rows.add(reject(
                19, "a case that is not theirs", 404, "", () -> envelope.uploadTo("somebody-else", "a.txt", "x")));
        rows.add(reject(
                20,
                "one key for two uploads",
                422,
                "idempotency-key-reused",
                () -> envelope.keyTwice("first", "second")));
        rows.add(reject(
                17,
                "more than may come in a minute",
                429,
                "too-many-uploads",
                () -> envelope.untilRefused(PLACES + 2)));
        return rows;
    }

    private static Row reject(int item, String what, int status, String code, Supplier<Answer> send) {
        return new Row(item, what, Expected.REJECT, status, code, send);
    }

    private static Row stored(int item, String what, Expected expected, String code, Supplier<Answer> send) {
        return new Row(item, what, expected, 202, code, send);
    }

    /** In two pieces, so that no scanner takes this source for the test file. */
    private static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";
    }

    @Test
    void item_5_those_who_say_nothing_are_sent_away_and_the_others_are_served() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            silent.add(envelope.begin(5000));
        }
        long begin = System.nanoTime();
        assertThat(server.browser().get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(System.nanoTime() - begin).isLessThan(SECONDS.toNanos(5));
        for (Socket socket : silent) {
            socket.setSoTimeout(10_000);
            assertThat(Envelope.readAll(socket)).matches(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 4"));
            socket.close();
        }
    }

    @Test
    void item_14_what_is_given_back_is_a_download_that_cannot_run() {
        Browser browser = server.signedInBrowser();
        String path = envelope.originalOf(browser, "<html><script>alert('given back')</script>");
        var answer = browser.get(path);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"document-\\d+\\.txt\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.body()).contains("given back");
    }

    @Test
    void no_name_of_a_file_is_left_on_the_disk() throws IOException {
        try (Stream<Path> files = Files.walk(dataDir)) {
            assertThat(files)
                    .noneMatch(file -> file.toString().toLowerCase(Locale.ROOT).contains("canary"));
        }
        await().atMost(10, SECONDS).until(() -> {
            try (Stream<Path> left = Files.list(dataDir.resolve("uploads"))) {
                return left.noneMatch(Files::isRegularFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
