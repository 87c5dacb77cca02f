package org.sextant.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Branch.Told;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.Language;
import org.sextant.guidance.TurningPoint;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutlookWordsTest {

    private static final Wording SPANISH = Wording.of(Language.SPANISH);

    /** What no text may say, in either language (rules.md 25). */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\byou (should|must|need|have)\\b|\\bcur(e|a)|life expectancy|esperanza de vida|recommend|recomend|\\bdeb(e|es|er)\\b|tiene que",
            Pattern.CASE_INSENSITIVE);

    private static final Told FIRST = told("A", "Drugs first");
    private static final Told OTHER = told("B", "Surgery first");

    private static Told told(String code, String title) {
        return new Told("topic", code, title);
    }

    private static Consequence question(Branch... branches) {
        return new Consequence("kps", "kps", "How fit?", "Karnofsky score", List.of(branches));
    }

    @Test
    void each_answer_is_a_sentence_about_what_would_be_shown() {
        Consequence question = question(
                new Branch("< 80", List.of(FIRST), List.of(FIRST), List.of(OTHER)),
                new Branch(">= 80", List.of(), List.of(), List.of()));

        assertThat(OutlookWords.branches(question, Wording.ENGLISH))
                .containsExactly(
                        "If “Karnofsky score” is less than 80: “Drugs first” would come first; “Surgery first” would no"
                                + " longer be shown.",
                        "If “Karnofsky score” is at least 80: nothing shown here would change.");
        assertThat(OutlookWords.branches(question, SPANISH))
                .first()
                .isEqualTo(
                        "Si «Karnofsky score» es menos de 80: pasaría a primer lugar «Drugs first»; dejaría de mostrarse"
                                + " «Surgery first».");
    }

    @Test
    void a_question_whose_answers_change_nothing_by_themselves_has_no_sentences() {
        assertThat(OutlookWords.branches(question(new Branch("any", List.of(), List.of(), List.of())), SPANISH))
                .isEmpty();
    }

    @Test
    void many_conclusions_are_counted_not_named() {
        List<Told> many =
                Stream.of("C", "D", "E", "F", "G").map(code -> told(code, code)).toList();
        assertThat(OutlookWords.branches(
                        question(
                                new Branch("YES", List.of(), many, List.of()),
                                new Branch("NO", List.of(), List.of(), List.of())),
                        Wording.ENGLISH))
                .first()
                .isEqualTo("If “Karnofsky score” is yes: “C”, “D”, “E” and 2 more would be shown too.");
    }

    @Test
    void a_turning_point_says_that_the_conclusion_would_go_and_what_would_come_first() {
        TurningPoint point = new TurningPoint(
                "B",
                "kps",
                "Karnofsky score",
                "90",
                List.of(new Branch("> 50 and < 70", List.of(FIRST), List.of(FIRST), List.of(OTHER))));
        assertThat(OutlookWords.branches(point, Wording.ENGLISH))
                .containsExactly("If “Karnofsky score” is more than 50 and less than 70: this would no longer be shown;"
                        + " “Drugs first” would come first.");
    }

    @Test
    void none_of_the_words_around_tells_anybody_what_to_do() {
        for (Wording wording : List.of(Wording.ENGLISH, SPANISH)) {
            for (String name : List.of(
                    "title",
                    "settles",
                    "first",
                    "turns",
                    "turns.all",
                    "if",
                    "leads",
                    "comes",
                    "goes",
                    "not-so",
                    "same")) {
                assertThat(FORBIDDEN.matcher(wording.get("outlook." + name)).find())
                        .as(wording.get("outlook." + name))
                        .isFalse();
            }
        }
    }
}
