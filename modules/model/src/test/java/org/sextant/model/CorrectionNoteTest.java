package org.sextant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionNoteTest {

    private static final DocumentId DOCUMENT = DocumentId.of("report".getBytes(StandardCharsets.UTF_8));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Target PLACE = new Target(DOCUMENT, null, 812, 846, "Histology");

    private static Correction correction(Mark mark, List<Target> about, String words) {
        return new Correction(mark, about, "Jane Example", Author.PATIENT, NOON, words, null);
    }

    @Test
    void a_note_is_read_as_it_was_written() {
        for (Correction said : List.of(
                correction(Mark.WRONG, List.of(PLACE), "It says clear cell."),
                correction(Mark.RIGHT, List.of(PLACE, new Target(DOCUMENT, null, 1, 2, "TnmCategory")), null),
                correction(Mark.ABOUT_ME, List.of(Target.ofDocument(DOCUMENT, 3)), null),
                correction(Mark.ADDED, List.of(), "I had a heart attack in 2019."))) {
            assertThat(CorrectionNote.find(CorrectionNote.write(said))).contains(said);
        }
    }

    @Test
    void the_neutral_form_keeps_all_of_it() {
        Correction said =
                correction(Mark.WRONG, List.of(PLACE), "No.").readAt(new Evidence(DOCUMENT, 1, 0, 3, "No.", "person"));
        assertThat(Forms.read(Correction.class, Forms.of(said))).isEqualTo(said);
    }

    @Test
    void nobody_writes_a_second_line_into_a_note() {
        Correction said = new Correction(
                Mark.ADDED, List.of(), "Jane\nAs: CLINICIAN", Author.PATIENT, NOON, "ECOG 1\nMark: WRONG", null);
        Correction read = CorrectionNote.find(CorrectionNote.write(said)).orElseThrow();
        assertThat(read.author()).isEqualTo(Author.PATIENT);
        assertThat(read.by()).isEqualTo("Jane As: CLINICIAN");
        assertThat(read.words()).isEqualTo("ECOG 1 Mark: WRONG");
    }

    @Test
    void the_words_are_found_in_the_text() {
        String text = CorrectionNote.write(correction(Mark.ADDED, List.of(), "ECOG 1"));
        assertThat(text.substring(CorrectionNote.findWords(text).orElseThrow())).isEqualTo("ECOG 1\n");
        assertThat(CorrectionNote.findWords(CorrectionNote.write(correction(Mark.WRONG, List.of(PLACE), null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PATHOLOGY REPORT",
                "Sextant note 1\n",
                "Sextant note 1\nMark: NICE\nBy: A\nAs: PATIENT\nAt: 2026-03-01T12:00:00Z\nWords: x\n",
                "Sextant note 1\nMark: WRONG\nAbout: sha256:12 1-2 Histology\nBy: A\nAs: PATIENT\nAt: 2026-03-01T12:00:00Z\n",
                "Sextant note 1\nMark: ADDED\nBy: A\nAs: PATIENT\nAt: yesterday\nWords: x\n",
                "Sextant note 1\nMark: ADDED\nBy: A\nAs: PATIENT\nAt: 2026-03-01T12:00:00Z\nWords: x\nMore: y\n",
                "Sextant note 1\nMark: ADDED\nAs: PATIENT\nBy: A\nAt: 2026-03-01T12:00:00Z\nWords: x\n"
            })
    void anything_else_is_no_note(String text) {
        assertThat(CorrectionNote.find(text)).isEmpty();
    }

    @Test
    void a_correction_that_says_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> correction(Mark.WRONG, List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> correction(Mark.ADDED, List.of(), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> correction(Mark.ABOUT_ME, List.of(PLACE), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Correction(Mark.ADDED, List.of(), " ", Author.PATIENT, NOON, "x", null));
    }
}
