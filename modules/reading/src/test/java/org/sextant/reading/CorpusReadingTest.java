package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;

/** Files nobody here made: broken and hostile ones from other projects, and the renditions of the invented patients. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusReadingTest {

    private static final ReadingLimits LIMITS =
            new ReadingLimits(1, 256, Duration.ofSeconds(20), Duration.ofMinutes(2), 50L << 20, 1_000_000, 1_000);

    /** Why each that is not read is not; the others are, at least in part. */
    private static final Map<String, IssueKind> REFUSED = Map.of(
            ".*(?:PasswordSample|testUnicodePassword|AESkeylength|no_extract|protected_passtika|__password\\.).*",
            IssueKind.ENCRYPTED,
            ".*(?:\\.7z|\\.gz|\\.tar|\\.one|\\.pptx|LZMA_oom|manifest\\.json)",
            IssueKind.NOT_A_DOCUMENT,
            ".*droste\\.zip",
            IssueKind.NESTING_LIMIT,
            ".*testXXE\\.xml",
            IssueKind.DTD_NOT_ALLOWED,
            ".*undeclared_entity\\.xml",
            IssueKind.CORRUPT,
            // a page without anything on it, a form that only one program draws, a picture of noise
            ".*(?:MissingCatalog\\.pdf|malformedXFA\\.pdf|OCR_encode\\.jpg)",
            IssueKind.NO_TEXT);

    private static final Pattern WORD = Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String NOTE = "A good note in between.";

    /** Renditions are on A4 or Letter paper. */
    private static final double WIDEST = 612.5;

    private static final double HIGHEST = 842.5;

    private static RecordReader reader;

    @BeforeAll
    static void start() {
        reader = RecordReader.start(LIMITS);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void every_hostile_file_is_read_or_refused_for_its_own_reason_in_time_and_the_next_file_is_read() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : SharedFiles.below("hostile")) {
            long begin = System.nanoTime();
            DocumentText text = read(file);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(took).as(file.getFileName().toString()).isLessThan(LIMITS.deadline());
            assertRunsHoldTheirCharacters(text);
            List<IssueKind> refusal = REFUSED.entrySet().stream()
                    .filter(reason -> file.toString().matches(reason.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(
                            text.text().isEmpty()
                                    ? text.issues().stream().map(Issue::kind).toList()
                                    : List.of())
                    .as(file.getFileName().toString())
                    .isEqualTo(refusal);
            counts.merge(outcome(text), 1, Integer::sum);
            assertThat(readNote()).isEqualTo(NOTE);
        }
        System.out.println("hostile files: " + counts);
        assertThat(counts).doesNotContainKeys("READER_FAILED", "TIMED_OUT");
    }

    @Test
    void locked_office_files_of_others_open_with_their_password() {
        for (Path file : SharedFiles.below("hostile")) {
            if (file.toString().contains("protected_passtika")) {
                byte[] content = SharedFiles.bytes(file);
                DocumentText text =
                        reader.read(DocumentId.of(content), content, ReadingRequest.PLAIN.withPassword("tika"));
                // one of them begins in the third column
                assertThat(text.text().strip())
                        .as(file.getFileName().toString())
                        .startsWith("This is an ");
                assertThat(text.issues()).isEmpty();
            }
        }
    }

    @Test
    void digital_pdfs_and_docx_of_the_patients_hold_the_words_of_their_masters_in_order() {
        Map<String, byte[]> masters = new TreeMap<>();
        List<Path> files = SharedFiles.below("patients");
        files.stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .forEach(file -> masters.put(stem(file), SharedFiles.bytes(file)));
        int compared = 0;
        for (Path file : files) {
            String name = file.toString();
            if (name.matches(".*(?<!\\.scan)\\.pdf|.*\\.docx")) {
                DocumentText text = read(file);
                assertThat(text.issues()).isEmpty();
                assertThat(words(text.text()))
                        .as(file.getFileName().toString())
                        .isEqualTo(words(new String(masters.get(stem(file)), StandardCharsets.UTF_8)));
                compared++;
            }
        }
        System.out.println("renditions with the words of their masters in order: " + compared);
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void the_boxes_of_digital_pdfs_lie_on_the_page_and_quotes_are_slices() {
        int characters = 0;
        for (Path file : SharedFiles.below("patients")) {
            if (!file.toString().matches(".*(?<!\\.scan)\\.pdf")) {
                continue;
            }
            DocumentText text = read(file);
            assertRunsHoldTheirCharacters(text);
            long blanks = text.text().chars().filter(Character::isWhitespace).count();
            List<PlacedRun> runs =
                    text.pages().stream().flatMap(page -> page.runs().stream()).toList();
            assertThat(runs).hasSize(Math.toIntExact(text.text().length() - blanks));
            assertThat(runs).allSatisfy(run -> {
                assertThat(run.box().x()).isGreaterThanOrEqualTo(0);
                assertThat(run.box().y()).isGreaterThanOrEqualTo(0);
                assertThat(run.box().x() + run.box().width()).isLessThan(WIDEST);
                assertThat(run.box().y() + run.box().height()).isLessThan(HIGHEST);
                assertThat(run.box().height()).isPositive();
            });
            MatchResult word =
                    WORD.matcher(text.text()).results().skip(20).findFirst().orElseThrow();
            assertThat(text.evidence(word.start(), word.end(), "test").quote()).isEqualTo(word.group());
            characters += runs.size();
        }
        System.out.println("characters with a box: " + characters);
        assertThat(characters).isPositive();
    }

    @Test
    void text_masters_come_back_character_by_character() {
        int masters = 0;
        for (Path file : SharedFiles.below("patients")) {
            if (file.toString().endsWith(".txt")) {
                assertThat(read(file).text()).isEqualTo(new String(SharedFiles.bytes(file), StandardCharsets.UTF_8));
                masters++;
            }
        }
        System.out.println("text masters read exactly: " + masters);
        assertThat(masters).isPositive();
    }

    @Test
    void scans_and_photos_are_recognised() {
        for (Path file : SharedFiles.below("patients")) {
            String name = file.toString();
            if (name.matches(".*\\.(?:scan\\.pdf|photo\\.jpg)")) {
                DocumentText scan = read(file);
                assertThat(scan.issues()).isEmpty();
                assertThat(scan.pages().get(0).runs()).isNotEmpty().allMatch(run -> run.confidence() < 1);
            }
        }
        assertThat(readNote()).isEqualTo(NOTE);
    }

    private static void assertRunsHoldTheirCharacters(DocumentText text) {
        for (Page page : text.pages()) {
            int reached = page.begin();
            for (PlacedRun run : page.runs()) {
                assertThat(run.begin()).isGreaterThanOrEqualTo(reached);
                assertThat(run.end()).isLessThanOrEqualTo(page.end());
                assertThat(text.text().substring(run.begin(), run.end())).isNotBlank();
                reached = run.end();
            }
        }
    }

    private static String outcome(DocumentText text) {
        return text.issues().isEmpty() ? "read" : text.issues().get(0).kind().name();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String stem(Path file) {
        return file.toString().replaceFirst("\\.\\w+$", "");
    }

    private static DocumentText read(Path file) {
        byte[] content = SharedFiles.bytes(file);
        return reader.read(DocumentId.of(content), content);
    }

    private static String readNote() {
        byte[] content = NOTE.getBytes(StandardCharsets.UTF_8);
        return reader.read(DocumentId.of(content), content).text();
    }
}
