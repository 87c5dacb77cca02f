package org.sextant.guidance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Truth;

class ValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    >= 3; 3; TRUE
                    >= 3; 2; FALSE
                    >= 3; 2..4; UNKNOWN
                    > 5; >= 6; TRUE
                    > 5; >= 5; UNKNOWN
                    < 50; 50..89; FALSE
                    < 50; < 50; TRUE
                    1..5; >= 3; UNKNOWN
                    = 2; 2; TRUE
                    2; 2; TRUE
                    0 | > 5; 6; TRUE
                    0 | > 5; 3; FALSE
                    """)
    void a_test_on_numbers_is_true_false_or_unknown(String test, String value, Truth truth) {
        assertThat(on(test, Numbers.parse(value).orElseThrow())).isEqualTo(truth);
    }

    private static Truth on(String test, Possible possible) {
        return org.sextant.guidance.rules.Test.parse(test).orElseThrow().on(possible);
    }

    @Test
    void a_test_on_words_is_true_only_if_every_possible_word_passes() {
        assertThat(on("clear cell | papillary", Words.of("Clear Cell"))).isEqualTo(Truth.TRUE);
        assertThat(on("clear cell", Words.of("clear cell", "papillary"))).isEqualTo(Truth.UNKNOWN);
        assertThat(on("!clear cell", Words.of("papillary"))).isEqualTo(Truth.TRUE);
        assertThat(on("!clear cell", Anything.ANYTHING)).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"=> 3", "a |", "5..1", "!!a", "''"})
    void what_is_not_a_test_is_refused(String cell) {
        assertThat(org.sextant.guidance.rules.Test.parse(cell)).isEmpty();
    }

    @Test
    void what_is_open_is_not_surely_so_and_a_choice_by_it_is_open() {
        Value open = Value.open("b", List.of());
        assertThat(truth("a", Words.YES).isSurely("yes")).isTrue();
        assertThat(truth("a", Words.NO).isSurely("YES")).isFalse();
        assertThat(open.isSurely("YES")).isFalse();
        assertThat(open.negated().isSurely("YES")).isFalse();
        assertThat(open.choose(truth("a", Words.YES), truth("c", Words.NO)).known())
                .isEqualTo(Words.of("NO", "YES"));
    }

    @Test
    void a_count_with_unknowns_is_a_range_and_needs_what_would_settle_it() {
        Value count = Value.count(truth("a", Words.YES), Value.open("b", List.of()), truth("c", Words.NO));

        assertThat(count.text()).isEqualTo("1..2");
        assertThat(count.needs()).containsExactly("b");
        assertThat(count.banded("0", "low", ">= 1", "high").text()).isEqualTo("high");
        assertThat(count.banded("0", "low", "1", "middle", ">= 2", "high").text())
                .isEqualTo("high | middle");
    }

    @Test
    void no_decides_an_and_whatever_the_other_may_be() {
        assertThat(truth("a", Words.NO).and(Value.open("b", List.of())).text()).isEqualTo("NO");
        assertThat(truth("a", Words.YES).or(Value.open("b", List.of())).text()).isEqualTo("YES");
        assertThat(truth("a", Words.YES).and(Value.open("b", List.of())).known())
                .isEqualTo(Anything.ANYTHING);
    }

    @Test
    void two_sources_that_exclude_each_other_are_in_dispute() {
        Value stated = Value.of("stated", Words.of("favourable"), List.of());
        Value computed = Value.of("computed", Words.of("poor", "intermediate"), List.of());

        assertThat(stated.both(computed).isDisputed()).isTrue();
        assertThat(computed.both(Value.of("stated", Words.of("poor"), List.of()))
                        .text())
                .isEqualTo("poor");
        assertThat(computed.both(stated).is("poor").isDisputed()).isTrue();
    }

    @Test
    void an_assumption_narrows_what_is_assumed_and_leaves_what_is_known() {
        Value assumed = Value.open("sarcomatoid", List.of()).assuming(Words.NO, "not mentioned");

        assertThat(assumed.known()).isEqualTo(Anything.ANYTHING);
        assertThat(assumed.assumed()).isEqualTo(Words.NO);
        assertThat(assumed.assumptions()).containsExactly("not mentioned");
        assertThat(truth("sarcomatoid", Words.YES)
                        .assuming(Words.NO, "not mentioned")
                        .assumptions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 2024-03-01, NO",
        "2023-03-01, 2024-02-29, YES",
        "2023-03, 2024-03-15, not recorded",
        "2023, 2025-01-01, NO",
        "2024-02-29, 2025-02-28, NO"
    })
    void less_than_one_year_is_calendar_arithmetic_and_an_unknown_day_is_a_range(
            String diagnosis, String start, String within) {
        assertThat(day(start).before(day(diagnosis).plusYears(1)).text()).isEqualTo(within);
    }

    @Test
    void a_start_not_on_record_is_at_the_latest_today_or_still_to_come() {
        AsOf today = new AsOf(LocalDate.of(2024, 2, 10));
        Value unknownStart = Value.open("start", List.of()).notAfter(today);

        assertThat(unknownStart.before(day("2024-01-10").plusYears(1)).text()).isEqualTo("YES");
        assertThat(unknownStart.before(day("2020-01-10").plusYears(1)).known()).isEqualTo(Anything.ANYTHING);
    }

    private static Value truth(String name, Possible value) {
        return Value.of(name, value, List.of());
    }

    private static Value day(String date) {
        return Value.of("day", Days.of(new ClinicalDate(date)), List.of());
    }
}
