package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextant.guidance.rules.Test;

/**
 * The texts that calls of a rule are given: tests and limits stand there as written, so that one that cannot be read is refused with the
 * pack, not met in a patient's case, and no test is ever made of a record's words.
 */
final class LogicLiterals {

    private static final Pattern LIMIT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})? \\S.*");

    private LogicLiterals() {}

    /** What is wrong with what a call is given; empty where nothing is. */
    static Optional<String> findProblem(LogicCalls.Call call, List<LogicTerm> given) {
        return switch (call.name()) {
            case "is" -> findWritten(given).or(() -> findTest(given.get(0)));
            case "isSurely" -> findWritten(given);
            case "banded" -> findWritten(given).or(() -> findBand(given));
            case "elseLow", "elseHigh" -> findWritten(given).or(() -> findLimit(given));
            default -> Optional.empty();
        };
    }

    private static Optional<String> findWritten(List<LogicTerm> given) {
        return given.stream()
                .filter(term -> !term.literal())
                .findFirst()
                .map(term -> "stands where a text between quotation marks must: '" + term.code() + "'");
    }

    private static Optional<String> findTest(LogicTerm term) {
        return Test.parse(term.unquoted()).isPresent()
                ? Optional.empty()
                : Optional.of("is given what is not a test: '" + term.unquoted() + "'");
    }

    /** Bands are written as test, word, test, word. */
    private static Optional<String> findBand(List<LogicTerm> given) {
        if (given.size() % 2 != 0) {
            return Optional.of("needs a word for every test");
        }
        for (int i = 0; i < given.size(); i += 2) {
            Optional<String> problem = findTest(given.get(i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> findLimit(List<LogicTerm> given) {
        return given.stream()
                .filter(term -> !LIMIT.matcher(term.unquoted()).matches())
                .findFirst()
                .map(term -> "is given what is no limit like 13.0 g/dL: '" + term.unquoted() + "'");
    }
}
