package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;
import org.sextant.model.CorrectionNote;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionReadingTest {

    private static final DocumentId REPORT = DocumentId.of("report".getBytes(StandardCharsets.UTF_8));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static DocumentFacts read(Correction correction) {
        String text = CorrectionNote.write(correction);
        DocumentId id = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            List<DocumentFacts> facts = extractor.extract(DocumentText.ofPlainText(id, text));
            assertThat(facts).hasSize(1);
            return facts.get(0);
        }
    }

    @Test
    void what_is_added_is_a_fact_of_the_writers_day_at_its_words() {
        DocumentFacts facts = read(new Correction(
                Mark.ADDED, List.of(), "Amara Stone", Author.CLINICIAN, NOON, "ECOG performance status 1.", null));
        assertThat(facts.kind()).isEqualTo(DocumentKind.ONCOLOGY_NOTE);
        assertThat(facts.date().value()).isEqualTo("2026-03-01");
        assertThat(facts.patient()).isEqualTo(PatientIdentity.UNKNOWN);
        assertThat(facts.statements()).hasSize(1);
        assertThat(facts.statements().get(0).finding()).isInstanceOf(PerformanceStatus.class);
        assertThat(facts.statements().get(0).evidence().get(0).quote()).startsWith("ECOG performance status 1");
    }

    @Test
    void a_mark_states_nothing_itself_whatever_its_remark_says() {
        DocumentFacts facts = read(new Correction(
                Mark.WRONG,
                List.of(new Target(REPORT, null, 10, 20, "Histology")),
                "Jane Example",
                Author.PATIENT,
                NOON,
                "Metastatic clear cell renal cell carcinoma, pT3a, ECOG 2.",
                null));
        assertThat(facts.kind()).isEqualTo(DocumentKind.PATIENT_REPORTED);
        assertThat(facts.statements()).isEmpty();
        assertThat(facts.corrections()).hasSize(1);
        assertThat(facts.corrections().get(0).evidence().quote()).startsWith("Metastatic clear cell");
    }
}
