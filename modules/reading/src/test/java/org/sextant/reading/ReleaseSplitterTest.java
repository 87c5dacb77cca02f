package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.ReadFile;
import org.sextant.reading.internal.coded.FileAssembly;
import org.sextant.testkit.PageStyle;
import org.sextant.testkit.RecordPrinter;
import org.sextant.testkit.ReleaseMaker;

/** A release is cut where documents begin, and single documents stay whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseSplitterTest {

    private static final String WORDS =
            "kidney mass margin free section shows tumour cells clear fat vein sinus capsule node left upper pole stable follow with the of and in no seen measured";

    @Test
    void a_release_of_twenty_pages_is_cut_into_its_documents() throws IOException {
        Score score = new Score();
        score.add(ReleaseMaker.make(
                IntStream.range(0, 12).mapToObj(ReleaseSplitterTest::body).toList(), 20, 1));
        System.out.println("release of 20 pages: " + score);
        assertThat(score.falseCuts).isZero();
        assertThat(score.missed).isZero();
        assertThat(score.falseCopies).isZero();
        assertThat(score.copiesMissed).isZero();
    }

    @Test
    void a_page_of_somebody_else_is_split_off_and_the_rest_goes_on() throws IOException {
        List<DocumentPart> parts = Parsed.parse(
                        ("Patient: Marlow, Judith  DOB 04/07/1958  MRN 4471902\nSeen today, well.\f"
                                        + "Patient: Quill, Oswin  DOB 11/12/1949  MRN 9035517\nSeen today, unwell.\f"
                                        + "Patient: Marlow, Judith  DOB 04/07/1958  MRN 4471902\nNo change.")
                                .getBytes(StandardCharsets.UTF_8))
                .parts();
        assertThat(parts).hasSize(3);
    }

    @Test
    void a_page_that_repeats_the_patient_is_no_new_document() throws IOException {
        String head = "Patient: Marlow, Judith  DOB 04/07/1958  MRN 4471902\n";
        String text = "DISCHARGE SUMMARY\n" + head + "Discharged 2020-02-14\n" + body(1) + "\f" + head + body(2) + "\f"
                + "DISCHARGE SUMMARY (continued)\n" + head + body(3);
        assertThat(Parsed.parse(text.getBytes(StandardCharsets.UTF_8)).parts()).hasSize(1);
    }

    @Test
    void an_amended_report_is_no_copy_and_a_faxed_again_one_is() throws IOException {
        String report =
                "SURGICAL PATHOLOGY REPORT   Case: NS12345\nPatient: Marlow, Judith  MRN 4471902\nReported 2020-02-14\n"
                        + body(4) + "\nLeft kidney, pT1a, grade 2.\n";
        String again = "FAX 03/14/2024 10:12 Records p. 2/9\n" + report + "Page 1\n";
        String amended = report.replace("pT1a", "pT3a");
        String side = report.replace("Left kidney", "Right kidney");
        String added = report + "ADDENDUM: reviewed.\n";
        List<DocumentPart> parts = Parsed.parse(
                        String.join("\f", report, again, amended, side, added).getBytes(StandardCharsets.UTF_8))
                .parts();
        assertThat(parts).extracting(DocumentPart::copyOf).containsExactly(null, 1, null, null, null);
    }

    @Test
    void documents_of_the_patients_stay_whole() {
        int whole = 0;
        List<String> cut = new ArrayList<>();
        for (var file : SharedFiles.below("patients")) {
            String name = file.toString();
            if (name.matches(".*(?<!\\.scan)\\.pdf|.*\\.(?:txt|docx)")) {
                DocumentText text = read(SharedFiles.bytes(file));
                whole++;
                if (text.parts().size() != 1) {
                    cut.add(file.getFileName().toString());
                }
            }
        }
        System.out.println("single documents of patients: " + whole + ", cut " + cut);
        assertThat(cut).isEmpty();
    }

    @Test
    void documents_of_one_patient_after_each_other_are_told_apart() {
        int documents = 0;
        int found = 0;
        int falseCuts = 0;
        var folders = SharedFiles.below("patients").stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .collect(Collectors.groupingBy(file -> file.getParent()));
        for (var files : folders.values()) {
            StringBuilder whole = new StringBuilder();
            Set<Integer> begins = new HashSet<>();
            for (var file : files) {
                begins.add(whole.length());
                whole.append(new String(SharedFiles.bytes(file), StandardCharsets.UTF_8))
                        .append('\f');
            }
            for (DocumentPart part :
                    read(whole.toString().getBytes(StandardCharsets.UTF_8)).parts()) {
                falseCuts += begins.contains(part.begin()) ? 0 : 1;
                found += begins.contains(part.begin()) ? 1 : 0;
            }
            documents += begins.size();
        }
        System.out.println(
                "patients' documents after each other: " + found + " of " + documents + ", false " + falseCuts);
        assertThat(falseCuts).isZero();
        assertThat(found).isGreaterThan(documents * 9 / 10);
    }

    @Test
    @Tag("corpus")
    void single_reports_of_real_words_stay_whole() {
        List<String> reports = SharedReports.texts();
        int cut = 0;
        int pages = 0;
        for (int i = 0; i < reports.size(); i++) {
            PageStyle style = i % 2 == 0 ? PageStyle.REPORT : PageStyle.PLAIN;
            DocumentText text = read(RecordPrinter.print(reports.get(i), style).content());
            cut += text.parts().size() == 1 ? 0 : 1;
            pages += text.pages().size();
        }
        System.out.println("single reports: " + reports.size() + " of " + pages + " pages, cut " + cut);
        assertThat(cut).isLessThanOrEqualTo(reports.size() / 500);
    }

    @Test
    @Tag("corpus")
    void releases_of_real_words_are_cut_into_their_documents() throws IOException {
        List<String> reports = SharedReports.texts();
        Score score = new Score();
        for (int seed = 0; seed < 2; seed++) {
            score.add(ReleaseMaker.make(reports, 300, seed));
        }
        System.out.println("releases of 300 pages: " + score);
        assertThat(score.falseCuts * 100).isLessThanOrEqualTo(score.documents);
        assertThat(score.missed * 100).isLessThanOrEqualTo(score.documents * 2);
        assertThat(score.falseCopies).isZero();
        assertThat(score.slowestMillis).isLessThan(2_000);
    }

    private static String body(int seed) {
        Random random = new Random(seed);
        String[] words = WORDS.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200 + random.nextInt(900); i++) {
            text.append(words[random.nextInt(words.length)]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static DocumentText read(byte[] content) {
        try {
            return assemble(readFile(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadFile readFile(byte[] content) throws IOException {
        FileRequest request = FileRequest.of(Budget.of(5_000_000, 1_000));
        return new FileParser().parse(DocumentId.of(content), content, request, page -> {});
    }

    private static DocumentText assemble(ReadFile file) {
        return new FileAssembly().assemble(DocumentId.of(new byte[0]), file);
    }

    /** What was found of releases, against what is in them. */
    private static final class Score {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private int documents;
        private int missed;
        private int falseCuts;
        private int copies;
        private int copiesMissed;
        private int falseCopies;
        private int pages;
        private long slowestMillis;

        void add(ReleaseMaker.Release release) throws IOException {
            ReadFile file = readFile(release.content());
            long begin = THREADS.getCurrentThreadCpuTime();
            DocumentText text = assemble(file);
            slowestMillis = Math.max(slowestMillis, (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000);
            List<Integer> firsts =
                    text.parts().stream().map(part -> firstPage(text, part)).toList();
            List<ReleaseMaker.Document> truth = release.documents();
            List<Integer> trueFirsts =
                    truth.stream().map(ReleaseMaker.Document::firstPage).toList();
            missed += (int)
                    trueFirsts.stream().filter(page -> !firsts.contains(page)).count();
            falseCuts += (int)
                    firsts.stream().filter(page -> !trueFirsts.contains(page)).count();
            documents += truth.size();
            pages += text.pages().size();
            for (DocumentPart part : text.parts()) {
                int index = trueFirsts.indexOf(firstPage(text, part));
                boolean copy = index >= 0 && truth.get(index).copyOf() != null;
                copies += copy ? 1 : 0;
                copiesMissed += copy && part.copyOf() == null ? 1 : 0;
                falseCopies += !copy && part.copyOf() != null ? 1 : 0;
            }
        }

        private static int firstPage(DocumentText text, DocumentPart part) {
            return text.pages().stream()
                    .filter(page -> page.end() > part.begin())
                    .mapToInt(Page::number)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return pages + " pages, " + documents + " documents, " + missed + " beginnings missed, " + falseCuts
                    + " false cuts, " + copies + " copies, " + copiesMissed + " missed, " + falseCopies
                    + " false, assembling at most " + slowestMillis + " ms of a processor";
        }
    }
}
