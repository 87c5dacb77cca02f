package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Evidence;

/** A reading that put letters or marks right keeps the words as they stand and says what it read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pathologic stage: pTla pN0.|pTla|pT1a",
                "Clear cell renal cell carcinoma, Fuhrrman grade 2.|Fuhrrman grade 2|fuhrman grade 2",
                "Renal cell carcinoma. Fuhrman nuclear grade: Ill|Fuhrman nuclear grade: Ill|Fuhrman nuclear grade: III",
                "DIAGNOSIS: Clear cell renal cell. carcicoma of the left kidney|renal cell. carcicoma|renal cell carcinoma",
            })
    void a_repaired_reading_keeps_its_words_and_says_what_it_read(String text, String written, String read) {
        List<Evidence> evidence = evidenceOf(text.replace("\\n", "\n"));

        assertThat(evidence).anySatisfy(place -> {
            assertThat(place.quote()).contains(written);
            assertThat(place.readAs()).contains(read);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pathologic stage: pT1a pN0 M0, T 3 (a) elsewhere.",
                "DIAGNOSIS: Clear cell renal\ncell carcinoma, Fuhrman grade III, of the left kidney.",
                "Hb 12.1 g/dL. Sunitinib since 2019. Liver metastases.",
            })
    void words_read_as_they_stand_have_no_other_reading(String text) {
        assertThat(evidenceOf(text)).isNotEmpty().extracting(Evidence::readAs).containsOnlyNulls();
    }

    private static List<Evidence> evidenceOf(String text) {
        return Extracted.document(text).statements().stream()
                .flatMap(statement -> statement.evidence().stream())
                .toList();
    }
}
