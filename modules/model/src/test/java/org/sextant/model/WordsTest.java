package org.sextant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final DocumentId DOCUMENT = DocumentId.of(new byte[] {1});
    private static final String CANARY = "Zebediah Quux-Flibbert";

    static Stream<Record> words_that_hold_patient_text() {
        Evidence evidence = new Evidence(DOCUMENT, 1, 0, CANARY.length(), CANARY, "test");
        Finding finding = new Comorbidity(CANARY);
        Fact fact = Fact.stated(new StageGroup(CANARY), new ClinicalDate("1999"), evidence);
        PatientIdentity patient = new PatientIdentity(CANARY, new ClinicalDate("1950-01-01"), Sex.MALE, CANARY);
        return Stream.of(
                evidence,
                (Record) finding,
                new ClinicalAssessment("documentPatient", CANARY),
                fact,
                new Refuted(new StageGroup(CANARY), null, List.of(evidence)),
                new Conflict(new FactKey("StageGroup", ""), List.of(fact, fact)),
                patient,
                DocumentText.ofPlainText(DOCUMENT, CANARY),
                new DocumentFacts(DOCUMENT, 1, DocumentKind.OTHER, null, patient, List.of(fact), List.of(), List.of()),
                CaseFacts.of(new CaseId("c"), patient, List.of(), List.of(fact), List.of(), List.of()),
                new Criterion("CN-01", "input", "An input", "YES", CANARY, Truth.TRUE, null, List.of()));
    }

    @ParameterizedTest
    @MethodSource("words_that_hold_patient_text")
    void no_word_prints_patient_text(Record word) {
        assertThat(word.toString()).doesNotContain("Zebediah").doesNotContain("1950");
    }

    @Test
    void every_kind_of_finding_has_its_own_printed_form() throws NoSuchMethodException {
        for (Class<?> kind : Finding.class.getPermittedSubclasses()) {
            assertThat(kind.getMethod("toString").getDeclaringClass()).isEqualTo(kind);
            assertThat(Arrays.asList(kind.getRecordComponents())).isNotEmpty();
        }
    }

    @Test
    void there_is_no_fact_without_evidence_and_no_denial_called_a_fact() {
        assertThatThrownBy(() -> new Refuted(new StageGroup("I"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("evidence");
        Evidence evidence = new Evidence(DOCUMENT, 1, 0, 1, "I", "test");
        assertThatThrownBy(() -> new Fact(
                        new StageGroup("I"),
                        Assertion.ABSENT,
                        Certainty.CONFIRMED,
                        null,
                        Basis.STATED,
                        List.of(evidence)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_count_of_lymph_nodes_has_a_number_and_no_more_positive_than_examined() {
        assertThatThrownBy(() -> new RegionalLymphNodes(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionalLymphNodes(2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionalLymphNodes(-1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_feature_of_a_tumour_has_one_of_the_names_of_the_list() {
        assertThat(TumorFeature.NAMES)
                .allSatisfy(name -> assertThat(new TumorFeature(name).name()).isEqualTo(name));
        assertThatThrownBy(() -> new TumorFeature("calcification")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_is_no_recommendation_without_citation_or_premise() {
        Criterion criterion = new Criterion(
                "CN-01", "primaryInSitu", "The tumour is still there", "NO", "NO", Truth.TRUE, null, List.of("p"));
        Citation citation = new Citation("bex-2019", "Bex 2019", null, null, true);
        for (boolean cited : new boolean[] {true, false}) {
            List<Citation> citations = cited ? List.of(citation) : List.of();
            List<String> premises = cited ? List.of() : List.of("p");
            assertThatThrownBy(() -> new Recommendation(
                            "topic",
                            "CN_NOT_APPLICABLE",
                            "A conclusion",
                            Role.HEADLINE,
                            Applicability.APPLIES,
                            "DEFINITION",
                            "D",
                            List.of("CN-01"),
                            List.of(criterion),
                            premises,
                            List.of(),
                            List.of(),
                            List.of(),
                            "text",
                            "text",
                            citations))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(cited ? "premises" : "citations");
        }
    }

    @Test
    void a_date_is_as_wide_as_the_record_is_vague() {
        assertThat(new ClinicalDate("2024").earliest()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(new ClinicalDate("2024").latest()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(new ClinicalDate("2024-02").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(new ClinicalDate("2024-02-29").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> new ClinicalDate("3/4/2024")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidence_carries_the_page_the_words_and_their_box() {
        Page first = Page.of(1, 0, 4);
        Page second = new Page(
                2,
                5,
                9,
                new PageSize(612, 792),
                List.of(new PlacedRun(5, 6, new Box(10, 20, 5, 8)), new PlacedRun(6, 7, new Box(15, 20, 5, 8))));
        DocumentText text =
                DocumentText.ofPages(DOCUMENT, "application/pdf", "pT3a\npN0x", List.of(first, second), List.of());

        Evidence evidence = text.evidence(5, 7, "tnm-grammar");

        assertThat(evidence.page()).isEqualTo(2);
        assertThat(evidence.quote()).isEqualTo("pN");
        assertThat(evidence.boxes()).containsExactly(new Box(10, 20, 10, 8));
    }

    @Test
    void a_long_line_of_a_page_that_lies_askew_has_a_box_for_each_piece_that_stays_on_it() {
        List<PlacedRun> climbing = IntStream.range(0, 8)
                .mapToObj(i -> new PlacedRun(6 * i, 6 * i + 5, new Box(100 + 40 * i, 200 - 1.5 * i, 36, 9)))
                .toList();
        Page page = new Page(1, 0, 48, new PageSize(612, 792), climbing);

        assertThat(page.listBoxes(0, 24)).containsExactly(new Box(100, 195.5, 156, 13.5));
        assertThat(page.listBoxes(0, 48))
                .containsExactly(new Box(100, 195.5, 156, 13.5), new Box(260, 189.5, 156, 13.5));
    }

    @Test
    void words_on_two_lines_or_in_two_columns_have_a_box_for_each() {
        List<PlacedRun> words = List.of(
                new PlacedRun(0, 4, new Box(200, 100, 40, 10)),
                new PlacedRun(5, 9, new Box(245, 100, 40, 10)),
                new PlacedRun(10, 14, new Box(50, 112, 40, 10)),
                new PlacedRun(15, 19, new Box(95, 113, 40, 8)),
                new PlacedRun(20, 24, new Box(400, 100, 40, 10)));
        Page page = new Page(1, 0, 24, new PageSize(612, 792), words);

        assertThat(page.listBoxes(0, 24))
                .containsExactly(new Box(200, 100, 85, 10), new Box(50, 112, 85, 10), new Box(400, 100, 40, 10));
        assertThat(page.listBoxes(4, 5)).isEmpty();
    }

    @Test
    void letters_and_words_on_their_side_have_one_box_a_line() {
        List<PlacedRun> letters = List.of(
                new PlacedRun(0, 1, new Box(20, 300, 10, 6)),
                new PlacedRun(1, 2, new Box(20, 294, 10, 6)),
                new PlacedRun(3, 4, new Box(20, 285, 10, 6)));
        Page page = new Page(1, 0, 4, new PageSize(612, 792), letters);

        assertThat(page.listBoxes(0, 4)).containsExactly(new Box(20, 285, 10, 21));
        List<PlacedRun> words = List.of(
                new PlacedRun(0, 4, new Box(20, 100, 10, 25)),
                new PlacedRun(5, 7, new Box(20, 129, 10, 9)),
                new PlacedRun(8, 12, new Box(21, 141, 9, 25)),
                new PlacedRun(13, 17, new Box(5, 100, 10, 25)));
        assertThat(new Page(1, 0, 17, new PageSize(612, 792), words).listBoxes(0, 17))
                .containsExactly(new Box(20, 100, 10, 66), new Box(5, 100, 10, 25));
    }
}
