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
    public static String sentence(Criterion criterion, Wording wording) {
        String value = value(criterion.value(), wording);
        String test = test(criterion.test(), wording);
        String asked = value.equals(test) ? "" : " (" + wording.get("test.asked", test) + ")";
        return criterion.label() + ": " + value + asked;
    }

    /** What the records say of an input. */
    public static String value(@Nullable String value, Wording wording) {
        return value == null
                ? wording.get("test.nothing")
                : alternatives(value, wording, one -> Words.value(one, wording));
    }

    /** What a rule asks for: {@code >= 3} as "at least 3", {@code favourable | intermediate} with "or". */
    public static String test(String test, Wording wording) {
        UnaryOperator<String> words = one -> one(one, wording);
        return test.startsWith("!")
                ? wording.get("test.not", alternatives(test.substring(1), wording, words))
                : alternatives(test, wording, words);
    }

    private static String alternatives(String written, Wording wording, UnaryOperator<String> words) {
        return Stream.of(written.split("\\s*\\|\\s*"))
                .map(words)
                .collect(Collectors.joining(" " + wording.get("test.or") + " "));
    }

    private static String one(String test, Wording wording) {
        if (test.equals("UNKNOWN") || test.equals("CONFLICT")) {
            return wording.get("truth." + test);
        }
        Matcher compared = COMPARED.matcher(test);
        if (!compared.matches()) {
            return Words.value(test, wording);
        }
        String limit = compared.group(2);
        return switch (compared.group(1)) {
            case ">=" -> wording.get("test.least", limit);
            case "<=" -> wording.get("test.most", limit);
            case ">" -> wording.get("test.more", limit);
            case "<" -> wording.get("test.less", limit);
            default -> limit;
        };
    }
}
