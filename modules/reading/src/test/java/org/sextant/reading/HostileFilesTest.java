package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;

/** The bad inputs of groups B and D, by their numbers, through real reader processes: each gives its text or its reason. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    private static final ReadingLimits LIMITS =
            new ReadingLimits(2, 512, Duration.ofSeconds(30), Duration.ofMinutes(1), 50L << 20, 1_000_000, 1_000);

    private static final String GOOD = "A good note in between.";
    private static final long HEAP_GROWTH = 64L << 20;
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private static final AtomicInteger HITS = new AtomicInteger();

    private static HttpServer canary;
    private static RecordReader reader;
    private static Set<String> filesBefore;
    private static long heapBefore;

    /**
     * A file and what must come of it.
     *
     * @param item its number and name in the list of bad inputs
     * @param holds words that are read; none where nothing may be
     * @param kinds every issue it has
     */
    record Row(
            String item, Supplier<byte[]> content, @Nullable String holds, IssueKind... kinds) {

        @Override
        public String toString() {
            return item;
        }
    }

    static Stream<Row> rows() {
        byte[] note = "An attached note.".getBytes(UTF_8);
        return Stream.of(
                new Row("23 user password", () -> HostilePdfs.locked("secret", "o"), null, IssueKind.ENCRYPTED),
                new Row("24 owner password only", () -> HostilePdfs.locked("", "o"), HostilePdfs.NOTE),
                new Row("29 too many pages", () -> HostilePdfs.ofPages(1_001), null, IssueKind.PAGE_LIMIT),
                new Row("30 huge page", () -> HostilePdfs.ofSize(1e7f), HostilePdfs.NOTE),
                new Row(
                        "32 script",
                        () -> HostilePdfs.withScript("app.launchURL('" + url() + "')"),
                        HostilePdfs.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row(
                        "32 launch",
                        () -> HostilePdfs.ofAction("Launch", "/bin/true"),
                        HostilePdfs.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row("32 URI", () -> HostilePdfs.ofAction("URI", url()), HostilePdfs.NOTE, IssueKind.ACTIVE_CONTENT),
                new Row(
                        "32 submit",
                        () -> HostilePdfs.ofAction("SubmitForm", url()),
                        HostilePdfs.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row(
                        "32 go to elsewhere",
                        () -> HostilePdfs.ofAction("GoToR", "\\\\127.0.0.1\\x"),
                        HostilePdfs.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row(
                        "33 attached program",
                        () -> HostilePdfs.withAttachments(1, PROGRAM),
                        HostilePdfs.NOTE,
                        IssueKind.NOT_A_DOCUMENT),
                new Row(
                        "33 attachments past the count",
                        () -> HostilePdfs.withAttachments(60, note),
                        "An attached note.",
                        IssueKind.NESTING_LIMIT),
                new Row("33 attached PDFs in PDFs", () -> nestedPdf(6), HostilePdfs.NOTE, IssueKind.NESTING_LIMIT),
                new Row("34 attached note", () -> HostilePdfs.withAttachments(1, note), "An attached note."),
                new Row("40 cut in half", () -> Arrays.copyOf(HostilePdfs.plain(), 300), null, IssueKind.CORRUPT),
                new Row("44 SVG with a script", HostileFilesTest::svg, null, IssueKind.NOT_A_DOCUMENT),
                new Row("49 zip bomb", HostileArchives::bomb, null, IssueKind.EXPANSION_LIMIT),
                new Row(
                        "49 word bomb",
                        () -> HostileArchives.word(xml -> xml, Map.of("word/x.bin", new byte[32 << 20])),
                        null,
                        IssueKind.EXPANSION_LIMIT),
                new Row(
                        "50 external picture",
                        () -> HostileArchives.word(xml -> xml, Map.of("word/_rels/settings.xml.rels", template())),
                        HostileArchives.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row(
                        "51 DTD",
                        () -> HostileArchives.word(
                                xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x SYSTEM \"" + url() + "\">"), Map.of()),
                        null,
                        IssueKind.DTD_NOT_ALLOWED),
                new Row(
                        "52 macros",
                        () -> HostileArchives.word(
                                HostileFilesTest::declareMacros, Map.of("word/vbaProject.bin", PROGRAM)),
                        HostileArchives.NOTE,
                        IssueKind.ACTIVE_CONTENT),
                new Row(
                        "54 name upwards",
                        () -> HostileArchives.named("../canary.txt"),
                        null,
                        IssueKind.UNSAFE_ARCHIVE),
                new Row(
                        "54 name upwards, other slashes",
                        () -> HostileArchives.named("a\\..\\..\\canary.txt"),
                        null,
                        IssueKind.UNSAFE_ARCHIVE),
                new Row(
                        "54 absolute name",
                        () -> HostileArchives.named("/tmp/canary.txt"),
                        null,
                        IssueKind.UNSAFE_ARCHIVE),
                new Row("54 drive name", () -> HostileArchives.named("C:\\canary.txt"), null, IssueKind.UNSAFE_ARCHIVE),
                new Row(
                        "54 same name twice",
                        () -> HostileArchives.named("note.txt", "note.txt"),
                        null,
                        IssueKind.UNSAFE_ARCHIVE),
                new Row("54 link", HostileArchives::withLink, null, IssueKind.UNSAFE_ARCHIVE),
                new Row("55 twenty deep", () -> HostileArchives.nested(20), null, IssueKind.NESTING_LIMIT),
                new Row("55 three deep", () -> HostileArchives.nested(3), HostileArchives.NOTE),
                new Row("55 crowded", () -> HostileArchives.crowded(5_000), "x", IssueKind.NESTING_LIMIT),
                new Row("56 locked zip", HostileArchives::locked, null, IssueKind.ENCRYPTED),
                new Row("57 rich text with an object", HostileFilesTest::richText, "Before"),
                new Row("58 mail with a note", () -> HostileMails.with("note.txt", note), "An attached note."),
                new Row("58 mail with a PDF", () -> HostileMails.with("a.pdf", HostilePdfs.plain()), HostilePdfs.NOTE),
                new Row(
                        "58 mail with a program",
                        () -> HostileMails.with("a.exe", PROGRAM),
                        HostileMails.NOTE,
                        IssueKind.NOT_A_DOCUMENT),
                new Row(
                        "58 mail with a bomb",
                        () -> HostileMails.with("a.zip", HostileArchives.bomb()),
                        HostileMails.NOTE,
                        IssueKind.EXPANSION_LIMIT),
                new Row(
                        "58 mail with an unsafe archive",
                        () -> HostileMails.with("a.zip", HostileArchives.named("/x")),
                        HostileMails.NOTE,
                        IssueKind.UNSAFE_ARCHIVE),
                new Row("58 mails in mails", () -> HostileMails.nested(20), null, IssueKind.NESTING_LIMIT),
                new Row("58 a mail in a mail", () -> HostileMails.nested(2), HostileMails.NOTE));
    }

    @BeforeAll
    static void start() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            HITS.incrementAndGet();
            exchange.close();
        });
        canary.start();
        reader = RecordReader.start(LIMITS);
        assertThat(read(GOOD.getBytes(UTF_8)).text()).isEqualTo(GOOD);
        filesBefore = temporaryFiles();
        heapBefore = heapInUse();
    }

    @AfterAll
    static void nothing_was_fetched_and_nothing_is_left_behind() {
        reader.close();
        canary.stop(0);
        assertThat(HITS).hasValue(0);
        assertThat(temporaryFiles()).isSubsetOf(filesBefore);
        assertThat(heapInUse() - heapBefore).isLessThan(HEAP_GROWTH);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_bad_input_gives_its_text_or_its_reason_and_the_next_file_is_read(Row row) {
        DocumentText text = read(row.content().get());
        assertThat(text.issues()).extracting(Issue::kind).containsOnly(row.kinds());
        if (row.holds() == null) {
            assertThat(text.text()).isEmpty();
        } else {
            assertThat(text.text()).contains(row.holds());
        }
        assertThat(read(GOOD.getBytes(UTF_8)).text()).isEqualTo(GOOD);
    }

    private static DocumentText read(byte[] content) {
        return reader.read(DocumentId.of(content), content);
    }

    private static String url() {
        return "http://127.0.0.1:" + canary.getAddress().getPort() + "/canary";
    }

    private static byte[] nestedPdf(int depth) {
        byte[] inner = HostilePdfs.plain();
        for (int i = 1; i < depth; i++) {
            inner = HostilePdfs.withAttachments(1, inner);
        }
        return inner;
    }

    private static byte[] template() {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "attachedTemplate\" Target=\"" + url() + "\" TargetMode=\"External\"/></Relationships>")
                .getBytes(UTF_8);
    }

    private static String declareMacros(String xml) {
        String declared = "$1<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
        return xml.replaceFirst("(<Types[^>]*>)", declared);
    }

    private static byte[] svg() {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\"><script href=\"" + url() + "\"/><text>HER2</text></svg>")
                .getBytes(UTF_8);
    }

    private static byte[] richText() {
        return "{\\rtf1\\ansi\\pard Before {\\object\\objemb{\\*\\objdata 0105000002000000ffff}}\\par after}"
                .getBytes(UTF_8);
    }

    private static Set<String> temporaryFiles() {
        String[] names = new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.matches("(?i)(?:apache-tika|poi|pdfbox|mime4j|tika).*"));
        return new TreeSet<>(names == null ? List.of() : List.of(names));
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
