package org.sextant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;

/** What builds kept for which a file was one document is still read, and as it was meant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlierFormsTest {

    private final DocumentText text = Samples.text("Hemoglobin 9.1");
    private final DocumentFacts facts = Samples.facts(text, "9.1");

    @Test
    void facts_of_a_document_without_a_part_are_of_the_first() {
        assertThat(StoredForms.readAll(
                        DocumentFacts.class, StoredForms.write(facts).replace("\"part\":1,", "")))
                .containsExactly(facts);
        assertThat(StoredForms.readAll(DocumentFacts.class, StoredForms.writeAll(List.of(facts, facts))))
                .containsExactly(facts, facts);
    }

    @Test
    void a_case_whose_sources_have_no_part_is_read_with_the_same_revision() {
        CaseFacts kept = Samples.caseFacts(new CaseId("case-1"), facts);
        assertThat(StoredForms.read(CaseFacts.class, StoredForms.write(kept).replace("\"part\":1,", "")))
                .isEqualTo(kept);
    }

    @Test
    void evidence_with_one_box_has_it_as_its_first() {
        CaseFacts kept = Samples.caseFacts(new CaseId("case-1"), facts);
        String earlier = StoredForms.write(kept)
                .replaceAll("\"boxes\":\\[(\\{[^]]*})]", "\"box\":$1")
                .replace(kept.revision().value(), "0".repeat(64));
        assertThat(earlier).contains("\"box\":{\"x\":72.5").doesNotContain("boxes");
        assertThat(StoredForms.read(CaseFacts.class, earlier)).isEqualTo(kept);
    }

    @Test
    void a_text_without_parts_is_one_part() {
        DocumentText plain = DocumentText.ofPlainText(text.id(), "Hemoglobin 9.1");
        Map<String, Object> form = Forms.of(plain);
        form.remove("parts");
        form.remove("ledger");
        assertThat(Forms.read(DocumentText.class, EarlierForms.complete(DocumentText.class, form)))
                .isEqualTo(plain);
    }
}
