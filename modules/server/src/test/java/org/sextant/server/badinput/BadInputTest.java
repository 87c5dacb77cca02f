package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.server.RunningServer;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.slf4j.LoggerFactory;

/**
 * Every bad input that is known, through the real doors into the real rooms: one row each, by its number in the list of bad
 * inputs, a class of rows for each group. What must hold for all of them is held here.
 */
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {

    private static final int ITEMS = 123;
    /** What a whole server may keep in its heap of some six hundred uploads. */
    private static final long HEAP_GROWTH_BYTES = 64L << 20;

    private static final String GOOD =
            "Left kidney, radical nephrectomy: clear cell renal cell carcinoma, pT1b. Report %d.";

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final AtomicInteger GOOD_ONES = new AtomicInteger();

    @TempDir
    static Path dataDir;

    @TempDir
    static Path otherDir;

    private static RunningServer server;
    private static RunningServer narrow;
    private static RunningServer hurried;
    private static FrontDoors doors;
    private static Set<String> filesBefore;
    private static long heapBefore;

    static Stream<Row> rows() {
        return Stream.of(
                        EnvelopeRows.rows(),
                        PdfRows.rows(),
                        ImageRows.rows(),
                        OfficeRows.rows(),
                        CdaRows.rows(),
                        FhirRows.rows(),
                        MessageRows.rows(),
                        TableRows.rows(),
                        ClinicalTextRows.rows())
                .flatMap(rows -> rows);
    }

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.withRooms(
                WalkRooms::open,
                dataDir,
                "--sextant.server.uploads-per-minute=100000",
                "--sextant.server.upload-per-day=100GB",
                "--sextant.mllp.port=0",
                "--sextant.mllp.deadline=3s");
        narrow = RunningServer.withPlainSteps(
                otherDir.resolve("narrow"),
                "--sextant.reading.max-document-size=1MB",
                "--sextant.server.max-upload-size=4MB",
                "--sextant.server.uploads-per-minute=1000",
                "--sextant.server.idle=1s");
        hurried = RunningServer.withPlainSteps(otherDir.resolve("hurried"), "--sextant.server.uploads-per-minute=3");
        doors = new FrontDoors(server, new FrontDoors(narrow), new FrontDoors(hurried));
        sendSomethingGood();
        Delivery.fhir("/DocumentReference", FhirRows::document).send(doors);
        Delivery.messages(MessageRows.GOOD).send(doors);
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        filesBefore = filesOutside();
        heapBefore = heapInUse();
    }

    @AfterAll
    static void nothing_acted_nothing_leaked_and_nothing_was_told() throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        long grown = heapInUse() - heapBefore;
        Set<String> files = filesOutside();
        server.close();
        narrow.close();
        hurried.close();
        try (Stream<Path> left = Files.list(dataDir.resolve("uploads"))) {
            assertThat(left).as("temporary files").isEmpty();
        }
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(file -> file.getFileName()
                    .toString()
                    .startsWith("sextant-reader-" + ProcessHandle.current().pid() + "-"));
        }
        assertThat(Canary.hits()).as("nothing was fetched").isZero();
        assertThat(files).as("no file outside the data folder").isSubsetOf(filesBefore);
        System.out.printf("bad inputs: the heap holds %d MB more%n", grown >> 20);
        assertThat(grown).as("heap").isLessThan(HEAP_GROWTH_BYTES);
        assertThat(LOG.list.stream().filter(BadInputTest::tells))
                .as("lines of the log")
                .isEmpty();
        try (Stream<Path> kept = Files.walk(dataDir)) {
            assertThat(kept).noneMatch(file -> file.toString().contains(FrontDoors.NAME));
        }
    }

    /** Whether a line has words of a patient or of a hostile file, or a stack trace. */
    private static boolean tells(ILoggingEvent line) {
        String words = line.getFormattedMessage().toLowerCase(Locale.ROOT);
        return words.contains(FrontDoors.NAME.toLowerCase(Locale.ROOT))
                || words.contains("canary")
                || line.getThrowableProxy() != null;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_bad_input_ends_as_it_must_and_the_next_good_one_is_read(Row row) {
        Ending ending = row.delivery().send(doors);
        row.check(ending);
        assertThat(ending.answer())
                .doesNotContain("org.sextant", "at java.", "select ", dataDir.toString(), FrontDoors.NAME);
        assertThat(doors.isReady()).isTrue();
        sendSomethingGood();
    }

    @Test
    void every_item_has_a_row() {
        assertThat(rows().map(Row::item))
                .containsAll(IntStream.rangeClosed(1, ITEMS).boxed().toList());
    }

    private static void sendSomethingGood() {
        Ending good = Delivery.upload("txt", GOOD.formatted(GOOD_ONES.incrementAndGet()))
                .send(doors);
        assertThat(good.jobs()).extracting(Job::state).containsExactly(JobState.DONE);
        assertThat(good.facts("TnmCategory")).containsExactly("PRESENT {axis=T, prefix=p, value=T1b}");
    }

    /** What lies where a name that climbs or a library that is careless would put a file. */
    private static Set<String> filesOutside() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path folder : List.of(
                Path.of(System.getProperty("java.io.tmpdir")), Path.of("").toAbsolutePath(), dataDir, Path.of("/"))) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.map(Path::toString)
                        .filter(name -> name.matches("(?i).*/(?:apache-tika|poi|pdfbox|mime4j|tika|.*canary).*"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
