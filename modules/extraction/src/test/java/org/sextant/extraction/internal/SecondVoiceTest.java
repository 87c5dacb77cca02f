package org.sextant.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.ctakes.core.fsm.machine.NegationFSM;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.internal.search.SearchText;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondVoiceTest {

    @Test
    void every_word_that_ctakes_takes_for_a_negation_is_listened_for() throws ReflectiveOperationException {
        NegationFSM machine = new NegationFSM();
        List<Field> sets = Arrays.stream(NegationFSM.class.getDeclaredFields())
                .filter(field -> field.getName().startsWith("iv_neg"))
                .toList();
        assertThat(sets).hasSizeGreaterThan(5);
        for (Field field : sets) {
            field.setAccessible(true);
            for (Object word : (Set<?>) field.get(machine)) {
                assertThat(SecondVoice.NEGATING.matcher("did " + word + " show").find())
                        .as(word.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void a_sentence_without_such_a_word_is_never_put_to_the_analyser() {
        Listener analyser = new Listener();
        String text = "Renal cell carcinoma is seen. Renal cell carcinoma was never seen.";
        SecondVoice voice =
                new SecondVoice(new SearchText(text), List.of(new Span(0, 29), new Span(30, text.length())), analyser);

        assertThat(voice.isDenied(new Span(0, 20))).isFalse();
        assertThat(analyser.asked).isZero();
        assertThat(voice.isDenied(new Span(30, 50))).isTrue();
        assertThat(voice.isDenied(new Span(30, 50))).isTrue();
        assertThat(analyser.asked).isEqualTo(1);
    }

    /** Denies whatever it is asked about. */
    private static final class Listener implements TextAnalyser {

        private int asked;

        @Override
        public Pending begin(String text) {
            throw new UnsupportedOperationException("only sentences are put to it here");
        }

        @Override
        public List<ConceptMention> mentionsIn(String sentence) {
            asked++;
            Concept carcinoma = new Concept("histology", "carcinoma", null);
            return List.of(new ConceptMention(new Span(0, 20), carcinoma, Polarity.NEGATED));
        }

        @Override
        public void close() {}
    }
}
