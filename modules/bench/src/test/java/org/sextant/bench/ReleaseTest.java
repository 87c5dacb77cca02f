package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.Fact;
import org.sextant.model.TnmCategory;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;
import org.sextant.testkit.ReleaseMaker;

/** A release of records, from its bytes to the case: each document has its kind, date and patient. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseTest {

    private static final String PATIENT = "Patient: Marlow, Judith    DOB: 04/07/1958    MRN: 4471902";
    private static final String COPIED =
            "Background: clear cell renal cell carcinoma of the left kidney, treated by radical nephrectomy some years ago, final stage pT3a, with margins clear and no nodes taken, and followed by regular visits since then.";

    private static RecordReader reader;
    private static FactExtractor extractor;

    @BeforeAll
    static void open() {
        reader = RecordReader.start(ReadingLimits.defaults());
        extractor = FactExtractor.create(ExtractionSettings.defaults());
    }

    @AfterAll
    static void close() {
        extractor.close();
        reader.close();
    }

    @Test
    void text_copied_forward_twenty_times_is_one_fact_with_many_sources() {
        String visits = IntStream.rangeClosed(1, 20)
                .mapToObj(visit -> "Oncology Clinic Note    2021-%02d-%02d\n%s\n%s\nVisit %d: she feels well.\n"
                        .formatted(1 + visit / 2, 14 + visit % 2, PATIENT, COPIED, visit))
                .collect(Collectors.joining("\f"));
        List<DocumentFacts> documents = extract(visits.getBytes(StandardCharsets.UTF_8));
        assertThat(documents).hasSize(20);
        List<Fact> stages = stages(documents);
        assertThat(stages).hasSize(1);
        assertThat(stages.get(0).evidence()).hasSize(20);
    }

    @Test
    void a_page_of_somebody_else_inside_a_release_is_kept_out_and_the_rest_is_used() {
        String own = "SURGICAL PATHOLOGY REPORT   Case: NS12345\n" + PATIENT
                + "\nReported 2020-02-14\nLeft kidney, radical nephrectomy: clear cell renal cell carcinoma, pT3a.\n";
        String stranger =
                "SURGICAL PATHOLOGY REPORT   Case: NS99887\nPatient: Quillfeather, Oswin    DOB: 11/12/1949    MRN: 9035517"
                        + "\nReported 2020-03-01\nRight kidney, radical nephrectomy: clear cell renal cell carcinoma, pT2b.\n";
        String visit = "Oncology Clinic Note    2020-04-14\n" + PATIENT + "\nShe feels well. ECOG 0.\n";
        List<DocumentFacts> documents =
                extract(String.join("\f", own, stranger, visit).getBytes(StandardCharsets.UTF_8));
        assertThat(documents).hasSize(3);
        assertThat(stages(documents))
                .extracting(fact -> ((TnmCategory) fact.finding()).value())
                .containsExactly("T3a");
    }

    @Test
    void each_document_of_a_release_has_its_own_kind_and_date() {
        ReleaseMaker.Release release = ReleaseMaker.make(List.of("She is followed after treatment.\n"), 40, 7);
        List<DocumentFacts> found = extract(release.content());
        List<ReleaseMaker.Document> truth = release.documents();
        assertThat(found).hasSameSizeAs(truth);
        int kinds = 0;
        int dates = 0;
        for (int i = 0; i < truth.size(); i++) {
            var date = found.get(i).date();
            kinds += found.get(i).kind().name().equals(truth.get(i).kind()) ? 1 : 0;
            dates += date != null && date.value().equals(truth.get(i).date()) ? 1 : 0;
        }
        System.out.println("kinds " + kinds + ", dates " + dates + " of " + truth.size());
        assertThat(kinds).isGreaterThanOrEqualTo(truth.size() * 9 / 10);
        assertThat(dates).isGreaterThanOrEqualTo(truth.size() * 9 / 10);
    }

    private static List<Fact> stages(List<DocumentFacts> documents) {
        CaseFacts facts = CaseReviser.create().revise(new CaseId("release"), documents, Set.of());
        return facts.premises().stream()
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .filter(fact -> fact.finding() instanceof TnmCategory)
                .toList();
    }

    private static List<DocumentFacts> extract(byte[] content) {
        return extractor.extract(reader.read(DocumentId.of(content), content));
    }
}
