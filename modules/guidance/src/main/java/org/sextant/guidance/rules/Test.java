package org.sextant.guidance.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sextant.model.Truth;

/** The test that a cell of a decision table puts to an input. */
public sealed interface Test {

    /** Whether every possible value passes, none does, or it cannot be told. */
    Truth on(Possible possible);

    /** The test written in a cell; empty where it is not one. */
    static Optional<Test> parse(String cell) {
        String text = cell.trim();
        if (text.equals("UNKNOWN")) {
            return Optional.of(new IsUnknown());
        }
        if (text.equals("CONFLICT")) {
            return Optional.of(new IsDisputed());
        }
        if (text.startsWith("!")) {
            return parse(text.substring(1))
                    .filter(inner -> !(inner instanceof Not))
                    .map(Not::new);
        }
        List<String> parts =
                Arrays.stream(text.split("\\|", -1)).map(String::trim).toList();
        if (parts.stream().anyMatch(part -> !part.matches("[A-Za-z0-9<>=.\\-][A-Za-z0-9<>=. +/()_,\\-]*"))) {
            return Optional.empty();
        }
        List<Numbers> ranges =
                parts.stream().map(Numbers::parse).flatMap(Optional::stream).toList();
        if (ranges.size() == parts.size()) {
            return Optional.of(new InRange(ranges));
        }
        boolean wordsOnly = parts.stream().allMatch(part -> part.matches("[A-Za-z0-9][^<>=]*") && !part.contains(".."));
        return wordsOnly ? Optional.of(new OneOf(Words.of(parts))) : Optional.empty();
    }

    /** {@code a | b}: one of these words. */
    record OneOf(Words words) implements Test {
        @Override
        public Truth on(Possible possible) {
            if (!(possible instanceof Words values)) {
                return Truth.UNKNOWN;
            }
            long within = values.values().stream().filter(words::contains).count();
            return within == values.values().size() ? Truth.TRUE : within == 0 ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code >= 3}, {@code 1..5}, {@code 0 | > 5}: in one of these ranges. */
    record InRange(List<Numbers> ranges) implements Test {
        public InRange {
            ranges = List.copyOf(ranges);
        }

        @Override
        public Truth on(Possible possible) {
            if (!(possible instanceof Numbers values)) {
                return Truth.UNKNOWN;
            }
            if (ranges.stream().anyMatch(range -> range.contains(values))) {
                return Truth.TRUE;
            }
            boolean apart =
                    ranges.stream().allMatch(range -> range.common(values).isEmpty());
            return apart ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code !a}: known, and not so. */
    record Not(Test inner) implements Test {
        @Override
        public Truth on(Possible possible) {
            return switch (inner.on(possible)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                default -> Truth.UNKNOWN;
            };
        }
    }

    /** {@code UNKNOWN}: nothing decides it. Never true for certain, because more records may decide it. */
    record IsUnknown() implements Test {
        @Override
        public Truth on(Possible possible) {
            return possible.isDecided() ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code CONFLICT}: the records disagree about it. What one source alone decides is not in dispute. */
    record IsDisputed() implements Test {
        @Override
        public Truth on(Possible possible) {
            return possible instanceof Anything ? Truth.UNKNOWN : Truth.FALSE;
        }
    }
}
