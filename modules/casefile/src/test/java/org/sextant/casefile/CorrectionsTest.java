package org.sextant.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextant.model.DocumentKind.ONCOLOGY_NOTE;
import static org.sextant.model.DocumentKind.SURGICAL_PATHOLOGY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Conflict;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;
import org.sextant.model.CorrectionNote;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Histology;
import org.sextant.model.Laterality;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Sex;
import org.sextant.model.Statement;
import org.sextant.testkit.InventedDocument;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionsTest {

    private static final CaseReviser REVISER = CaseReviser.create();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final FactKey TYPE = new FactKey("Histology", "");
    private static final FactKey PRIMARY = new FactKey("PrimaryCancerCondition", "kidney");
    private static final Histology CLEAR = new Histology("clear cell", null, List.of());
    private static final Histology PAPILLARY = new Histology("papillary", null, List.of());

    private final DocumentFacts report = InventedDocument.of("report", SURGICAL_PATHOLOGY)
            .dated("2026-01-05")
            .says(CLEAR)
            .facts();
    private final DocumentFacts letter = InventedDocument.of("letter", SURGICAL_PATHOLOGY)
            .dated("2026-01-05")
            .says(PAPILLARY)
            .facts();

    private static CaseFacts revise(DocumentFacts... documents) {
        return REVISER.revise(new CaseId("c"), List.of(documents), Set.of(TYPE));
    }

    /** The note by which somebody says this, as it is read. */
    private static DocumentFacts note(Mark mark, Author author, Instant at, Target... about) {
        Correction said = new Correction(mark, List.of(about), "Jane Example", author, at, null, null);
        String text = CorrectionNote.write(said);
        DocumentId id = DocumentId.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Evidence place = new Evidence(id, 1, 0, 14, text.substring(0, 14), "person");
        return new DocumentFacts(
                id,
                1,
                DocumentKind.PATIENT_REPORTED,
                null,
                PatientIdentity.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(CorrectionNote.find(text).orElseThrow().readAt(place)));
    }

    private static Target first(DocumentFacts document) {
        Statement statement = document.statements().get(0);
        return Target.ofStatement(statement.evidence().get(0), statement.finding());
    }

    private static List<Premise> of(CaseFacts facts, FactKey key) {
        return facts.premises().stream()
                .filter(premise -> premise.key().equals(key))
                .toList();
    }

    private static List<Object> findings(CaseFacts facts, FactKey key) {
        return of(facts, key).stream()
                .<Object>map(
                        premise -> premise instanceof Statement statement ? statement.finding() : premise.getClass())
                .toList();
    }

    @Test
    void of_two_reports_that_disagree_the_one_confirmed_stands_with_the_persons_word_as_evidence() {
        assertThat(findings(revise(report, letter), TYPE)).containsExactly(Conflict.class);
        DocumentFacts word = note(Mark.RIGHT, Author.PATIENT, NOON, first(report));
        CaseFacts facts = revise(report, letter, word);
        assertThat(findings(facts, TYPE)).containsExactly(CLEAR);
        assertThat(((Fact) of(facts, TYPE).get(0)).evidence())
                .extracting(Evidence::document)
                .containsExactly(report.document(), word.document());
        assertThat(facts.superseded()).extracting(Statement::finding).containsExactly(PAPILLARY);
    }

    @Test
    void what_is_marked_wrong_is_set_aside_and_shown_and_what_is_left_unanswered_is_missing() {
        for (Mark mark : List.of(Mark.WRONG, Mark.OUT_OF_DATE, Mark.NOT_ABOUT_ME)) {
            CaseFacts facts = revise(report, note(mark, Author.PATIENT, NOON, first(report)));
            assertThat(findings(facts, TYPE)).as(mark.name()).containsExactly(Missing.class);
            assertThat(facts.superseded()).extracting(Statement::finding).containsExactly(CLEAR);
            assertThat(facts.documents()).hasSize(2);
        }
    }

    @Test
    void the_later_word_is_heard_whatever_the_order_of_the_documents() {
        DocumentFacts wrong = note(Mark.WRONG, Author.PATIENT, NOON, first(report));
        DocumentFacts right = note(Mark.RIGHT, Author.PATIENT, NOON.plusSeconds(60), first(report));
        assertThat(findings(revise(report, wrong, right), TYPE)).containsExactly(CLEAR);
        assertThat(revise(right, report, wrong)).isEqualTo(revise(report, wrong, right));
        assertThat(revise(right, report, wrong, wrong)).isEqualTo(revise(report, wrong, right));
    }

    @Test
    void the_side_of_the_tumour_is_settled_by_a_clinicians_word_and_not_by_a_patients() {
        DocumentFacts left = InventedDocument.of("left", SURGICAL_PATHOLOGY)
                .says(new PrimaryCancerCondition("kidney", Laterality.LEFT))
                .facts();
        DocumentFacts right = InventedDocument.of("right", ONCOLOGY_NOTE)
                .says(new PrimaryCancerCondition("kidney", Laterality.RIGHT))
                .facts();
        FactKey key = left.statements().get(0).key();
        for (DocumentFacts marked : List.of(left, right)) {
            for (Mark mark : List.of(Mark.RIGHT, Mark.WRONG)) {
                CaseFacts byPatient = revise(left, right, note(mark, Author.PATIENT, NOON, first(marked)));
                assertThat(findings(byPatient, key)).containsExactly(Conflict.class);
            }
        }
        CaseFacts byClinician = revise(left, right, note(Mark.RIGHT, Author.CLINICIAN, NOON, first(left)));
        assertThat(findings(byClinician, key))
                .containsExactly(left.statements().get(0).finding());
        assertThat(key).isEqualTo(PRIMARY);
    }

    @Test
    void a_document_set_aside_is_released_and_one_that_was_used_is_given_up_by_a_word() {
        PatientIdentity jane = new PatientIdentity("Jane Example", null, Sex.FEMALE, "1234567");
        PatientIdentity other = new PatientIdentity("Rita Sample", null, Sex.FEMALE, "7654321");
        List<DocumentFacts> documents = new ArrayList<>(List.of(
                InventedDocument.of("a", SURGICAL_PATHOLOGY)
                        .about(jane)
                        .says(CLEAR)
                        .facts(),
                InventedDocument.of("b", ONCOLOGY_NOTE).about(jane).facts(),
                InventedDocument.of("c", SURGICAL_PATHOLOGY)
                        .about(other)
                        .says(PAPILLARY)
                        .facts()));
        DocumentFacts stranger = documents.get(2);
        assertThat(quarantined(documents)).containsExactly(stranger.document());

        documents.add(note(Mark.ABOUT_ME, Author.PATIENT, NOON, Target.ofDocument(stranger.document(), 1)));
        assertThat(quarantined(documents)).isEmpty();
        CaseFacts released = revise(documents.toArray(DocumentFacts[]::new));
        assertThat(findings(released, TYPE)).containsExactly(Conflict.class);

        documents.add(note(
                Mark.NOT_ABOUT_ME, Author.PATIENT, NOON.plusSeconds(5), Target.ofDocument(stranger.document(), 1)));
        assertThat(quarantined(documents)).containsExactly(stranger.document());
        CaseFacts disowned = revise(documents.toArray(DocumentFacts[]::new));
        assertThat(findings(disowned, TYPE)).containsExactly(CLEAR);
        assertThat(disowned.premises()).noneMatch(Conflict.class::isInstance);
    }

    private static List<DocumentId> quarantined(List<DocumentFacts> documents) {
        return revise(documents.toArray(DocumentFacts[]::new)).documents().stream()
                .filter(document -> document.quarantined())
                .map(document -> document.id())
                .toList();
    }
}
