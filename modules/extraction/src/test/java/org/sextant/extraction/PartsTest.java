package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sextant.model.Box;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.LossLedger;
import org.sextant.model.Page;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PlacedRun;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartsTest {

    private static final String PATHOLOGY = "SURGICAL PATHOLOGY REPORT\nDate of report: 12 March 2021\n"
            + "FINAL DIAGNOSIS\nKidney, left: Renal cell carcinoma, clear cell type.\nStage: pT3a NX MX.\n";
    private static final String SCAN = "CT CHEST\nDate of examination: 03/09/2023\n"
            + "FINDINGS: No pulmonary metastases.\nIMPRESSION: No metastatic disease.\n";
    private static final String LABS = "Hemoglobin 11.2 g/dL\nHemoglobin 7.0 g/dL by an unknown test\n";

    @Test
    void each_document_of_a_file_has_its_own_kind_and_date_and_its_evidence_counts_in_the_file() {
        String text = PATHOLOGY + SCAN;
        List<DocumentFacts> parts = Extracted.file(
                file(text, List.of(), part(1, 0, PATHOLOGY.length()), part(2, PATHOLOGY.length(), text.length())));

        assertThat(parts).extracting(DocumentFacts::part).containsExactly(1, 2);
        assertThat(parts)
                .extracting(DocumentFacts::kind)
                .containsExactly(DocumentKind.SURGICAL_PATHOLOGY, DocumentKind.RADIOLOGY);
        assertThat(parts.get(0).date()).isEqualTo(new ClinicalDate("2021-03-12"));
        assertThat(parts.get(1).statements()).isNotEmpty();
        for (DocumentFacts part : parts) {
            assertThat(part.statements()).allSatisfy(statement -> assertThat(statement.evidence())
                    .allSatisfy(
                            place -> assertThat(place.quote()).isEqualTo(text.substring(place.begin(), place.end()))));
        }
        assertThat(parts.get(1).statements())
                .allMatch(statement -> statement.evidence().get(0).begin() >= PATHOLOGY.length());
        assertThat(parts.get(0).statements()).isEqualTo(inFileOf(text, Extracted.document(PATHOLOGY)));
    }

    @Test
    void what_a_structured_record_says_of_a_document_outweighs_its_text() {
        PatientIdentity patient = new PatientIdentity("Zoë Quux", null, null, "Q-1");
        DocumentPart told = new DocumentPart(
                1,
                List.of(2),
                "a name",
                "text/plain",
                0,
                PATHOLOGY.length(),
                DocumentKind.BIOPSY_PATHOLOGY,
                new ClinicalDate("2019-01-02"),
                patient,
                null);
        DocumentFacts facts = Extracted.file(file(PATHOLOGY, List.of(), told)).get(0);

        assertThat(facts.kind()).isEqualTo(DocumentKind.BIOPSY_PATHOLOGY);
        assertThat(facts.date()).isEqualTo(new ClinicalDate("2019-01-02"));
        assertThat(facts.patient()).isEqualTo(patient);
    }

    @Test
    void a_document_that_repeats_another_states_nothing() {
        String text = PATHOLOGY + PATHOLOGY;
        DocumentPart copy = new DocumentPart(
                2,
                List.of(),
                null,
                "text/plain",
                PATHOLOGY.length(),
                text.length(),
                null,
                null,
                PatientIdentity.UNKNOWN,
                1);
        List<DocumentFacts> parts = Extracted.file(file(text, List.of(), part(1, 0, PATHOLOGY.length()), copy));

        assertThat(parts.get(0).statements()).isNotEmpty();
        assertThat(parts.get(1).statements()).isEmpty();
        assertThat(parts.get(1).kind()).isEqualTo(DocumentKind.SURGICAL_PATHOLOGY);
    }

    @Test
    void the_line_of_a_coded_entry_is_not_searched_and_the_entry_counts_in_text_order() {
        DocumentText bare = DocumentText.ofPlainText(id(LABS), LABS);
        LabResult coded = new LabResult("hemoglobin", new BigDecimal("11.2"), "g/dL", null, null, null);
        Fact entry =
                Fact.stated(coded, null, bare.evidence(11, 20, "coded-entry").ofEntry("OBX[1]"));
        List<Statement> statements = Extracted.file(file(LABS, List.of(entry), part(1, 0, LABS.length())))
                .get(0)
                .statements();

        assertThat(statements.get(0)).isEqualTo(entry);
        assertThat(statements)
                .filteredOn(statement -> statement.evidence().get(0).begin() < 21)
                .containsExactly(entry);
    }

    @Test
    void words_that_were_hard_to_read_make_a_fact_probable_and_their_page_is_told_once() {
        DocumentFacts sure = Extracted.file(scanned(PATHOLOGY, 0.93)).get(0);
        DocumentFacts unsure = Extracted.file(scanned(PATHOLOGY, 0.55)).get(0);

        assertThat(sure.issues()).isEmpty();
        assertThat(certainties(sure)).contains(Certainty.CONFIRMED);
        assertThat(certainties(unsure)).containsOnly(Certainty.PROBABLE);
        assertThat(unsure.issues()).containsExactly(new Issue(IssueKind.LOW_CONFIDENCE, id(PATHOLOGY), 1));
        assertThat(unsure.statements())
                .allSatisfy(statement ->
                        assertThat(statement.evidence().get(0).confidence()).isEqualTo(new BigDecimal("0.55")));
    }

    @Test
    void recognised_letters_that_are_read_as_digits_are_never_a_silent_repair() {
        String text = "FINAL DIAGNOSIS\nKidney, left: Renal cell carcinoma.\nStage: pTla pNO.\n";
        DocumentFacts recognised = Extracted.file(scanned(text, 0.96)).get(0);

        assertThat(categories(recognised)).containsExactly("pTla T1a PROBABLE", "pNO N0 PROBABLE");
        assertThat(recognised.issues()).containsExactly(new Issue(IssueKind.LOW_CONFIDENCE, id(text), 1));
        String plain = text.replace("pTla", "pT1a").replace("pNO", "pN0");
        assertThat(categories(Extracted.file(scanned(plain, 0.96)).get(0)))
                .containsExactly("pT1a T1a CONFIRMED", "pN0 N0 CONFIRMED");
    }

    @Test
    void of_a_document_in_another_language_only_its_coded_entries_count() {
        String text =
                "INFORME DE ANATOMÍA PATOLÓGICA\nSe recibe la pieza de nefrectomía radical derecha con un tumor en"
                        + " el polo superior de los riñones. El diagnóstico es de carcinoma de células renales sin invasión de la"
                        + " vena renal. pT3a.\nHemoglobina 11.2 g/dL\n";
        DocumentText bare = DocumentText.ofPlainText(id(text), text);
        int at = text.indexOf("11.2");
        Fact entry = Fact.stated(
                new LabResult("hemoglobin", new BigDecimal("11.2"), "g/dL", null, null, null),
                null,
                bare.evidence(at, at + 4, "coded-entry").ofEntry("OBX[1]"));
        DocumentFacts facts = Extracted.file(file(text, List.of(entry), part(1, 0, text.length())))
                .get(0);

        assertThat(facts.statements()).containsExactly(entry);
        assertThat(facts.issues()).containsExactly(Issue.of(IssueKind.OTHER_LANGUAGE, id(text)));
        DocumentFacts beside = Extracted.file(file(
                        PATHOLOGY + text,
                        List.of(),
                        part(1, 0, PATHOLOGY.length()),
                        part(2, PATHOLOGY.length(), PATHOLOGY.length() + text.length())))
                .get(1);
        assertThat(beside.issues()).containsExactly(new Issue(IssueKind.OTHER_LANGUAGE, id(PATHOLOGY + text), null, 2));
    }

    @Test
    void a_file_that_could_not_be_read_is_one_document_with_its_issue() {
        Issue empty = Issue.of(IssueKind.EMPTY, id(""));
        List<DocumentFacts> parts = Extracted.file(DocumentText.unreadable(id(""), "text/plain", empty));
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).issues()).containsExactly(empty);
    }

    @Test
    void an_issue_of_a_page_goes_to_the_document_on_that_page() {
        String text = PATHOLOGY + SCAN;
        Issue onSecond = new Issue(IssueKind.UNREADABLE_PAGE, id(text), 2);
        DocumentText file = new DocumentText(
                id(text),
                "application/pdf",
                text,
                List.of(Page.of(1, 0, PATHOLOGY.length()), Page.of(2, PATHOLOGY.length(), text.length())),
                List.of(part(1, 0, PATHOLOGY.length()), part(2, PATHOLOGY.length(), text.length())),
                List.of(),
                LossLedger.EMPTY,
                List.of(onSecond));
        List<DocumentFacts> parts = Extracted.file(file);
        assertThat(parts.get(0).issues()).isEmpty();
        assertThat(parts.get(1).issues()).containsExactly(onSecond);
    }

    private static List<String> categories(DocumentFacts facts) {
        return facts.statements().stream()
                .filter(statement -> statement.finding() instanceof TnmCategory)
                .map(Fact.class::cast)
                .map(fact -> fact.evidence().get(0).quote() + " " + ((TnmCategory) fact.finding()).value() + " "
                        + fact.certainty())
                .toList();
    }

    private static List<Certainty> certainties(DocumentFacts facts) {
        return facts.statements().stream()
                .filter(Fact.class::isInstance)
                .map(statement -> ((Fact) statement).certainty())
                .toList();
    }

    /** The same statements with the evidence of a file that begins with their text. */
    private static List<Statement> inFileOf(String text, DocumentFacts facts) {
        DocumentText file = DocumentText.ofPlainText(id(text), text);
        return facts.statements().stream()
                .map(Fact.class::cast)
                .map(fact -> (Statement) new Fact(
                        fact.finding(),
                        fact.assertion(),
                        fact.certainty(),
                        fact.date(),
                        fact.basis(),
                        fact.evidence().stream()
                                .map(place -> file.evidence(place.begin(), place.end(), place.finder()))
                                .toList()))
                .toList();
    }

    static DocumentText scanned(String text, double confidence) {
        List<PlacedRun> runs = Stream.of(new PlacedRun(0, text.length(), new Box(10, 10, 400, 600), confidence))
                .toList();
        return DocumentText.ofPages(
                id(text), "image/png", text, List.of(new Page(1, 0, text.length(), null, runs)), List.of());
    }

    private static DocumentText file(String text, List<Statement> statements, DocumentPart... parts) {
        return new DocumentText(
                id(text),
                "application/zip",
                text,
                List.of(Page.of(1, 0, text.length())),
                List.of(parts),
                statements,
                LossLedger.EMPTY,
                List.of());
    }

    private static DocumentPart part(int number, int begin, int end) {
        return DocumentPart.of(number, "text/plain", begin, end);
    }

    private static DocumentId id(String text) {
        return DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
