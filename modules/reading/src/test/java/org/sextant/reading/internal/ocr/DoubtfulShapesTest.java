package org.sextant.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Box;

class DoubtfulShapesTest {

    private static final double AS_READ = 0.95;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pNO",
                "pTla",
                "p13a",
                "pTlb,",
                "(pNO)",
                "pT3aNO",
                "T2 NO",
                "12O9",
                "l2/04/2025",
                "04 cm",
                "1227/2024",
                "12/27:2024",
                "O.9",
                "2. cm",
                "pNO(i-)(sn).",
                "pT2NO(0/3;sn)LOVORO.",
                "RO.",
                "MO.",
                "grade Ill.",
                "(of lV)",
                "stage lla",
                "IA or lB"
            })
    void a_shape_that_is_taken_for_another_is_doubtful(String line) {
        assertThat(confidences(line)).anyMatch(confidence -> confidence < RecognizedPage.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pT3a pN0 pM0",
                "pT1apNX",
                "ypT2b",
                "NO METASTASES",
                "No nodes",
                "12/27/2024",
                "0.4 cm",
                "64 x 60 mm",
                "CA19-9 11.",
                "PAX8",
                "grade 2.",
                "T11 and L2",
                "1,234",
                "CD10",
                "grade II or III",
                "Stage IVA",
                "pN0(i-)(sn)",
                "R0.",
                "11 of 111",
                "de la lesión"
            })
    void what_looks_as_it_should_stays_as_sure_as_it_was(String line) {
        assertThat(confidences(line)).allMatch(confidence -> confidence == AS_READ);
    }

    @Test
    void nothing_is_corrected() {
        assertThat(DoubtfulShapes.lower(words("pNO")))
                .extracting(RecognizedWord::text)
                .containsExactly("pNO");
    }

    private static List<Double> confidences(String line) {
        return DoubtfulShapes.lower(words(line)).stream()
                .map(RecognizedWord::confidence)
                .toList();
    }

    private static List<RecognizedWord> words(String line) {
        return Arrays.stream(line.split(" "))
                .map(word -> new RecognizedWord(word, new Box(0, 0, 1, 1), AS_READ, RecognizedWord.Start.WORD))
                .toList();
    }
}
