package org.sextant.guidance.internal.library;

import java.util.List;
import java.util.Map;
import org.sextant.guidance.Language;

/**
 * How people ask: ask.yaml.
 *
 * @param synonyms groups of words that mean the same, by language; the first stands for the others
 * @param subject what a question names if it is about these topics at all, by language
 * @param topics how each topic is asked for, by topic and language
 * @param elsewhere what is not answered here
 */
public record Asking(
        Map<Language, List<List<String>>> synonyms,
        Map<Language, List<String>> subject,
        Map<String, Map<Language, List<String>>> topics,
        List<Elsewhere> elsewhere) {

    /** Nobody asks. */
    static final Asking NONE = new Asking(Map.of(), Map.of(), Map.of(), List.of());

    /**
     * A kind of question that is not answered here.
     *
     * @param code its code
     * @param unless words beside which it is answered after all
     * @param words the words that give it away, by language
     * @param says what is said then, by language
     */
    public record Elsewhere(
            String code, List<String> unless, Map<Language, List<String>> words, Map<Language, String> says) {

        public Elsewhere {
            unless = List.copyOf(unless);
            words = Map.copyOf(words);
            says = Map.copyOf(says);
        }
    }

    public Asking {
        synonyms = Map.copyOf(synonyms);
        subject = Map.copyOf(subject);
        topics = Map.copyOf(topics);
        elsewhere = List.copyOf(elsewhere);
    }
}
