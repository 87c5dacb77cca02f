package org.sextant.model;

import java.util.List;

/**
 * A question to bring to the care team: something missing or in dispute that matters.
 *
 * @param code the name of the gap or conflict, for example {@code kps} or {@code metCount}
 * @param conflict whether the records disagree, rather than being silent
 * @param question the question in plain words
 * @param why what it would settle, in plain words
 * @param rules ids of the rules that wait for it
 * @param premises ids of the missing or conflicting premises
 */
public record OpenQuestion(
        String code, boolean conflict, String question, String why, List<String> rules, List<String> premises) {

    public OpenQuestion {
        Require.text(code, "question code");
        Require.text(question, "question");
        rules = List.copyOf(rules);
        premises = List.copyOf(premises);
    }
}
