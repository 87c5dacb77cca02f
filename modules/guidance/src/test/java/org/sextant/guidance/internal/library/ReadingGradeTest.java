package org.sextant.guidance.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextant.guidance.Language;

class ReadingGradeTest {

    /** Six words of six syllables; thirteen words of 26. */
    @Test
    void english_is_measured_by_the_flesch_kincaid_grade() {
        assertThat(ReadingGrade.english("The cat sat on the mat.")).isCloseTo(-1.45, within(0.01));
        assertThat(ReadingGrade.english(
                        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."))
                .isCloseTo(0.39 * 13 + 11.8 * 26 / 13 - 15.59, within(0.01));
    }

    /** Two sentences of four words each, with 12 syllables in all, counted by hand. */
    @Test
    void spanish_is_measured_by_the_fernandez_huerta_score() {
        assertThat(ReadingGrade.spanish("La casa es grande. El perro come pan."))
                .isCloseTo(206.84 - 60 * 12.0 / 8 - 1.02 * 4, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "people, 2",
        "surgery, 3",
        "radiation, 4",
        "question, 2",
        "patients, 2",
        "treated, 2",
        "places, 2",
        "disease, 2",
        "whole, 1",
        "immune, 2",
        "evaluate, 4"
    })
    void english_syllables(String word, int syllables) {
        assertThat(ReadingGrade.englishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "riñón, 2",
        "cirugía, 4",
        "radioterapia, 5",
        "quién, 1",
        "guía, 2",
        "cuando, 2",
        "estudio, 3",
        "hay, 1",
        "leer, 2"
    })
    void spanish_syllables(String word, int syllables) {
        assertThat(ReadingGrade.spanishSyllables(word)).isEqualTo(syllables);
    }

    @Test
    void what_doctors_write_for_doctors_is_too_hard_for_patients() {
        assertThat(ReadingGrade.isEasy(
                        "Retrospective cohorts demonstrate considerable heterogeneity regarding cytoreductive"
                                + " nephrectomy eligibility determination.",
                        Language.ENGLISH))
                .isFalse();
        assertThat(ReadingGrade.isEasy(
                        "Determinadas cohortes retrospectivas demuestran considerable heterogeneidad respecto a la"
                                + " elegibilidad para nefrectomía citorreductora.",
                        Language.SPANISH))
                .isFalse();
    }
}
