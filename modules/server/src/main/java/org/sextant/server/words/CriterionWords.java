package org.sextant.server.words;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Criterion;

/** A criterion against the records, in words; the tests are those of docs/pack-format.md. */
public final class CriterionWords {

    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=) ?(.+)");

    private CriterionWords() {}

    /** The input, what the records say of it and, where that differs, what the rule asks for. */
    public static String sentence(Criterion criterion) {
        String value = value(criterion.value());
        String test = test(criterion.test());
        String asked = value.equals(test) ? "" : " (asked for: " + test + ")";
        return criterion.label() + ": " + value + asked;
    }

    /** What the records say of an input. */
    public static String value(@Nullable String value) {
        return value == null ? "nothing found" : alternatives(value, Words::value);
    }

    /** What a rule asks for: {@code >= 3} as "at least 3", {@code favourable | intermediate} with "or". */
    public static String test(String test) {
        return test.startsWith("!")
                ? "not " + alternatives(test.substring(1), CriterionWords::one)
                : alternatives(test, CriterionWords::one);
    }

    private static String alternatives(String written, UnaryOperator<String> words) {
        return Stream.of(written.split("\\s*\\|\\s*")).map(words).collect(Collectors.joining(" or "));
    }

    private static String one(String test) {
        Matcher compared = COMPARED.matcher(test);
        if (test.equals("UNKNOWN")) {
            return "not known";
        }
        if (test.equals("CONFLICT")) {
            return "in dispute";
        }
        if (!compared.matches()) {
            return Words.value(test);
        }
        String than =
                switch (compared.group(1)) {
                    case ">=" -> "at least ";
                    case "<=" -> "at most ";
                    case ">" -> "more than ";
                    case "<" -> "less than ";
                    default -> "";
                };
        return than + compared.group(2);
    }
}
