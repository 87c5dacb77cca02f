package org.sextant.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextant.model.Criterion;
import org.sextant.model.Truth;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CriterionWordsTest {

    @ParameterizedTest
    @CsvSource({
        "YES, yes",
        "YES | NO, yes or no",
        ">= 3, at least 3",
        "<= 30, at most 30",
        "> 5, more than 5",
        "< 13.5, less than 13.5",
        "= 2, 2",
        "1..5, 1 to 5",
        "0 | > 5, 0 or more than 5",
        "!T4, not T4",
        "favourable | intermediate, favourable or intermediate",
        "TREATED_STABLE, treated stable",
        "M1, M1",
        "UNKNOWN, not known",
        "CONFLICT, in dispute"
    })
    void a_test_of_a_pack_is_said_in_words(String test, String words) {
        assertThat(CriterionWords.test(test, Wording.ENGLISH)).isEqualTo(words);
    }

    @Test
    void what_was_asked_for_is_said_where_the_value_does_not_say_it() {
        assertThat(sentence("M1", "M1")).isEqualTo("Places of spread: M1");
        assertThat(sentence("<= 5", "3")).isEqualTo("Places of spread: 3 (asked for: at most 5)");
        assertThat(sentence("NO", null)).isEqualTo("Places of spread: nothing found (asked for: no)");
    }

    private static String sentence(String test, String value) {
        return CriterionWords.sentence(
                new Criterion("MDT-09", "metCount", "Places of spread", test, value, Truth.TRUE, null, List.of()),
                Wording.ENGLISH);
    }
}
