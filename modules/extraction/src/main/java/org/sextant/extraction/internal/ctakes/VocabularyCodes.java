package org.sextant.extraction.internal.ctakes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.extraction.internal.Concept;
import org.sextant.extraction.internal.Vocabulary;

/** The running numbers under which cTAKES carries our concepts; it wants a letter and seven digits. */
final class VocabularyCodes {

    private static final List<Vocabulary.Term> TERMS = Vocabulary.terms();
    private static final List<Concept> CONCEPTS = new ArrayList<>();
    private static final Map<Concept, String> CODES = new LinkedHashMap<>();

    static {
        for (Vocabulary.Term term : TERMS) {
            CODES.computeIfAbsent(term.concept(), concept -> {
                CONCEPTS.add(concept);
                return String.format("C%07d", CONCEPTS.size());
            });
        }
    }

    private VocabularyCodes() {}

    static List<Vocabulary.Term> terms() {
        return TERMS;
    }

    /** The code of a concept of the vocabulary. */
    static String codeOf(Concept concept) {
        return Optional.ofNullable(CODES.get(concept)).orElseThrow();
    }

    /** The concept of a code. */
    static Concept conceptOf(String code) {
        return CONCEPTS.get(Integer.parseInt(code.substring(1)) - 1);
    }
}
