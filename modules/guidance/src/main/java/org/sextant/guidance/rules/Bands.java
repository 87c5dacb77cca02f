package org.sextant.guidance.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.Truth;

/**
 * Bands of values, each with the word it stands for.
 *
 * @param words the word of each band, by the test that says what lies in it; {@code ?} leaves everything open
 */
record Bands(Map<Test, String> words) {

    /** Bands written as test, word, test, word. */
    static Bands of(List<String> testsAndWords) {
        if (testsAndWords.size() % 2 != 0) {
            throw new IllegalArgumentException("every band has a test and a word");
        }
        Map<Test, String> words = new LinkedHashMap<>();
        for (int i = 0; i < testsAndWords.size(); i += 2) {
            words.put(Test.of(testsAndWords.get(i)), testsAndWords.get(i + 1));
        }
        return new Bands(words);
    }

    /** The words of the bands that it may lie in. */
    Possible of(Possible possible) {
        if (possible instanceof Anything) {
            return possible;
        }
        List<String> within = new ArrayList<>();
        for (Map.Entry<Test, String> band : words.entrySet()) {
            if (band.getKey().on(possible) != Truth.FALSE) {
                within.add(band.getValue());
            }
        }
        return within.isEmpty() || within.contains("?") ? Anything.ANYTHING : Words.of(within);
    }
}
