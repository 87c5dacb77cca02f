package org.sextant.guidance.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = new Catalogue(Map.of(
            "No.", "No es así.",
            "It is late.", "Es tarde.",
            "Drugs", "Medicamentos",
            "If confirmed: {}", "Si se confirma: {}"));

    @Test
    void sentences_in_a_row_are_said_one_by_one() {
        assertThat(CATALOGUE.find("It is late. No.")).contains("Es tarde. No es así.");
        assertThat(CATALOGUE.find(" It is\n late. ")).contains("Es tarde.");
    }

    @Test
    void words_that_are_known_in_part_only_are_not_said_in_two_languages() {
        assertThat(CATALOGUE.find("Drugs were given.")).isEmpty();
        assertThat(CATALOGUE.find("It is late. Who knows?")).isEmpty();
    }

    @Test
    void gaps_are_filled_with_what_stands_there() {
        assertThat(CATALOGUE.find("If confirmed: It is late.")).contains("Si se confirma: Es tarde.");
        assertThat(CATALOGUE.find("If confirmed: 3 cm")).contains("Si se confirma: 3 cm");
    }
}
