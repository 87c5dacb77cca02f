package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Forms;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {

    private final Codes codes = Codes.load();

    @Test
    void a_term_has_the_code_of_its_qualifier_else_the_one_that_serves_any() {
        assertThat(codes.list("BodySite", "Kidney", "left"))
                .extracting(Coding::getCode)
                .containsExactly("18639004");
        assertThat(codes.list("BodySite", "kidney", "bilateral"))
                .extracting(Coding::getCode)
                .containsExactly("64033007");
    }

    @Test
    void a_laboratory_code_depends_on_the_unit() {
        assertThat(codes.list("LabResult", "hemoglobin", "mmol/L"))
                .extracting(Coding::getCode)
                .containsExactly("59260-0");
        assertThat(codes.list("LabResult", "hemoglobin", null)).isEmpty();
    }

    @Test
    void what_was_marked_unsure_is_left_out_and_written_as_words_only() {
        assertThat(codes.concept("MedicationAdministration", "tivozanib", null).hasCoding())
                .isFalse();
        assertThat(codes.concept("MedicationAdministration", "sunitinib", null)
                        .getCodingFirstRep()
                        .getSystem())
                .isEqualTo("http://www.nlm.nih.gov/research/umls/rxnorm");
    }

    @Test
    void every_kind_of_finding_has_a_mapper() {
        FindingMappers mappers = new FindingMappers(codes);
        for (String kind : Forms.findingKinds().keySet()) {
            assertThat(mappers.get(kind).kind().getSimpleName()).isEqualTo(kind);
        }
    }
}
