package org.sextant.extraction.internal.pathology;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whole numbers below a hundred, in digits or in words, as counts of lymph nodes are written. */
final class NumberWord {

    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES =
            IntStream.range(0, 100).boxed().collect(Collectors.toUnmodifiableMap(NumberWord::words, value -> value));

    /** A pattern of any of them. */
    static final String ANY = "(?:\\d{1,2}|(?:" + String.join("|", TENS) + ")(?:[ -](?:"
            + String.join("|", ONES.subList(1, 10)) + "))?|"
            + IntStream.iterate(ONES.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(ONES::get)
                    .collect(Collectors.joining("|"))
            + ")";

    private NumberWord() {}

    /** The value of what {@link #ANY} matched. */
    static int toInt(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : VALUES.get(written.replace('-', ' '));
    }

    private static String words(int value) {
        if (value < ONES.size()) {
            return ONES.get(value);
        }
        String tens = TENS.get(value / 10 - 2);
        return value % 10 == 0 ? tens : tens + " " + ONES.get(value % 10);
    }
}
