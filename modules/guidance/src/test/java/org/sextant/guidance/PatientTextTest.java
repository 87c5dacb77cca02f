package org.sextant.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTextTest {

    @Test
    void a_text_falls_into_what_it_says_depends_on_and_asks() {
        assertThat(PatientText.of(
                        "Drugs come first.\n\nIt depends on: fitness, symptoms. Questions to ask: \"When?\" and"
                                + " \"Why now?\""))
                .isEqualTo(new PatientText("Drugs come first.", "Fitness, symptoms.", List.of("When?", "Why now?")));
        assertThat(PatientText.of("Se quitó.\n\nDepende de: la operación. Pregunta para hacer: «¿Queda algo?»"))
                .isEqualTo(new PatientText("Se quitó.", "La operación.", List.of("¿Queda algo?")));
    }

    @Test
    void a_text_that_marks_nothing_is_all_bottom_line() {
        assertThat(PatientText.of("A fact is missing."))
                .isEqualTo(new PatientText("A fact is missing.", "", List.of()));
    }
}
